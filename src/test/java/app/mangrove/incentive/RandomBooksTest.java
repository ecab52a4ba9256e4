package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.plan.check.PlanCheck;
import app.mangrove.model.plan.terms.PlanBook;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Random books against the slow twin: stacks, budgets, caps, limits over plans, agreements,
/// corrections, returns, holdback; and a run that takes over from an earlier one against a whole
/// one.
class RandomBooksTest {
    private static final int PARTNERS = 4;
    private static final int PLANS = 3;

    private final PlanWorld world = new PlanWorld();
    private final List<BookTwin.Row> rows = new ArrayList<>();
    private final List<BookTwin.Plan> plans = new ArrayList<>();
    private final List<BookTwin.Correction> corrections = new ArrayList<>();
    private final List<BookTwin.Bound> bounds = new ArrayList<>();
    private boolean best;

    private static BigDecimal cents(SplittableRandom random, int most) {
        return BigDecimal.valueOf(random.nextInt(1, most), 2);
    }

    private static LocalDate day(SplittableRandom random) {
        return LocalDate.of(2024, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private void invent(SplittableRandom random) {
        for (int p = 0; p < PARTNERS; p++) {
            world.partner("p" + p);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int back = i > 5 && random.nextInt(5) == 0 ? random.nextInt(i) : -1;
            boolean fits = back >= 0 && rows.get(back).returns() < 0;
            LocalDate date = day(random);
            int partner = fits ? rows.get(back).partner() : random.nextInt(PARTNERS);
            BigDecimal amount = cents(random, 500_000);
            amount = fits ? amount.negate() : amount;
            rows.add(new BookTwin.Row(partner, date, amount, fits ? back : -1));
            world.sale(
                    "p" + partner,
                    date.toString(),
                    amount.toPlainString(),
                    "USD",
                    fits ? names.get(back) : "");
            names.add(world.last());
        }
        for (int k = 0; k < PLANS; k++) {
            boolean capped = random.nextBoolean();
            plans.add(
                    new BookTwin.Plan(
                            BigDecimal.valueOf(random.nextInt(1, 200), 3),
                            capped ? cents(random, 40_000) : null,
                            random.nextBoolean() ? cents(random, 150_000) : null,
                            random.nextBoolean(),
                            random.nextBoolean()
                                    ? BigDecimal.valueOf(random.nextInt(1, 50), 2)
                                    : null,
                            capped ? -1 : random.nextInt(-1, PARTNERS),
                            BigDecimal.valueOf(random.nextInt(1, 300), 3),
                            day(random)));
            corrections.add(
                    new BookTwin.Correction(
                            k,
                            random.nextInt(PARTNERS),
                            day(random),
                            cents(random, 9_000).negate()));
        }
        best = random.nextBoolean();
        for (int b = random.nextInt(3); b > 0; b--) {
            bounds.add(
                    new BookTwin.Bound(
                            random.nextBoolean(), random.nextBoolean(), cents(random, 60_000)));
        }
    }

    private static String order(boolean inOrder) {
        return "'allocation':'" + (inOrder ? "in-order" : "pro-rata") + "'";
    }

    private PlanBook book() {
        List<String> texts = new ArrayList<>();
        List<String> agreements = new ArrayList<>();
        for (int k = 0; k < PLANS; k++) {
            BookTwin.Plan plan = plans.get(k);
            String more =
                    "'versionBy':'row',"
                            + (plan.budget() == null
                                    ? ""
                                    : "'budget':{'per':'year','amount':"
                                            + plan.budget()
                                            + ","
                                            + order(plan.inOrder())
                                            + "},")
                            + (plan.held() == null
                                    ? ""
                                    : "'holdback':{'share':" + plan.held() + ",'months':2},");
            String limits =
                    plan.cap() == null
                            ? ""
                            : ",'limits':[{'per':'quarter','max':" + plan.cap() + "}]";
            texts.add(PlanWorld.planOf("P" + k, rate(plan.rate()) + limits, more));
            if (plan.agreed() >= 0) {
                agreements.add(
                        ("{'name':'A%d','plan':'P%d','partners':'name is \\\"Partner p%d\\\"',"
                             + "'from':'2024-01-01','until':'%s','components':[{'name':'c',"
                             + "'rows':{'of':'transaction'},%s}]}")
                                .formatted(
                                        k,
                                        k,
                                        plan.agreed(),
                                        plan.until(),
                                        rate(plan.agreedRate())));
            }
        }
        return PlanWorld.book(
                "'plans':["
                        + String.join(",", texts)
                        + "],'agreements':["
                        + String.join(",", agreements)
                        + "],'corrections':["
                        + corrections.stream().map(this::text).collect(Collectors.joining(","))
                        + "],'payments':[{'name':'pay','currency':'USD','plans':['P0','P1','P2'],"
                        + (best ? "'stacks':[{'plans':['P0','P1'],'rule':'best'}]," : "")
                        + "'limits':["
                        + bounds.stream().map(this::text).collect(Collectors.joining(","))
                        + "]}]");
    }

    private static String rate(BigDecimal rate) {
        return "'window':'row','rate':[{'flat':{'rate':" + rate + "}}]";
    }

    private String text(BookTwin.Correction one) {
        return "{'plan':'P%d','partner':'p%d','date':'%s','amount':%s,'reason':'r'}"
                .formatted(one.plan(), one.partner(), one.date(), one.amount());
    }

    private String text(BookTwin.Bound bound) {
        return "{'across':'%s','per':'quarter','max':%s,%s}"
                .formatted(bound.all() ? "all" : "partner", bound.max(), order(bound.inOrder()));
    }

    @Test
    void everyCellIsAsTheTwinSays() {
        for (long seed = 1; seed <= 60; seed++) {
            RandomBooksTest one = new RandomBooksTest();
            one.invent(new SplittableRandom(seed));
            one.check(seed);
        }
    }

    private void check(long seed) {
        PlanBook book = book();
        assertThat(PlanCheck.of(book)).as("seed %d", seed).isEmpty();
        Calculation whole = world.calculate(book);
        BookTwin twin = new BookTwin(rows, plans, corrections, PARTNERS);
        for (int k = 0; k < PLANS; k++) {
            BigDecimal[][] earned = twin.earned(k);
            for (int p = 0; p < PARTNERS; p++) {
                for (int m = 0; m < BookTwin.MONTHS; m++) {
                    int nr = world.nr("p" + p);
                    assertThat(whole.earned(k, nr, m).orElseThrow().minor())
                            .as("seed %d, plan %d, partner %d, month %d", seed, k, p, m)
                            .isEqualTo(earned[p][m].unscaledValue().longValueExact());
                }
            }
        }
        BigDecimal[][] net = twin.net(best, bounds);
        for (int p = 0; p < PARTNERS; p++) {
            int nr = world.nr("p" + p);
            var paid = whole.paid(0, nr);
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal highest = BigDecimal.ZERO;
            for (int m = 0; m < BookTwin.MONTHS; m++) {
                assertThat(BigDecimal.valueOf(paid.get(m).net(), 2))
                        .as("seed %d, partner %d, month %d: %s", seed, p, m, bounds)
                        .isEqualByComparingTo(net[p][m]);
                sum = sum.add(net[p][m]);
                BigDecimal rise = sum.subtract(highest).max(BigDecimal.ZERO);
                highest = highest.max(sum);
                assertThat(BigDecimal.valueOf(paid.get(m).payable(), 2)).isEqualByComparingTo(rise);
                Replay.check(whole.explainPaid(0, nr, m).orElseThrow());
            }
        }
        again(seed, book, whole);
    }

    /// A run that takes over from one without exceptions and limits is the same as a whole one.
    private void again(long seed, PlanBook book, Calculation whole) {
        PlanBook bare = new PlanBook(book.plans(), List.of(), List.of(), List.of());
        Calculation before =
                Incentives.calculate(whole.request().by(bare), Cancel.never()).orElseThrow();
        Calculation next =
                Incentives.calculate(whole.request(), before, Cancel.never()).orElseThrow();
        for (int p = 0; p < PARTNERS; p++) {
            int nr = world.nr("p" + p);
            for (int m = 0; m < BookTwin.MONTHS; m++) {
                for (int k = 0; k < PLANS; k++) {
                    assertThat(next.earned(k, nr, m))
                            .as("seed %d", seed)
                            .isEqualTo(whole.earned(k, nr, m));
                }
                assertThat(next.paid(0, nr).get(m).net()).isEqualTo(whole.paid(0, nr).get(m).net());
            }
        }
    }
}
