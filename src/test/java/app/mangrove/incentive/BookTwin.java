package app.mangrove.incentive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Plans of flat rates and everything that stands around them, said slowly in decimals.
///
/// Shape: months 0 to 11 of 2024; partners in the order of their keys; amounts of money with two
/// decimals.
final class BookTwin {
    static final int MONTHS = 12;

    /// A sale, or a return that names one (by its place, from 0), else −1.
    record Row(int partner, LocalDate date, BigDecimal amount, int returns) {}

    /// A plan; `agreedRate` is that of the partner `agreed`, −1 for nobody, until before a day.
    /// Only a plan without an agreement has a cap.
    record Plan(
            BigDecimal rate,
            BigDecimal cap,
            BigDecimal budget,
            boolean inOrder,
            BigDecimal held,
            int agreed,
            BigDecimal agreedRate,
            LocalDate until) {}

    record Correction(int plan, int partner, LocalDate date, BigDecimal amount) {}

    /// A limit over plans, per quarter.
    record Bound(boolean all, boolean inOrder, BigDecimal max) {}

    private final List<Row> rows;
    private final List<Plan> plans;
    private final List<Correction> corrections;
    private final int partners;

    BookTwin(List<Row> rows, List<Plan> plans, List<Correction> corrections, int partners) {
        this.rows = rows;
        this.plans = plans;
        this.corrections = corrections;
        this.partners = partners;
    }

    /// Earned by partner and month.
    BigDecimal[][] earned(int plan) {
        Plan terms = plans.get(plan);
        BigDecimal[][] given = zeros();
        for (Row row : rows) {
            LocalDate effective = row.returns < 0 ? row.date : rows.get(row.returns).date;
            boolean agreed = row.partner == terms.agreed && effective.isBefore(terms.until);
            BigDecimal rate = agreed ? terms.agreedRate : terms.rate;
            BigDecimal pay = row.amount.multiply(rate).setScale(2, RoundingMode.HALF_UP);
            int month = row.date.getMonthValue() - 1;
            given[row.partner][month] = given[row.partner][month].add(pay);
        }
        for (int p = 0; p < partners; p++) {
            given[p] = terms.cap != null ? quarterly(given[p], terms.cap) : given[p];
        }
        if (terms.budget != null) {
            cut(List.<BigDecimal[][]>of(given), 12, terms.budget, terms.inOrder);
        }
        for (Correction one : corrections) {
            if (one.plan == plan) {
                int month = one.date.getMonthValue() - 1;
                given[one.partner][month] = given[one.partner][month].add(one.amount);
            }
        }
        return given;
    }

    private BigDecimal[][] zeros() {
        BigDecimal[][] zeros = new BigDecimal[partners][MONTHS];
        for (BigDecimal[] row : zeros) {
            java.util.Arrays.fill(row, new BigDecimal("0.00"));
        }
        return zeros;
    }

    /// The parts of a sum that never passes a cap within a quarter.
    private static BigDecimal[] quarterly(BigDecimal[] given, BigDecimal cap) {
        BigDecimal[] kept = new BigDecimal[MONTHS];
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal before = BigDecimal.ZERO;
        for (int m = 0; m < MONTHS; m++) {
            if (m % 3 == 0) {
                sum = BigDecimal.ZERO;
                before = BigDecimal.ZERO;
            }
            sum = sum.add(given[m]);
            BigDecimal now = sum.min(cap);
            kept[m] = now.subtract(before);
            before = now;
        }
        return kept;
    }

    /// Cuts what passes a purse of all partners and plans together.
    private void cut(List<BigDecimal[][]> of, int months, BigDecimal purse, boolean inOrder) {
        BigDecimal spent = BigDecimal.ZERO;
        for (int m = 0; m < MONTHS; m++) {
            spent = m % months == 0 ? BigDecimal.ZERO : spent;
            BigDecimal positive = BigDecimal.ZERO;
            for (BigDecimal[][] plan : of) {
                for (BigDecimal[] partner : plan) {
                    positive = positive.add(partner[m].max(BigDecimal.ZERO));
                    spent = spent.add(partner[m].min(BigDecimal.ZERO));
                }
            }
            BigDecimal left = purse.subtract(spent).max(BigDecimal.ZERO);
            if (positive.compareTo(left) > 0) {
                List<int[]> cells = new ArrayList<>();
                List<BigDecimal> amounts = new ArrayList<>();
                for (int p = 0; p < partners; p++) {
                    for (int k = 0; k < of.size(); k++) {
                        if (of.get(k)[p][m].signum() > 0) {
                            cells.add(new int[] {k, p});
                            amounts.add(of.get(k)[p][m]);
                        }
                    }
                }
                List<BigDecimal> kept = share(amounts, left, inOrder);
                for (int i = 0; i < cells.size(); i++) {
                    of.get(cells.get(i)[0])[cells.get(i)[1]][m] = kept.get(i);
                }
                positive = left;
            }
            spent = spent.add(positive);
        }
    }

