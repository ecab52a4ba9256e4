package app.mangrove.incentive.view.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step.Leaf;
import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Progress;
import app.mangrove.incentive.ledger.Posting;
import app.mangrove.incentive.payout.Payment;
import app.mangrove.incentive.statement.Disputing;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.incentive.statement.Step;
import app.mangrove.insight.Insight;
import app.mangrove.insight.SettledMonth;
import app.mangrove.model.Conflict;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.settle.ClosedPeriod;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.model.settle.Statement;
import app.mangrove.sample.SampleEcosystem;
import app.mangrove.support.DirectTasks;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.record.Editing;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A month of the sample from preview to payment, by the intents of the screen.
class StatementsViewModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String IBAN = "DE89370400440532013000";
    private final TestWorkspace workspace =
            TestWorkspace.of(SampleEcosystem.edits(SampleEcosystem.SEED, 40, TODAY));
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private int made;
    private final StatementsViewModel model = model();
    private final SettlingIntents intents = new SettlingIntents(model);

    private StatementsViewModel model() {
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
        StatementsViewModel of =
                new StatementsViewModel(
                        new Editing(workspace, tasks, "Ines", notices, () -> TODAY),
                        new Insight(),
                        tasks,
                        new Outside(),
                        problems::add);
        of.open();
        return of;
    }

    private final class Outside implements StatementWays {
        @Override
        public LocalDate today() {
            return TODAY;
        }

        @Override
        public Instant now() {
            return Instant.parse("2026-11-24T10:00:00Z");
        }

        @Override
        public Id newId() {
            return Id.derived(99, "new" + made++);
        }

        @Override
        public String name(Leaf leaf) {
            return leaf.id();
        }

        @Override
        public void open(String kind, String id) {}

        @Override
        public Optional<Path> file(String name, String extension) {
            return Optional.of(Path.of(name + "." + extension));
        }

        @Override
        public Outcome<Path> document(
                SettledMonth month, PartnerStatement statement, String headHash, Path file) {
            written.add(file.toString());
            return Outcome.ok(file);
        }

        @Override
        public Outcome<Path> documents(
                SettledMonth month, String headHash, Path list, Progress progress) {
            written.add(list + " of " + month.run().statements().size());
            return Outcome.ok(list);
        }

        @Override
        public Outcome<String> payments(
                Ecosystem ecosystem, PayoutBatch batch, List<Payment> payments, Path file) {
            written.add(file.toString());
            return Outcome.ok("hash");
        }

        @Override
        public Outcome<Path> journal(Ecosystem ecosystem, List<Posting> postings, Path file) {
            written.add(file.toString());
            return Outcome.ok(file);
        }
    }

    private StatementPicture shown() {
        return model.picture().orElseThrow();
    }

    private PartnerStatement payable() {
        return shown().run().statements().stream()
                .filter(each -> each.payable() > 0)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMonthBeforeTodaysIsPreviewedAndExplained() {
        assertThat(shown().run().label()).isEqualTo("2026-10");
        assertThat(shown().run().closed()).isFalse();
        assertThat(shown().obstacles()).isEmpty();
        model.select(payable());
        Line line =
                payable().lines().stream()
                        .filter(each -> each.type() == Line.Type.EARNED)
                        .findFirst()
                        .orElseThrow();
        Explained<Money> why = model.why(line).orElseThrow().orElseThrow();
        assertThat(why.value().minor())
                .as("what the plan gave is explained, whatever is corrected by hand")
                .isEqualTo(
                        payable().lines().stream()
                                .filter(each -> each.plan().equals(line.plan()))
                                .filter(each ->
                                        each.type().isEarned()
                                                || each.type() == Line.Type.ADJUSTMENT)
                                .mapToLong(Line::minor)
                                .sum());
        model.choose(new FiscalCalendar.Month(2026, 11));
        assertThat(shown().obstacles())
                .extracting(Problem::key)
                .containsExactly("statement.close.running");
    }

    @Test
    void aPeriodIsClosedApprovedPaidAndBooked() {
        int count = shown().run().statements().size();
        model.closePeriod("October");
        assertThat(shown().run().label()).as("the next open one is not over").isEqualTo("2026-10");
        assertThat(shown().run().closed()).isTrue();
        assertThat(shown().run().statements()).hasSize(count);
        assertThat(workspace.ecosystem().all(ClosedPeriod.KIND).getFirst().closedBy())
                .isEqualTo("Ines");

        model.take(Step.APPROVE, model.ready(Step.APPROVE));
        PartnerStatement first = payable();
        Id partner = first.frozen().orElseThrow().partner();
        intents.account(partner, "A", "A", IBAN, "");
        var plan =
                shown().settled().plans().stream()
                        .filter(each -> !each.payments().isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertThat(plan.payments()).extracting(each -> each.name()).isNotEmpty();
        intents.prepare(plan, TODAY);
        PayoutBatch batch = shown().settled().batches().getFirst();
        intents.export(batch);
        assertThat(problems)
                .extracting(Problem::key)
                .as("a draft is not exported")
                .containsExactly("statement.payout.step");
        intents.approve(batch);
        intents.export(shown().settled().batches().getFirst());
        intents.paid(shown().settled().batches().getFirst());
        assertThat(shown().settled().batches().getFirst().status()).isEqualTo("PAID");
        assertThat(workspace.ecosystem().all(Statement.KIND))
                .filteredOn(each -> each.status().equals("PAID"))
                .isNotEmpty();
        assertThat(shown().settled().journal().balances().values()).containsOnly(0L);
        assertThat(shown().settled().journal().postings())
                .extracting(Posting::reason)
                .contains(Posting.Reason.ACCRUAL, Posting.Reason.STATEMENT)
                .contains(Posting.Reason.CLAIM);
        assertThat(shown().settled().journal().postings())
                .filteredOn(each -> each.reason() == Posting.Reason.TRUE_UP)
                .as("closed as it was known: only claims beyond what was expected are trued up")
                .allSatisfy(each -> assertThat(each.about()).startsWith("S-2026-10-"));
        model.journal();
        assertThat(written).contains("journal-2026-10.csv");
    }

    @Test
    void closingIsOneStepThatCanBeUndoneAndReopeningLeavesItsReason() {
        model.closePeriod("");
        long commit = workspace.ecosystem().commit();
        workspace.undo(commit, "Ines");
        assertThat(workspace.ecosystem().count(Statement.KIND)).isZero();
        assertThat(shown().run().closed()).isFalse();
        model.closePeriod("");
        model.reopen("A sale was missing");
        assertThat(shown().run().closed()).isFalse();
        assertThat(workspace.ecosystem().all(ClosedPeriod.KIND).getFirst().note())
                .isEqualTo("A sale was missing");
        assertThat(problems).isEmpty();
    }

    @Test
    void aDisputeIsAcceptedWithAnAdjustment() {
        model.closePeriod("");
        Statement statement = payable().frozen().orElseThrow();
        intents.dispute(
                statement,
                new Disputing.Objection(statement, null, "Too little", new BigDecimal("10")));
        Dispute dispute = shown().settled().disputes().getFirst();
        assertThat(dispute.deadline()).isEqualTo(TODAY.plusDays(15));
        int adjustments = workspace.ecosystem().count(Adjustment.KIND);
        intents.accept(dispute, new BigDecimal("7.50"), "Right");
        assertThat(workspace.ecosystem().count(Adjustment.KIND)).isEqualTo(adjustments + 1);
        assertThat(shown().settled().disputes().getFirst().status()).isEqualTo("ACCEPTED");
    }

    @Test
    void theCausesOfACorrectionAreFoundWhenItsStatementIsChosen() {
        for (int month = 9; month <= 10; month++) {
            model.choose(new FiscalCalendar.Month(2026, month));
            if (month == 9) {
                model.closePeriod("");
            }
        }
        PartnerStatement chosen = payable();
        Line earned =
                chosen.lines().stream()
                        .filter(each -> each.type() == Line.Type.EARNED)
                        .findFirst()
                        .orElseThrow();
        Table plans = workspace.ecosystem().table(IncentivePlan.KIND);
        int plan =
                java.util.Arrays.stream(plans.numbers())
                        .filter(nr ->
                                workspace
                                        .ecosystem()
                                        .name(IncentivePlan.KIND, nr)
                                        .equals(earned.plan()))
                        .findFirst()
                        .orElseThrow();
        Table partners = workspace.ecosystem().table(Partner.KIND);
        workspace.commit(
                List.of(
                        Edit.add(Adjustment.KIND, Id.derived(99, "late"))
                                .and(Adjustment.PLAN, plans.id(plan))
                                .and(Adjustment.PARTNER, partners.id(chosen.partner()))
                                .and(Adjustment.DATE, LocalDate.of(2026, 9, 30))
                                .and(Adjustment.AMOUNT, new BigDecimal("12.5000"))
                                .and(
                                        Adjustment.CURRENCY,
                                        workspace
                                                .ecosystem()
                                                .row(IncentivePlan.KIND, plan)
                                                .currency())
                                .and(Adjustment.STATUS, "APPROVED")
                                .and(Adjustment.REASON, "Agreed late")),
                Reason.user("Ines", "late"));
        model.select(
                shown().run().statements().stream()
                        .filter(each -> each.partner() == chosen.partner())
                        .findFirst()
                        .orElseThrow());
        assertThat(model.causesProperty().get().values())
                .singleElement()
                .satisfies(causes -> {
                    assertThat(causes.causes())
                            .extracting(each -> each.label(), each -> each.minor())
                            .containsExactly(tuple("Agreed late", 1250L));
                });
    }

    @Test
    void wrongRulesAreNamedWhereTheyWereTyped() {
        Map<SettleRules.Choice, Problem> flaws =
                intents.flaws(
                        Map.of(
                                SettleRules.Choice.DEBTOR_IBAN, "DE00",
                                SettleRules.Choice.BREAKAGE_RATE, "15",
                                SettleRules.Choice.MINIMUM, "many",
                                SettleRules.Choice.DISPUTE_DAYS, "20"));
        assertThat(flaws)
                .containsOnlyKeys(
                        SettleRules.Choice.DEBTOR_IBAN,
                        SettleRules.Choice.BREAKAGE_RATE,
                        SettleRules.Choice.MINIMUM);
        intents.set(Map.of(SettleRules.Choice.DISPUTE_DAYS, "20"));
        assertThat(SettleRules.of(workspace.ecosystem()).whole(SettleRules.Choice.DISPUTE_DAYS))
                .isEqualTo(20);
    }

    @Test
    void documentsAreNamedByTheirNumber() {
        model.closePeriod("");
        model.select(payable());
        model.document("pdf");
        model.documents();
        assertThat(written)
                .containsExactly(
                        payable().frozen().orElseThrow().number() + ".pdf",
                        "statements-2026-10.xlsx of " + shown().run().statements().size());
    }
}
