package app.mangrove.incentive.view.fund;

import static app.mangrove.incentive.fund.FundWorld.KESTREL;
import static app.mangrove.incentive.fund.FundWorld.OBERLIN;
import static app.mangrove.incentive.fund.FundWorld.day;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.fund.Allocating;
import app.mangrove.incentive.fund.FundWorld;
import app.mangrove.incentive.fund.Reallocation;
import app.mangrove.incentive.fund.flow.ClaimFlow;
import app.mangrove.insight.Insight;
import app.mangrove.model.Conflict;
import app.mangrove.model.Id;
import app.mangrove.model.fund.Fund;
import app.mangrove.model.fund.FundBudget;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.partner.Partner;
import app.mangrove.support.DirectTasks;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.record.FileDesk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person does to funds, on a world of two partners.
class FundsViewModelTest {
    private static final LocalDate TODAY = day("2025-05-20");
    @TempDir Path folder;
    private final FundWorld world = new FundWorld("ACCRUAL");
    private final List<Problem> problems = new ArrayList<>();
    private int made;
    private final FundsViewModel model = model();

    private FundsViewModel model() {
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
        world.add(world.allocation(KESTREL, "1000", "2025-01-01", "2026-01-01"));
        FundsViewModel of =
                new FundsViewModel(
                        new Editing(world.workspace, tasks, "Ines", notices, () -> TODAY),
                        new Insight(),
                        tasks,
                        new FundsViewModel.Clockwork() {
                            @Override
                            public LocalDate today() {
                                return TODAY;
                            }

                            @Override
                            public Id newId() {
                                return Id.derived(78, "new" + made++);
                            }
                        });
        of.open();
        return of;
    }

    private FundsPicture now() {
        return model.picture().orElseThrow();
    }

    private static Map<String, Object> typed(String title, String cost, String asked) {
        Map<String, Object> values = new HashMap<>();
        values.put(FundRequest.TITLE.key(), title);
        values.put(FundRequest.PARTNER.key(), KESTREL);
        values.put(FundRequest.ACTIVITY_TYPE.key(), "WEBINAR");
        values.put(FundRequest.STARTS.key(), day("2025-06-01"));
        values.put(FundRequest.ENDS.key(), day("2025-06-02"));
        values.put(FundRequest.TOTAL_COST.key(), new BigDecimal(cost));
        values.put(FundRequest.REQUESTED.key(), new BigDecimal(asked));
        return values;
    }

    private static String key(Optional<Problem> problem) {
        return problem.map(Problem::key).orElse("");
    }

    private FundRequest only() {
        return now().state().requests().getFirst();
    }

    private static final class NoWays implements FileDesk.Ways {
        @Override
        public Optional<Path> choose() {
            return Optional.empty();
        }

        @Override
        public void save(String name, byte[] content) {}

        @Override
        public void open(String name, byte[] content) {}
    }

