package app.mangrove.incentive.view.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.PlanWorld;
import app.mangrove.incentive.agree.AgreementDraft;
import app.mangrove.incentive.agree.ExceptionCosts;
import app.mangrove.incentive.attain.Attainment;
import app.mangrove.incentive.explain.Reconciliation;
import app.mangrove.insight.Insight;
import app.mangrove.model.Conflict;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PartnerAgreement;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.Target;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.Stored;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Scope;
import app.mangrove.support.DirectTasks;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.record.Editing;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Two partners, one plan of 10 %, worked out by hand.
class EarningsViewModelTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private final TestWorkspace workspace = TestWorkspace.of(world().edits());
    private final List<Problem> problems = new ArrayList<>();
    private int made;
    private final EarningsViewModel model = model();

    private static PlanWorld world() {
        PlanWorld world = new PlanWorld().partner("a").partner("b");
        world.sale("a", "2024-01-05", "1000").sale("a", "2024-02-05", "100", "JPY", "");
        world.sale("b", "2024-04-05", "5000").sale("a", "2023-04-05", "300");
        var version =
                PlanWorld.plan("'window':'row','rate':[{'flat':{'rate':0.10}}]")
                        .plans()
                        .getFirst()
                        .versions()
                        .getFirst();
        world.with(
                Edit.add(IncentivePlan.KIND, PlanWorld.id("plan"))
                        .and(IncentivePlan.NAME, "P")
                        .and(IncentivePlan.CURRENCY, PlanWorld.id("USD"))
                        .and(IncentivePlan.STATUS, "ACTIVE"));
        world.with(person("Ines")).with(person("Otto"));
        world.with(
                Edit.add(Target.KIND, PlanWorld.id("target"))
                        .and(Target.TYPE, "TARGET")
                        .and(Target.METRIC, "revenue")
                        .and(Target.PERIOD_FROM, LocalDate.of(2024, 4, 1))
                        .and(Target.PERIOD_TO, LocalDate.of(2024, 7, 1))
                        .and(Target.AMOUNT, new BigDecimal("10000"))
                        .and(Target.CURRENCY, PlanWorld.id("USD"))
                        .and(Target.PARTNER, PlanWorld.id("b")));
        return world.with(
                Edit.add(PlanVersion.KIND, PlanWorld.id("version"))
                        .and(PlanVersion.PLAN, PlanWorld.id("plan"))
                        .and(PlanVersion.VALID_FROM, LocalDate.of(2024, 1, 1))
                        .and(PlanVersion.STATUS, "APPROVED")
                        .and(
                                PlanVersion.TERMS,
                                PlanJson.text(
                                        new Stored.VersionRules(
                                                version.components(), version.limits()))));
    }

    private static Edit person(String name) {
        return Edit.add(Person.KIND, PlanWorld.id(name))
                .and(Person.NAME, name)
                .and(Person.OWN, true);
    }

    private EarningsViewModel model() {
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
        EarningsViewModel of =
                new EarningsViewModel(
                        new Editing(workspace, tasks, "Ines", notices, () -> TODAY),
                        new Insight(),
                        tasks,
                        new Ports(),
                        problems::add);
        of.open();
        return of;
    }

    private final class Ports implements RunPorts {
        @Override
        public Optional<java.nio.file.Path> choose() {
            return Optional.empty();
        }

        @Override
        public void save(String name, byte[] content) {}

        @Override
        public void open(String name, byte[] content) {}

        @Override
        public LocalDate today() {
            return TODAY;
        }

        @Override
        public Id newId() {
            return Id.derived(77, "new" + made++);
        }

        @Override
        public Scope scope() {
            return Scope.of(
                    workspace.ecosystem(), TODAY, new RankCache(Collator.getInstance(Locale.UK)));
        }

        @Override
        public void open(String kind, String id) {}

        @Override
        public String name(Step.Leaf leaf) {
            return leaf.id();
        }

        @Override
        public void plans() {}
    }

    private RunSheet sheet() {
        return model.sheetProperty().get().orElseThrow();
    }

    private int nr(String partner) {
        return workspace.ecosystem().table(Partner.KIND).nr(PlanWorld.id(partner));
    }

    @Test
    void theMatrixSumsWhatIsKnownAndSaysWhatIsNot() {
        assertThat(sheet().partners()).containsExactly(nr("b"), nr("a"));
        assertThat(sheet().sum(-1, -1, -1)).isEqualTo(new RunSheet.Sum(60_000, 1));
        assertThat(sheet().cell(nr("a"), 0, 0)).isEqualTo(new RunSheet.Sum(10_000, 0));
        assertThat(sheet().cell(nr("a"), 0, 1)).isEqualTo(new RunSheet.Sum(0, 1));
        assertThat(sheet().findings()).hasSize(1);
        assertThat(sheet().findings().getFirst().problem().key()).isEqualTo("rate.missing");
        assertThat(sheet().findings().getFirst().partner()).isEqualTo("Partner a");
        assertThat(RunWords.cell(sheet(), sheet().sum(nr("a"), -1, -1))).endsWith("*");
    }

    @Test
    void anotherPeriodShowsItsMonths() {
        model.choose(RunSpan.QUARTER);
        assertThat(sheet().calculation().months()).isEqualTo(3);
        assertThat(sheet().sum(-1, -1, -1)).isEqualTo(new RunSheet.Sum(50_000, 0));
        model.choose(RunSpan.LAST_YEAR);
        assertThat(sheet().partners()).isEmpty();
    }

    @Test
    void everyAmountSaysWhyAndEveryPaymentToo() {
        List<Long> told = new ArrayList<>();
        model.why(sheet(), 0, nr("b"), 3, why -> told.add(why.value().minor()));
        model.whyPaid(sheet(), 0, nr("b"), 3, why -> told.add(why.value().minor()));
        assertThat(told).containsExactly(50_000L, 50_000L);
    }

    @Test
    void targetsAreMeasuredAsOfToday() {
        List<Attainment> all = new ArrayList<>();
        model.attainments(Attainment.Shape.LINEAR, all::addAll);
        assertThat(all.getFirst().figures().orElseThrow().value().attained())
                .isEqualByComparingTo("0.5");
    }

    @Test
    void anAgreementIsKeptAndItsCostShown() {
        model.agree(draft("name is \"Partner b\"", "12 %"), () -> made++, problems::add);
        assertThat(problems).isEmpty();
        assertThat(workspace.ecosystem().count(PartnerAgreement.KIND)).isEqualTo(1);
        List<ExceptionCosts> costs = new ArrayList<>();
        model.costs(sheet(), costs::add);
        assertThat(costs.getFirst().together()).containsEntry("USD", 10_000L);
    }

    @Test
    void anAgreementThatNoRunCanUseIsRefused() {
        model.agree(draft("nonsense is 1", "12 %"), () -> made++, problems::add);
        assertThat(problems).isNotEmpty();
        assertThat(workspace.ecosystem().count(PartnerAgreement.KIND)).isZero();
    }

    private static AgreementDraft draft(String partners, String rate) {
        return new AgreementDraft(
                "Acme",
                PlanWorld.id("plan"),
                "c",
                rate,
                null,
                partners,
                LocalDate.of(2024, 1, 1),
                null,
                "key account",
                null);
    }

    @Test
    void onlySomebodyElseApprovesAnAdjustment() {
        workspace.commit(
                List.of(
                        Edit.add(Adjustment.KIND, PlanWorld.id("adjust"))
                                .and(Adjustment.PLAN, PlanWorld.id("plan"))
                                .and(Adjustment.PARTNER, PlanWorld.id("a"))
                                .and(Adjustment.DATE, LocalDate.of(2024, 3, 1))
                                .and(Adjustment.AMOUNT, new BigDecimal("7.50"))
                                .and(Adjustment.CURRENCY, PlanWorld.id("USD"))
                                .and(Adjustment.STATUS, "PROPOSED")
                                .and(Adjustment.REASON, "late")),
                new Reason(Reason.Source.USER, "Ines", "proposed", Optional.empty(), 0));
        int nr = workspace.ecosystem().table(Adjustment.KIND).nr(PlanWorld.id("adjust"));
        assertThat(sheet().cell(nr("a"), 0, 2).minor()).isZero();
        model.approve(nr, someone("Ines"));
        assertThat(problems.stream().map(Problem::key)).containsExactly("adjustment.own");
        model.approve(nr, someone("Otto"));
        assertThat(sheet().cell(nr("a"), 0, 2).minor()).isEqualTo(750);
    }

    private Person someone(String name) {
        return workspace.ecosystem().find(Person.KIND, PlanWorld.id(name)).orElseThrow();
    }

    @Test
    void rowsAreTakenOrSayWhyNot() {
        List<Reconciliation> all = new ArrayList<>();
        model.reconcile(sheet(), all::add);
        assertThat(all.getFirst().rows()).isEqualTo(3);
        assertThat(all.getFirst().taken()).isEqualTo(2);
        assertThat(all.getFirst().unknown()).hasSize(1);
    }

    @Test
    void withoutAPlanThereIsNothingToShow() {
        workspace.commit(
                List.of(
                        Edit.change(
                                        IncentivePlan.KIND,
                                        PlanWorld.id("plan"),
                                        workspace.ecosystem().table(IncentivePlan.KIND).commit(1))
                                .and(IncentivePlan.STATUS, "ENDED")),
                new Reason(Reason.Source.USER, "Ines", "ended", Optional.empty(), 0));
        assertThat(model.sheetProperty().get()).isEmpty();
        assertThat(model.refusedProperty().get()).isEmpty();
        assertThat(workspace.ecosystem().count(Transaction.KIND)).isEqualTo(4);
    }
}
