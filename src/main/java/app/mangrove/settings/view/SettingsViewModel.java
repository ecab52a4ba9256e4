package app.mangrove.settings.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Tasks;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;
import app.mangrove.model.market.Currency;
import app.mangrove.model.work.Setting;
import app.mangrove.settings.Folders;
import app.mangrove.settings.Preferences;
import app.mangrove.settings.Settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// State and intents of the settings screen.
public final class SettingsViewModel {
    private final Preferences preferences;
    private final Folders folders;
    private final @Nullable Workspace workspace;
    private final Tasks tasks;
    private final Upkeep upkeep;
    private final Consumer<Problem> say;
    private final ReadOnlyObjectWrapper<Settings> now;
    private final ReadOnlyObjectWrapper<Facts> facts = new ReadOnlyObjectWrapper<>(Facts.NONE);
    private Runnable unlisten = () -> {};
    private Workspace.@Nullable Subscription changes;

    /// What the workspace says of itself.
    public record Facts(
            String name, String currency, List<String> currencies, String file, String head) {
        static final Facts NONE = new Facts("", "", List.of(), "", "");
    }

    /// `workspace` is null while none is open; `say` shows a problem.
    public SettingsViewModel(
            Preferences preferences,
            Folders folders,
            @Nullable Workspace workspace,
            Tasks tasks,
            Upkeep upkeep,
            Consumer<Problem> say) {
        this.preferences = preferences;
        this.folders = folders;
        this.workspace = workspace;
        this.tasks = tasks;
        this.upkeep = upkeep;
        this.say = say;
        this.now = new ReadOnlyObjectWrapper<>(preferences.now());
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return now.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Facts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    public boolean hasWorkspace() {
        return workspace != null;
    }

    public boolean canWrite() {
        return workspace != null && workspace.readOnly().isEmpty();
    }

    public Folders folders() {
        return folders;
    }

    public void open() {
        close();
        now.set(preferences.now());
        unlisten = preferences.onChange(changed -> tasks.deliver(() -> now.set(changed)));
        Workspace open = workspace;
        if (open != null) {
            changes = open.onChange(change -> tasks.deliver(() -> look(open)));
            look(open);
        }
    }

    public void close() {
        unlisten.run();
        if (changes != null) {
            changes.cancel();
            changes = null;
        }
    }

    public void useTheme(String theme) {
        preferences.change(s -> s.withLook(theme, s.density(), s.zoom()));
    }

    public void useDensity(String density) {
        preferences.change(s -> s.withLook(s.theme(), density, s.zoom()));
    }

    public void useZoom(int percent) {
        preferences.change(s -> s.withLook(s.theme(), s.density(), percent));
    }

    /// A language tag, empty for the system's.
    public void speak(String language) {
        preferences.change(s -> s.withLanguage(language));
    }

    /// The name that commits are signed with; an empty one is not taken.
    public void sign(String user) {
        if (!user.isBlank()) {
            preferences.change(s -> s.withUser(user.strip()));
        }
    }

    /// Names the workspace.
    public void name(String name, String words) {
        put(Setting.WORKSPACE, name, words);
    }

    /// The currency in which the workspace shows its sums.
    public void count(String currency, String words) {
        put(Setting.CURRENCY, currency, words);
    }

    /// How many copies of each workspace stay; 0 makes none.
    public void keepBackups(int kept) {
        preferences.change(
                s -> s.withBackups(new Settings.Backups(s.backups().folder(), Math.max(0, kept))));
    }

    /// The folder of the copies; an empty one means the program's own, a wrong one is not taken.
    public void backUpTo(String folder) {
        String wanted = folder.strip();
        try {
            if (!wanted.isEmpty() && !Path.of(wanted).isAbsolute()) {
                say.accept(Problem.of("settings.problem.folder", wanted));
                return;
            }
        } catch (InvalidPathException e) {
            say.accept(Problem.of("settings.problem.folder", wanted));
            return;
        }
        preferences.change(s -> s.withBackups(new Settings.Backups(wanted, s.backups().kept())));
    }

    /// What became of the copies.
    public ReadOnlyStringProperty backupsProperty() {
        return upkeep.backups();
    }

    public void backUp() {
        upkeep.backUp();
    }

    public void shortcuts() {
        upkeep.shortcuts();
    }

    public void history() {
        upkeep.history();
    }

    private void put(String key, String value, String words) {
        Workspace open = workspace;
        if (open == null || value.isBlank() || value.equals(value(open.ecosystem(), key))) {
            return;
        }
        tasks.run(() ->
                        open.commit(
                                List.of(edit(open.ecosystem(), key, value.strip())),
                                Reason.user(preferences.now().user(), words)))
                .then(this::tell, say);
    }

    private static Edit edit(Ecosystem ecosystem, String key, String value) {
        Table table = ecosystem.table(Setting.KIND);
        Id id = Setting.id(key);
        int nr = table.nr(id);
        return nr == 0
                ? Edit.add(Setting.KIND, id).and(Setting.NAME, key).and(Setting.VALUE, value)
                : Edit.change(Setting.KIND, id, table.commit(nr)).and(Setting.VALUE, value);
    }

    private void tell(Commit commit) {
        if (commit instanceof Commit.Refused(List<Problem> problems)) {
            problems.stream().limit(1).forEach(say);
        }
    }

    private void look(Workspace open) {
        tasks.latest("settings-facts").run(() -> facts(open)).then(facts::set, say);
    }

    private static Facts facts(Workspace open) {
        Ecosystem ecosystem = open.ecosystem();
        return new Facts(
                value(ecosystem, Setting.WORKSPACE),
                value(ecosystem, Setting.CURRENCY),
                ecosystem.all(Currency.KIND).stream().map(Currency::code).sorted().toList(),
                open.file().toString(),
                open.headHash());
    }

    private static String value(Ecosystem ecosystem, String key) {
        return Setting.of(ecosystem, key).orElse("");
    }
}