    /// What is left of a purse for each, its part cut off, the rest to the first; or in order.
    private static List<BigDecimal> share(
            List<BigDecimal> amounts, BigDecimal left, boolean inOrder) {
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> kept = new ArrayList<>();
        BigDecimal rest = left;
        for (BigDecimal amount : amounts) {
            BigDecimal part =
                    inOrder
                            ? amount.min(rest)
                            : amount.multiply(left).divide(sum, 2, RoundingMode.DOWN);
            kept.add(part);
            rest = rest.subtract(part);
        }
        for (int i = 0; i < kept.size(); i++) {
            BigDecimal more = rest.min(amounts.get(i).subtract(kept.get(i)));
            kept.set(i, kept.get(i).add(more));
            rest = rest.subtract(more);
        }
        return kept;
    }

    /// Net by partner and month: held back, the best of the first two plans, limits.
    BigDecimal[][] net(boolean best, List<Bound> bounds) {
        List<BigDecimal[][]> kept = new ArrayList<>();
        for (int k = 0; k < plans.size(); k++) {
            BigDecimal[][] earned = earned(k);
            BigDecimal[][] released = zeros();
            BigDecimal share = plans.get(k).held;
            for (int p = 0; p < partners; p++) {
                for (int m = 0; m < MONTHS; m++) {
                    BigDecimal due = m < 2 ? BigDecimal.ZERO : held(earned[p][m - 2], share);
                    released[p][m] = earned[p][m].subtract(held(earned[p][m], share)).add(due);
                }
            }
            kept.add(released);
        }
        for (int p = 0; p < partners && best; p++) {
            for (int m = 0; m < MONTHS; m++) {
                BigDecimal first = kept.get(0)[p][m];
                BigDecimal second = kept.get(1)[p][m];
                if (first.signum() > 0 && second.signum() > 0) {
                    boolean wins = second.compareTo(first) > 0;
                    kept.get(wins ? 0 : 1)[p][m] = new BigDecimal("0.00");
                }
            }
        }
        for (Bound bound : bounds) {
            if (!bound.all) {
                for (int p = 0; p < partners; p++) {
                    own(kept, p, bound);
                }
            }
        }
        for (Bound bound : bounds) {
            if (bound.all) {
                cut(kept, 3, bound.max, bound.inOrder);
            }
        }
        BigDecimal[][] net = zeros();
        for (BigDecimal[][] plan : kept) {
            for (int p = 0; p < partners; p++) {
                for (int m = 0; m < MONTHS; m++) {
                    net[p][m] = net[p][m].add(plan[p][m]);
                }
            }
        }
        return net;
    }

    private static BigDecimal held(BigDecimal amount, BigDecimal share) {
        return share == null || amount.signum() <= 0
                ? BigDecimal.ZERO
                : amount.multiply(share).setScale(2, RoundingMode.HALF_UP);
    }

    private void own(List<BigDecimal[][]> kept, int partner, Bound bound) {
        BigDecimal[] sums = new BigDecimal[MONTHS];
        for (int m = 0; m < MONTHS; m++) {
            sums[m] = BigDecimal.ZERO;
            for (BigDecimal[][] plan : kept) {
                sums[m] = sums[m].add(plan[partner][m]);
            }
        }
        BigDecimal[] wanted = quarterly(sums, bound.max);
        for (int m = 0; m < MONTHS; m++) {
            BigDecimal over = sums[m].subtract(wanted[m]);
            List<Integer> same = new ArrayList<>();
            List<BigDecimal> amounts = new ArrayList<>();
            for (int k = 0; k < kept.size(); k++) {
                if (over.signum() != 0 && kept.get(k)[partner][m].signum() == over.signum()) {
                    same.add(k);
                    amounts.add(kept.get(k)[partner][m].abs());
                }
            }
            if (!same.isEmpty()) {
                BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                List<BigDecimal> left = share(amounts, sum.subtract(over.abs()), bound.inOrder);
                for (int i = 0; i < same.size(); i++) {
                    kept.get(same.get(i))[partner][m] =
                            over.signum() > 0 ? left.get(i) : left.get(i).negate();
                }
            }
        }
    }
}
