package app.mangrove.program.view;

import static app.mangrove.program.ProgramWorld.id;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Edit;
import app.mangrove.model.program.PartnerType;
import app.mangrove.program.ProgramWorld;
import app.mangrove.program.Taxonomy;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class TaxonomyViewModelTest {
    @org.junit.jupiter.api.BeforeAll
    static void speak() {
        app.mangrove.ui.text.Text.use(java.util.Locale.UK);
    }

    private final Screens screens =
            new Screens(
                    new ProgramWorld()
                            .types("Reseller", "VAR", "MSP")
                            .partner("A", "VAR", "", "")
                            .partner("B", "VAR", "", ""));
    private final TaxonomyViewModel model = screens.taxonomies();

    private int type(String name) {
        return screens.workspace.ecosystem().table(PartnerType.KIND).nr(id(PartnerType.KIND, name));
    }

    private List<String> shown() {
        return Arrays.stream(model.stateProperty().get().orElseThrow().entries())
                .mapToObj(nr -> model.ecosystem().name(PartnerType.KIND, nr))
                .toList();
    }

    @Test
    void movesAnEntryAndTakesItBackAsOneStep() {
        model.step(type("MSP"), -1);
        assertThat(shown()).containsExactly("Reseller", "MSP", "VAR");
        model.place(type("VAR"), type("Reseller"));
        assertThat(shown()).containsExactly("VAR", "Reseller", "MSP");
        screens.workspace.undo("Ines");
        screens.workspace.undo("Ines");
        model.refresh();
        assertThat(shown()).containsExactly("Reseller", "VAR", "MSP");
    }

    @Test
    void refusesToRemoveWhatIsUsedAndSaysWhere() {
        model.remove(type("VAR"));
        assertThat(shown()).contains("VAR");
        assertThat(model.refusalProperty().get().orElseThrow().arguments())
                .containsExactly("VAR", "2 Roles");
        model.remove(type("MSP"));
        assertThat(shown()).containsExactly("Reseller", "VAR");
    }

    @Test
    void archivesInsteadAndBringsBack() {
        model.archive(type("VAR"), true);
        assertThat(model.isArchived(type("VAR"))).isTrue();
        assertThat(model.isOffered(type("VAR"))).isFalse();
        model.archive(type("VAR"), false);
        assertThat(model.isOffered(type("VAR"))).isTrue();
        assertThat(screens.told).containsExactly("“VAR” archived", "“VAR” brought back");
    }

    @Test
    void mergesTwoEntries() {
        model.merge(type("VAR"), type("Reseller"));
        assertThat(shown()).containsExactly("Reseller", "MSP");
        assertThat(model.stateProperty().get().orElseThrow().usage().total(type("Reseller")))
                .isEqualTo(2);
    }

    @Test
    void namesANameThatAnotherOneHasAndDatesInTheWrongOrder() {
        Edit.Put wanted =
                model.draft(0)
                        .and(PartnerType.NAME, "msp")
                        .and(PartnerType.CODE, "X")
                        .and(PartnerType.VALID_FROM, ProgramWorld.DAY)
                        .and(PartnerType.VALID_TO, ProgramWorld.DAY);
        assertThat(wanted.fields()).containsEntry("position", 3L);
        assertThat(model.check(wanted))
                .extracting(wrong -> wrong.field().key() + " " + wrong.problem().key())
                .containsExactly("name taxonomy.taken", "valid_to taxonomy.period");
    }

    @Test
    void hasAFormForEveryTaxonomy() {
        for (Taxonomy taxonomy : Taxonomy.values()) {
            model.taxonomyProperty().set(taxonomy);
            assertThat(model.fields()).as("%s", taxonomy).contains(taxonomy.kind().name());
            assertThat(model.fields()).noneMatch(field -> field.key().equals("archived"));
        }
    }
}