    private ClaimFlow.Proof kept(String name, String content) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);
        List<ClaimFlow.Proof> proofs = new ArrayList<>();
        model.files(new NoWays())
                .keep(
                        file,
                        kept ->
                                proofs.add(
                                        new ClaimFlow.Proof(kept.name(), kept.size(), kept.hash())),
                        problems::add);
        return proofs.getFirst();
    }

    private static ClaimFlow.Draft draft(String invoice, long minor, ClaimFlow.Proof proof) {
        return new ClaimFlow.Draft(invoice, TODAY, minor, true, List.of(proof));
    }

    @Test
    void requestThatAsksForTooMuchIsRefusedAndNothingIsWritten() {
        assertThat(key(model.add(typed("Webinar", "1000", "501"), true)))
                .isEqualTo("fund.check.share");
        assertThat(now().state().requests()).isEmpty();
        assertThat(key(model.add(typed("Webinar", "1000", "501"), false))).isEmpty();
        assertThat(only().status()).isEqualTo("DRAFT");
    }

    @Test
    void termsAreKeptOnlyWhenAFundCanBePaidByThem() {
        Fund fund = now().state().rules().fund();
        Map<String, Optional<Object>> terms = new HashMap<>();
        terms.put(Fund.NAME.key(), Optional.of("Renamed"));
        terms.put(Fund.VENDOR_SHARE.key(), Optional.of(new BigDecimal("1.5")));
        assertThat(key(model.terms(Optional.of(fund), terms))).isEqualTo("fund.terms.share");
        terms.put(Fund.VENDOR_SHARE.key(), Optional.of(new BigDecimal("0.25")));
        terms.put(Fund.EXPIRY.key(), Optional.of("MONTHS"));
        assertThat(key(model.terms(Optional.of(fund), terms))).isEqualTo("fund.terms.months");
        assertThat(now().state().rules().fund()).isEqualTo(fund);
        terms.put(Fund.EXPIRY_MONTHS.key(), Optional.of(6L));
        assertThat(key(model.terms(Optional.of(fund), terms))).isEmpty();
        assertThat(now().state().rules().fund().name()).isEqualTo("Renamed");
        assertThat(now().state().rules().vendorPart(1_000)).isEqualTo(250);
        assertThat(now().state().rules().fund().currency()).isEqualTo(fund.currency());
    }

    @Test
    void onlyStepsThatAllChosenRequestsMayTakeAreOffered() {
        model.add(typed("Webinar", "1000", "500"), false);
        FundRequest draft = only();
        RequestMoves moves = new RequestMoves(model, problems::addAll);
        assertThat(moves.items(now().state(), List.of(draft))).hasSize(1);
        moves.items(now().state(), List.of(draft)).getFirst().fire();
        assertThat(only().status()).isEqualTo("SUBMITTED");
        // a draft and a submitted one share no step
        assertThat(moves.items(now().state(), List.of(draft, only()))).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void draftIsChangedUntilItIsSubmitted() {
        model.add(typed("Webinar", "1000", "501"), false);
        assertThat(key(model.change(only(), typed("Webinar", "1000", "501"), true)))
                .isEqualTo("fund.check.share");
        assertThat(model.change(only(), typed("Fair", "1000", "500"), true)).isEmpty();
        assertThat(only().title() + " " + only().status()).isEqualTo("Fair SUBMITTED");
        assertThat(key(model.change(only(), typed("Other", "1000", "500"), false)))
                .isEqualTo("fund.flow.request-state");
    }

    @Test
    void requestGoesAllTheWayAndEachActIsUndone() throws Exception {
        assertThat(model.add(typed("Webinar", "1000", "500"), true)).isEmpty();
        assertThat(model.approve(only(), 50_000, "")).isEmpty();
        assertThat(now().state().sums().committed()).isEqualTo(50_000);
        assertThat(model.claim(only(), draft("R1", 45_000, kept("r1.txt", "one")))).isEmpty();
        assertThat(model.approve(world.claim("R1"), 45_000, "")).isEmpty();
        assertThat(model.pay(world.claim("R1"))).isEmpty();
        assertThat(model.end(only(), false)).isEmpty();
        assertThat(now().state().sums().reimbursed()).isEqualTo(45_000);
        assertThat(now().state().account(KESTREL).available()).isEqualTo(55_000);
        assertThat(problems).isEmpty();
        world.workspace.undo("Ines");
        assertThat(only().status()).isEqualTo("APPROVED");
        world.workspace.undo("Ines");
        assertThat(world.claim("R1").status()).isEqualTo("APPROVED");
    }

    @Test
    void fileOfAnotherClaimStopsAnApprovalUnlessThereIsAReason() throws Exception {
        model.add(typed("Webinar", "1000", "500"), true);
        model.approve(only(), 50_000, "");
        model.claim(only(), draft("R1", 10_000, kept("r1.txt", "same")));
        model.claim(only(), draft("R2", 20_000, kept("copy.txt", "same")));
        assertThat(now().proofs().duplicates(world.claim("R2"))).hasSize(1);
        assertThat(key(model.approve(world.claim("R2"), 20_000, "")))
                .isEqualTo("fund.flow.duplicate");
        assertThat(model.approve(world.claim("R2"), 20_000, "One invoice for two fairs")).isEmpty();
    }

    @Test
    void budgetIsTypedInPlaceAndWhatIsNoAmountIsRefused() {
        model.budgets().add(now().state());
        FundBudget budget = now().state().ceilings().getFirst().budget();
        assertThat(key(model.budgets().typed(now().state(), budget, FundBudget.AMOUNT, "many")))
                .isEqualTo("edit.type");
        assertThat(model.budgets().typed(now().state(), budget, FundBudget.AMOUNT, "1234.5"))
                .isEmpty();
        assertThat(now().state().ceilings().getFirst().amount()).isEqualTo(123_450);
        assertThat(now().figures().budget().value().minor()).isEqualTo(123_450);
    }

    @Test
    void sharesAddUpToWhatIsAllocated() {
        int kestrel = now().ecosystem().table(Partner.KIND).nr(KESTREL);
        int oberlin = now().ecosystem().table(Partner.KIND).nr(OBERLIN);
        List<Allocating.Share> shares =
                model.budgets()
                        .preview(
                                now().state(),
                                BudgetDesk.Way.BY_SHARE,
                                10_000,
                                List.of(kestrel, oberlin),
                                Map.of(kestrel, 1L, oberlin, 2L));
        // A third is 33.33; the larger one keeps the cent that is left.
        assertThat(shares)
                .containsExactly(
                        new Allocating.Share(kestrel, 1, 3_333),
                        new Allocating.Share(oberlin, 2, 6_667));
        assertThat(model.budgets().allocate(now().state(), shares, TODAY, TODAY.plusMonths(3)))
                .isEmpty();
        assertThat(now().state().account(OBERLIN).available()).isEqualTo(6_667);
        assertThat(key(model.budgets().allocate(now().state(), shares, TODAY, TODAY)))
                .isEqualTo("fund.check.dates");
    }

    @Test
    void proposalMovesMoneyInOneCommit() {
        model.add(typed("Webinar", "9000", "4000"), true);
        Reallocation move =
                new Reallocation(
                        now().ecosystem().table(Partner.KIND).nr(KESTREL),
                        TODAY.plusDays(30),
                        only(),
                        now().ecosystem().table(Partner.KIND).nr(OBERLIN),
                        30_000,
                        BigDecimal.TWO);
        model.budgets().move(now().state(), move);
        assertThat(now().state().account(KESTREL).available()).isEqualTo(70_000);
        assertThat(now().state().account(OBERLIN).available()).isEqualTo(30_000);
        world.workspace.undo("Ines");
        assertThat(now().state().account(OBERLIN).available()).isZero();
    }
}
