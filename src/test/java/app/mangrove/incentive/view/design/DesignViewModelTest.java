package app.mangrove.incentive.view.design;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.design.PlanDrafts;
import app.mangrove.incentive.view.board.Board;
import app.mangrove.incentive.view.board.Figures;
import app.mangrove.incentive.view.board.Shelf;
import app.mangrove.incentive.view.board.Sketch;
import app.mangrove.incentive.view.board.Typed;
import app.mangrove.model.Conflict;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.model.plan.terms.Stored;
import app.mangrove.support.DirectTasks;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.record.Editing;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a person does in the designer, on one plan of 10 % and two partners.
class DesignViewModelTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 5, 20);
    private static final Id PLAN = Id.derived(3, "plan");
    private static final Id IN_FORCE = Id.derived(3, "version");

    private final TestWorkspace workspace = TestWorkspace.of(start());
    private final List<Problem> problems = new ArrayList<>();
    private int made;
    private final DesignViewModel model = model();

    private static Id id(String name) {
        return Id.derived(3, name);
    }

    private static Edit sale(String partner, String date, String amount) {
        return Edit.add(Transaction.KIND, id(partner + date))
                .and(Transaction.NUMBER, partner + date)
                .and(Transaction.TYPE, "SALE")
                .and(Transaction.PARTNER, id(partner))
                .and(Transaction.DATE, LocalDate.parse(date))
                .and(Transaction.AMOUNT, new BigDecimal(amount))
                .and(Transaction.CURRENCY, id("EUR"));
    }

    private static Edit partner(String name) {
        return Edit.add(Partner.KIND, id(name))
                .and(Partner.NAME, name)
                .and(Partner.STATUS, "ACTIVE");
    }

    private static List<Edit> start() {
        String terms =
                "{'components':[{'name':'c','rows':{'of':'transaction'},'window':'quarter',"
                        + "'rate':[{'cumulative':{'mode':'retroactive','steps':"
                        + "[{'from':0,'rate':0.1},{'from':2000,'rate':0.2}]}}]}]}";
        return List.of(
                Edit.add(Currency.KIND, id("EUR"))
                        .and(Currency.CODE, "EUR")
                        .and(Currency.NAME, "Euro")
                        .and(Currency.EXPONENT, 2L),
                partner("Acme"),
                partner("Borea"),
                sale("Acme", "2025-01-15", "1000"),
                sale("Acme", "2025-02-15", "500"),
                sale("Borea", "2024-11-11", "3000"),
                Edit.add(IncentivePlan.KIND, PLAN)
                        .and(IncentivePlan.NAME, "Rebate")
                        .and(IncentivePlan.CURRENCY, id("EUR"))
                        .and(IncentivePlan.STATUS, "ACTIVE"),
                Edit.add(PlanVersion.KIND, IN_FORCE)
                        .and(PlanVersion.PLAN, PLAN)
                        .and(PlanVersion.VALID_FROM, LocalDate.of(2024, 1, 1))
                        .and(PlanVersion.STATUS, "APPROVED")
                        .and(PlanVersion.TERMS, terms.replace('\'', '"')));
    }

    private DesignViewModel model() {
        DirectTasks tasks = new DirectTasks();
        Editing.Notices notices =
                new Editing.Notices() {
                    @Override
                    public void done(String words, Runnable undo) {}

                    @Override
                    public void problem(Problem problem) {
                        problems.add(problem);
                    }

                    @Override
                    public void conflicts(List<Conflict> conflicts) {
                        throw new AssertionError(conflicts);
                    }
                };
        Editing editing = new Editing(workspace, tasks, "Ines", notices, () -> TODAY);
        DesignViewModel of =
                new DesignViewModel(editing, tasks, () -> Id.derived(4, "new" + made++));
        of.open();
        return of;
    }

    private Board board() {
        return model.boardProperty().get().orElseThrow();
    }

    private Figures figures() {
        return model.figuresProperty().get().orElseThrow();
    }

    private long head() {
        return workspace.ecosystem().commit();
    }

    private static UnaryOperator<Sketch> topRate(String rate) {
        return sketch -> {
            Component part = sketch.version().components().getFirst();
            RatePart.Cumulative table = (RatePart.Cumulative) part.rate().getFirst();
            RatePart changed =
                    new RatePart.Cumulative(
                            table.mode(),
                            table.edge(),
                            table.below(),
                            List.of(
                                    table.steps().getFirst(),
                                    new RatePart.Step(
                                            new BigDecimal("2000"), new BigDecimal(rate))));
            Component with =
                    new Component(
                            part.name(),
                            part.rows(),
                            part.payee(),
                            part.payees(),
                            part.measure(),
                            part.reach(),
                            part.window(),
                            part.settlement(),
                            List.of(changed),
                            part.factors(),
                            part.rounding(),
                            part.limits(),
                            part.returns());
            return sketch.with(new Stored.VersionRules(List.of(with), List.of()));
        };
    }

    @Test
    void listTellsWhatEachPlanCost() {
        assertThat(model.linesProperty().get()).hasSize(1);
        var line = model.linesProperty().get().getFirst();
        // Acme 1,500 × 10 %, Borea 3,000 × 20 %, of 4,500 sold
        assertThat(line.cost()).hasValue(150_00 + 600_00);
        assertThat(line.revenue()).hasValue(4_500_00);
        assertThat(line.earning()).hasValue(2);
        assertThat(line.inForce().map(PlanVersion::id)).contains(IN_FORCE);
    }

    @Test
    void previewShowsTheCostAndKeepsNothing() {
        model.choose("Rebate");
        long before = head();

        model.preview(topRate("0.3"));

        assertThat(figures().trial().cost()).isEqualTo(150_00 + 900_00);
        assertThat(board().preview()).isTrue();
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void keptEditOfWhatIsInForceMakesADraftInOneCommit() {
        model.choose("Rebate");
        long before = head();
        String inForce = board().shown().terms();

        model.keep(topRate("0.3"), "change");

        assertThat(head()).isEqualTo(before + 1);
        assertThat(board().isDraft()).isTrue();
        assertThat(board().shown().validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(figures().trial().cost()).isEqualTo(150_00 + 900_00);
        assertThat(figures().base().orElseThrow().cost()).isEqualTo(150_00 + 600_00);
        assertThat(workspace.ecosystem().find(PlanVersion.KIND, IN_FORCE).orElseThrow().terms())
                .isEqualTo(inForce);
        assertThat(board().isChanged()).isTrue();

        model.keep(topRate("0.4"), "again");

        assertThat(PlanDrafts.versions(workspace.ecosystem(), PLAN)).hasSize(2);
    }

    @Test
    void oneUndoTakesTheDraftBack() {
        model.choose("Rebate");
        model.keep(topRate("0.3"), "change");

        workspace.undo("Ines");
        model.refresh();

        assertThat(board().isDraft()).isFalse();
    }

    @Test
    void publishedDraftIsInForceFromItsDay() {
        model.choose("Rebate");
        model.keep(topRate("0.3"), "change");
        List<String> told = new ArrayList<>();

        model.publish("more for growth", () -> told.add("done"), told::add);

        assertThat(told).containsExactly("done");
        assertThat(PlanDrafts.inForce(workspace.ecosystem(), PLAN, LocalDate.of(2026, 2, 1)))
                .map(PlanVersion::note)
                .contains("more for growth");
        assertThat(workspace.ecosystem().find(PlanVersion.KIND, IN_FORCE).orElseThrow().validTo())
                .isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void flawedDraftSaysWhyItIsRefused() {
        model.choose("Rebate");
        model.keep(topRate("-0.3"), "change");
        List<String> told = new ArrayList<>();

        model.publish("", () -> told.add("done"), told::add);

        assertThat(board().flaws()).extracting(Problem::key).contains("plan.check.negative");
        assertThat(told).hasSize(1).doesNotContain("done");
        assertThat(board().isDraft()).isTrue();
    }

    @Test
    void discardedDraftLeavesWhatIsInForce() {
        model.choose("Rebate");
        model.startDraft();
        assertThat(board().isDraft()).isTrue();

        model.discard();

        assertThat(board().shown().id()).isEqualTo(IN_FORCE);
    }

    @Test
    void typedTransactionIsTriedAndNeverKept() {
        model.choose("Rebate");
        model.example(workspace.ecosystem().table(Partner.KIND).nr(id("Acme")), Optional.empty());
        long before = head();
        assertThat(example()).isEqualTo(150_00);

        model.type(
                List.of(
                        new Typed(
                                LocalDate.of(2025, 3, 1), "SALE", new BigDecimal("1000"), "EUR")));

        // 2,500 reach the bracket of 20 %.
        assertThat(example()).isEqualTo(500_00);
        assertThat(head()).isEqualTo(before);
    }

    private long example() {
        return figures().example().orElseThrow().payable().orElseThrow().value().minor();
    }

    @Test
    void everyMechanicBeginsASoundDraftThatCanBeTried() {
        for (String key : Shelf.MECHANICS) {
            model.create(key);

            assertThat(board().row().name()).isEqualTo(Shelf.name(key));
            assertThat(board().isDraft()).isTrue();
            assertThat(board().flaws()).as(key).isEmpty();
            assertThat(board().curve().failure()).as(key).isEmpty();
        }
        for (String key : Shelf.TEMPLATES) {
            model.create(key);
            assertThat(board().flaws()).as(key).isEmpty();
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void exportedPlanIsImportedAsTheSamePlan() {
        model.choose("Rebate");
        String file = model.file().orElseThrow();
        List<Problem> refused = new ArrayList<>();

        model.take(file, refused::addAll);

        assertThat(refused).isEmpty();
        assertThat(board().row().name()).isEqualTo("Rebate 2");
        assertThat(PlanJson.parse(board().shown().terms(), Stored.VersionRules.class).value())
                .isEqualTo(
                        PlanJson.parse(
                                        Objects.requireNonNull(
                                                workspace
                                                        .ecosystem()
                                                        .find(PlanVersion.KIND, IN_FORCE)
                                                        .orElseThrow()
                                                        .terms()),
                                        Stored.VersionRules.class)
                                .value());
    }

    @Test
    void fileThatIsNoPlanChangesNothingAndSaysWhy() {
        List<Problem> refused = new ArrayList<>();
        long before = head();

        model.take("{\"format\": \"something\"}", refused::addAll);

        assertThat(refused).extracting(Problem::key).containsExactly("plan.json.format");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void addedPolicyPaysThePlan() {
        model.choose("Rebate");

        model.addPolicy();

        assertThat(model.policies()).hasSize(1);
        assertThat(model.policies().getFirst().terms()).contains("Rebate");
    }

    @Test
    void changeOfTheWorkspaceIsShown() {
        model.choose("Rebate");
        workspace.commit(List.of(sale("Acme", "2025-03-15", "500")), Reason.user("Ines", "a sale"));

        // 2,000 reach the bracket of 20 %.
        assertThat(figures().trial().cost()).isEqualTo(400_00 + 600_00);
    }
}
