package app.mangrove.settings.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Reason;
import app.mangrove.model.market.Currency;
import app.mangrove.model.work.Setting;
import app.mangrove.settings.Folders;
import app.mangrove.settings.Preferences;
import app.mangrove.settings.Settings;
import app.mangrove.settings.SettingsFile;
import app.mangrove.support.DirectTasks;
import app.mangrove.support.TestWorkspace;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SettingsViewModelTest {
    @TempDir private Path folder;

    private final TestWorkspace workspace =
            TestWorkspace.of(List.of(currency("USD"), currency("EUR")));
    private final List<Problem> said = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Preferences preferences;
    private SettingsViewModel model;

    private static Edit currency(String code) {
        return Edit.add(Currency.KIND, Id.derived(1, code))
                .and(Currency.CODE, code)
                .and(Currency.NAME, code)
                .and(Currency.EXPONENT, 2L);
    }

    private final class Asked implements Upkeep {
        @Override
        public ReadOnlyStringProperty backups() {
            return new ReadOnlyStringWrapper("none yet");
        }

        @Override
        public void backUp() {
            asked.add("back up");
        }

        @Override
        public void shortcuts() {
            asked.add("shortcuts");
        }

        @Override
        public void history() {
            asked.add("history");
        }
    }

    @BeforeEach
    void open() {
        Folders folders = Folders.below(folder);
        preferences =
                new Preferences(new SettingsFile(folders.settings(), Settings.initial("ines")));
        model = of(workspace);
        model.open();
    }

    private SettingsViewModel of(TestWorkspace open) {
        return new SettingsViewModel(
                preferences,
                Folders.below(folder),
                open,
                new DirectTasks(),
                new Asked(),
                said::add);
    }

    @Test
    void keepsEachChoiceOfALookApartFromTheOthers() {
        model.useTheme("DARK");
        model.useZoom(125);
        model.useDensity("COMFORTABLE");
        Settings now = model.settingsProperty().get();
        assertThat(now.theme()).isEqualTo("DARK");
        assertThat(now.zoom()).isEqualTo(125);
        assertThat(now.density()).isEqualTo("COMFORTABLE");
        assertThat(now.user()).isEqualTo("ines");
        assertThat(preferences.now()).isEqualTo(now);
    }

    @Test
    void showsWhatIsChangedElsewhereWhileItIsOpen() {
        preferences.change(settings -> settings.withLanguage("de"));
        assertThat(model.settingsProperty().get().language()).isEqualTo("de");
        model.close();
        preferences.change(settings -> settings.withLanguage("en"));
        assertThat(model.settingsProperty().get().language()).isEqualTo("de");
    }

    @Test
    void takesNoEmptyNameAndStripsOne() {
        model.sign("   ");
        assertThat(preferences.now().user()).isEqualTo("ines");
        model.sign("  Ines Falk ");
        assertThat(preferences.now().user()).isEqualTo("Ines Falk");
    }

    @Test
    void readsWhatTheWorkspaceSaysOfItself() {
        SettingsViewModel.Facts facts = model.factsProperty().get();
        assertThat(facts.name()).isEmpty();
        assertThat(facts.currencies()).containsExactly("EUR", "USD");
        workspace.commit(
                List.of(
                        Edit.add(Setting.KIND, Setting.id(Setting.WORKSPACE))
                                .and(Setting.NAME, Setting.WORKSPACE)
                                .and(Setting.VALUE, "Halden")),
                Reason.user("ines", "test"));
        assertThat(model.factsProperty().get().name()).isEqualTo("Halden");
    }

    @Test
    void commitsNameAndCurrencyAsStepsOfTheirOwnUnderThePersonsName() {
        model.sign("Ines Falk");
        model.name("Halden Systems", "Name the workspace");
        model.name("Halden Group", "Name the workspace again");
        model.count("EUR", "Count in EUR");
        assertThat(workspace.log(0, 3).stream().map(LogEntry::reason))
                .extracting(Reason::user, Reason::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ines Falk", "Count in EUR"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Ines Falk", "Name the workspace again"),
                        org.assertj.core.groups.Tuple.tuple("Ines Falk", "Name the workspace"));
        assertThat(model.factsProperty().get().name()).isEqualTo("Halden Group");
        assertThat(model.factsProperty().get().currency()).isEqualTo("EUR");
    }

    @Test
    void commitsNothingForAnEmptyOrUnchangedValue() {
        model.name("Halden", "Name");
        long commit = workspace.ecosystem().commit();
        model.name("Halden", "Name");
        model.name(" ", "Name");
        assertThat(workspace.ecosystem().commit()).isEqualTo(commit);
        assertThat(said).isEmpty();
    }

    @Test
    void saysWhyAWorkspaceTakesNoChange() {
        workspace.refusing(Problem.of("store.locked", "a.mangrove"));
        assertThat(model.canWrite()).isFalse();
        model.name("Halden", "Name");
        assertThat(said).extracting(Problem::key).containsExactly("store.locked");
    }

    @Test
    void worksWithoutAWorkspace() {
        SettingsViewModel alone =
                new SettingsViewModel(
                        preferences,
                        Folders.below(folder),
                        null,
                        new DirectTasks(),
                        new Asked(),
                        said::add);
        alone.open();
        alone.name("Halden", "Name");
        alone.useTheme("LIGHT");
        assertThat(alone.hasWorkspace()).isFalse();
        assertThat(alone.canWrite()).isFalse();
        assertThat(alone.factsProperty().get().currencies()).isEmpty();
        assertThat(preferences.now().theme()).isEqualTo("LIGHT");
        assertThat(said).isEmpty();
    }

    @Test
    void choosesHowManyCopiesStayAndWhere() {
        model.keepBackups(14);
        model.backUpTo(" " + folder + " ");
        assertThat(preferences.now().backups())
                .isEqualTo(new Settings.Backups(folder.toString(), 14));
        model.backUpTo("somewhere/below");
        assertThat(said).extracting(Problem::key).containsExactly("settings.problem.folder");
        assertThat(preferences.now().backups().folder()).isEqualTo(folder.toString());
        model.backUpTo("");
        model.keepBackups(-1);
        assertThat(preferences.now().backups()).isEqualTo(new Settings.Backups("", 0));
        assertThat(model.backupsProperty().get()).isEqualTo("none yet");
    }

    @Test
    void passesOnWhatTheProgramDoes() {
        model.backUp();
        model.shortcuts();
        model.history();
        assertThat(asked).containsExactly("back up", "shortcuts", "history");
    }
}
