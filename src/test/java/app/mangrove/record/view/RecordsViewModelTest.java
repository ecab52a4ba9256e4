package app.mangrove.record.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Conflict;
import app.mangrove.model.Edit;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Operator;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Scope;
import app.mangrove.model.work.SavedView;
import app.mangrove.support.DirectTasks;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.Sort;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class RecordsViewModelTest {
    private final TestWorkspace workspace =
            TestWorkspace.of(
                    List.of(
                            Edit.add(Region.KIND, Id.derived(1, "DE"))
                                    .and(Region.NAME, "Germany")
                                    .and(Region.LEVEL, "COUNTRY"),
                            partner("Kestrel", "ACTIVE", 120),
                            partner("Oberlin", "ACTIVE", 40),
                            partner("Adlerhof", "ENDED", 12)));
    private final List<String> told = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> layouts = new HashMap<>();
    private final DirectTasks tasks = new DirectTasks();
    private RecordsViewModel model;
    private int made;

    private static Edit.Put partner(String name, String status, long employees) {
        return Edit.add(Partner.KIND, Id.derived(1, name))
                .and(Partner.NAME, name)
                .and(Partner.STATUS, status)
                .and(Partner.EMPLOYEES, employees);
    }

    @BeforeEach
    void open() {
        Editing.Notices notices =
                new Editing.Notices() {
                    @Override
                    public void done(String words, Runnable undo) {
                        told.add(words);
                    }

                    @Override
                    public void problem(Problem problem) {
                        problems.add(problem);
                    }

                    @Override
                    public void conflicts(List<Conflict> conflicts) {
                        throw new AssertionError(conflicts);
                    }
                };
        RankCache names = new RankCache(Collator.getInstance(Locale.UK));
        model =
                new RecordsViewModel(
                        RecordPage.PARTNERS,
                        new Editing(
                                workspace,
                                tasks,
                                "Ines",
                                notices,
                                () -> java.time.LocalDate.of(2026, 11, 23)),
                        new QueryFinder(names, e -> Scope.of(e, LocalDate.of(2026, 11, 23), names)),
                        tasks,
                        () -> Id.derived(2, "new" + made++),
                        new Layouts(page -> Optional.ofNullable(layouts.get(page)), layouts::put));
        model.orderProperty().set(List.of(new Sort("name", false)));
        model.open();
    }

    private List<String> names() {
        return Arrays.stream(model.rowsProperty().get().numbers())
                .mapToObj(nr -> workspace.ecosystem().name(Partner.KIND, nr))
                .toList();
    }

    private int number(String name) {
        return workspace.ecosystem().table(Partner.KIND).nr(Id.derived(1, name));
    }

    @Test
    void keepsTheColumnsAndTheOrderOfThePersonButNotThoseOfASavedView() {
        Arrangement own = new Arrangement(List.of("name", "tier"), Map.of("name", 300.0), 1);
        model.arranged(own);
        model.orderProperty().set(List.of(new Sort("tier", true)));
        model.saveView("Mine");
        model.arranged(new Arrangement(List.of("name"), Map.of(), 0));
        open();
        assertThat(model.arrangementProperty().get()).isEqualTo(own);
        assertThat(model.orderProperty().get()).containsExactly(new Sort("name", false));
        model.standardLayout();
        assertThat(model.arrangementProperty().get())
                .isEqualTo(RecordPage.PARTNERS.layout())
                .extracting(Arrangement::frozen)
                .isEqualTo(1);
    }

    @Test
    void showsAllRowsInTheOrderOfTheirNames() {
        assertThat(names()).containsExactly("Adlerhof", "Kestrel", "Oberlin");
    }

    @Test
    void narrowsByConditionsAndWidensWhenOneIsTakenAway() {
        model.addCondition(Filter.test("status", Operator.IS, "ACTIVE"));
        model.addCondition(Filter.test("employees", Operator.MORE, "100"));
        assertThat(names()).containsExactly("Kestrel");
        model.removeCondition(1);
        assertThat(names()).containsExactly("Kestrel", "Oberlin");
    }

    @Test
    void saysWhyATypedValueDoesNotFitAndKeepsTheRow() {
        assertThat(model.edit(number("Kestrel"), Partner.EMPLOYEES, "many"))
                .hasValueSatisfying(p -> assertThat(p.key()).isEqualTo("edit.type"));
        assertThat(model.edit(number("Kestrel"), Partner.NAME, " "))
                .hasValueSatisfying(p -> assertThat(p.key()).isEqualTo("edit.required"));
        assertThat(workspace.ecosystem().commit()).isEqualTo(1);
    }

    @Test
    void editsACellInTheWordsThatAPersonTypes() {
        assertThat(model.edit(number("Kestrel"), Partner.COUNTRY, "germany")).isEmpty();
        assertThat(model.edit(number("Kestrel"), Partner.EMPLOYEES, "1,250")).isEmpty();
        Partner kestrel =
                workspace.ecosystem().find(Partner.KIND, Id.derived(1, "Kestrel")).orElseThrow();
        assertThat(kestrel.country()).isEqualTo(Id.derived(1, "DE"));
        assertThat(kestrel.employees()).isEqualTo(1250);
        assertThat(told).last().asString().contains("Employees").contains("Kestrel");
    }

    @Test
    void changesAllSelectedRowsInOneCommit() {
        model.selectionProperty().set(new int[] {number("Kestrel"), number("Oberlin")});
        assertThat(model.editSelected(Partner.TAGS, "key, dach")).isEmpty();
        assertThat(workspace.ecosystem().commit()).isEqualTo(2);
        assertThat(
                        workspace
                                .ecosystem()
                                .find(Partner.KIND, Id.derived(1, "Oberlin"))
                                .orElseThrow()
                                .tags())
                .containsExactly("dach", "key");
    }

    @Test
    void keepsAViewUnderANameAndOpensItAgain() {
        model.addCondition(Filter.test("status", Operator.IS, "ENDED"));
        model.orderProperty().set(List.of(new Sort("employees", true)));
        model.saveView("Former partners");
        model.openDefault();
        assertThat(names()).hasSize(3);
        SavedView view = model.viewsProperty().get().getFirst();
        model.openView(view);
        assertThat(names()).containsExactly("Adlerhof");
        assertThat(model.orderProperty().get()).containsExactly(new Sort("employees", true));
        assertThat(model.viewNameProperty().get()).isEqualTo("Former partners");
    }

    @Test
    void addsARowAndRemovesTheSelectedOnes() {
        Id id = model.add(Map.of("name", "Vela", "status", "PROSPECT"));
        assertThat(names()).contains("Vela");
        model.selectionProperty().set(new int[] {model.number(id)});
        model.removeSelected();
        assertThat(names()).doesNotContain("Vela");
    }

    @Test
    void sumsOnlyWhatMayBeAdded() {
        assertThat(model.sumsProperty().get()).containsEntry("name", "3 of 3 Partners");
    }

    @Test
    void definesAFieldOfTheUsersOwnThatRefersToAnotherRecord() {
        model.addOwnField("Sponsor", "reference", List.of(), Partner.KIND);
        assertThat(workspace.ecosystem().schema().field(Partner.KIND, "x_sponsor"))
                .hasValueSatisfying(field -> {
                    assertThat(field.type()).isEqualTo(FieldType.REF);
                    assertThat(field.target()).isEqualTo(Partner.KIND);
                    assertThat(field.label()).contains("Sponsor");
                });
        model.addOwnField("Sponsor", "text", List.of(), null);
        assertThat(workspace.ecosystem().schema().field(Partner.KIND, "x_sponsor_2")).isPresent();
    }
}
