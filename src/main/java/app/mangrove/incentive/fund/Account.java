package app.mangrove.incentive.fund;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Money;
import app.mangrove.model.Id;
import app.mangrove.model.fact.FundMovement;
import app.mangrove.model.partner.Partner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What one partner has in one fund as of a day, lot by lot and movement by movement.
///
/// Unit: minor units of the fund's currency. `committed` is approved and not claimed, `claimed` is
/// claimed and not paid; `available` is everything that came, less what expired, went back, is
/// committed, claimed or paid, and may be below zero when more was approved than there was.
public record Account(
        FundRules rules,
        int partner,
        Sums sums,
        List<Lot> lots,
        Map<Id, Spent> requests,
        List<FundMovement> movements) {
    public Account {
        lots = List.copyOf(lots);
        requests = Map.copyOf(requests);
        movements = List.copyOf(movements);
    }

    /// The sums of an account.
    public record Sums(
            long accrued,
            long allocated,
            long granted,
            long credited,
            long rolled,
            long expired,
            long returned,
            long committed,
            long claimed,
            long reimbursed) {
        public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        /// All that came.
        public long came() {
            return accrued + allocated + granted + credited + rolled;
        }

        public long available() {
            return came() - expired - returned - committed - claimed - reimbursed;
        }

        public Sums plus(Sums other) {
            return new Sums(
                    Math.addExact(accrued, other.accrued),
                    Math.addExact(allocated, other.allocated),
                    Math.addExact(granted, other.granted),
                    Math.addExact(credited, other.credited),
                    Math.addExact(rolled, other.rolled),
                    Math.addExact(expired, other.expired),
                    Math.addExact(returned, other.returned),
                    Math.addExact(committed, other.committed),
                    Math.addExact(claimed, other.claimed),
                    Math.addExact(reimbursed, other.reimbursed));
        }
    }

    /// What became of one approved request. `open` is approved and not claimed.
    public record Spent(long open, long claimed, long reimbursed) {
        public static final Spent NONE = new Spent(0, 0, 0);

        public long total() {
            return open + claimed + reimbursed;
        }
    }

    public long available() {
        return sums.available();
    }

    public Money money(long minor) {
        return rules.money(minor);
    }

    /// Why so much is available: a step for each kind of movement, which add up to it.
    public Explained<Money> explain() {
        Map<FundMovement.Kind, List<FundMovement>> byKind = new EnumMap<>(FundMovement.Kind.class);
        movements.forEach(m -> byKind.computeIfAbsent(m.kind(), k -> new ArrayList<>()).add(m));
        List<Step> steps = new ArrayList<>();
        byKind.forEach((kind, all) -> {
            if (movesBalance(kind)) {
                long sum = all.stream().mapToLong(m -> m.amount().minor()).sum();
                steps.add(step(kind, sum, all));
            }
        });
        steps.add(
                new Step(
                        Step.Kind.CUMULATE,
                        "fund.why.available",
                        List.of(),
                        text(available()),
                        rules.currency(),
                        List.of()));
        return new Explained<>(money(available()), steps);
    }

    private Step step(FundMovement.Kind kind, long sum, List<FundMovement> of) {
        List<Step.Leaf> leaves =
                of.stream()
                        .map(FundMovement::source)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(id -> new Step.Leaf(leafKind(kind), id.toString()))
                        .toList();
        Step.Kind how =
                switch (kind) {
                    case ROLLED -> Step.Kind.CARRY;
                    case EXPIRED -> Step.Kind.LIMIT;
                    default -> Step.Kind.ROWS;
                };
        return new Step(
                how,
                "fund.why." + kind.name().toLowerCase(java.util.Locale.ROOT),
                List.of(),
                text(sum),
                rules.currency(),
                leaves);
    }

    private static String leafKind(FundMovement.Kind kind) {
        return switch (kind) {
            case ALLOCATED -> "fund_budget";
            case CREDITED -> "fund_entry";
            case CLAIMED, APPROVED, REIMBURSED -> "fund_claim";
            case ACCRUED, ROLLED, EXPIRED -> Partner.KIND.key();
            default -> "fund_request";
        };
    }

    /// Claims only tell what becomes of money that was committed before.
    static boolean movesBalance(FundMovement.Kind kind) {
        return switch (kind) {
            case CLAIMED, APPROVED, REIMBURSED -> false;
            default -> true;
        };
    }

    private String text(long minor) {
        return BigDecimal.valueOf(minor, rules.exponent()).toPlainString();
    }
}
