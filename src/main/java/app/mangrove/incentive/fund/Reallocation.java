package app.mangrove.incentive.fund;

import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.partner.Partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A suggestion: money of one partner that would expire unspent, for a request of another that
/// lacks it.
///
/// Unit: minor units. `returned` is what earlier requests of the receiver won for one unit spent.
public record Reallocation(
        int from,
        LocalDate expires,
        FundRequest to,
        int receiver,
        long amount,
        BigDecimal returned) {
    /// Earlier requests must have won this much for one unit spent; the field's own aim.
    static final BigDecimal GOOD = new BigDecimal("1.5");

    /// A request that could go on with more money, and how much it lacks.
    private record Want(FundRequest request, int partner, long lacks, BigDecimal returned) {}

    /// What expires first goes to who made the most of it so far. Only requests that were turned
    /// down or wait, and that begin on the day or later, want anything.
    public static List<Reallocation> propose(
            FundState state, List<FundReturn> returns, LocalDate until) {
        List<Want> wants = wants(state, returns);
        Map<FundRequest, Long> open = new HashMap<>();
        wants.forEach(want -> open.put(want.request, want.lacks));
        List<Reallocation> all = new ArrayList<>();
        for (Expiry expiry : Expiry.forecast(state, until)) {
            long rest = expiry.amount() - expiry.rolls();
            for (Want want : wants) {
                long lacks = open.getOrDefault(want.request, 0L);
                long given = Math.min(rest, lacks);
                if (given > 0 && want.partner != expiry.partner()) {
                    rest -= given;
                    open.put(want.request, lacks - given);
                    all.add(
                            new Reallocation(
                                    expiry.partner(),
                                    expiry.on(),
                                    want.request,
                                    want.partner,
                                    given,
                                    want.returned));
                }
            }
        }
        return all;
    }

    private static List<Want> wants(FundState state, List<FundReturn> returns) {
        Map<Integer, long[]> past = new HashMap<>();
        for (FundReturn each : returns) {
            long[] sums = past.computeIfAbsent(each.partner(), p -> new long[2]);
            sums[0] += each.sum(FundReturn.Measure.WON);
            sums[1] += each.spend();
        }
        List<Want> wants = new ArrayList<>();
        for (FundRequest request : state.requests()) {
            boolean waits = List.of("SUBMITTED", "REJECTED").contains(request.status());
            int partner = state.ecosystem().table(Partner.KIND).nr(request.partner());
            long[] sums = past.getOrDefault(partner, new long[2]);
            BigDecimal returned = FundReturn.ratio(sums[0], sums[1]).orElse(BigDecimal.ZERO);
            FundRules rules = state.rules();
            long asked =
                    Math.min(
                            rules.minor(request.requested()),
                            rules.vendorPart(rules.minor(request.totalCost())));
            long lacks = asked - Math.max(0, state.account(partner).available());
            boolean wanted = waits && lacks > 0 && !request.starts().isBefore(state.day());
            if (wanted && returned.compareTo(GOOD) >= 0) {
                wants.add(new Want(request, partner, lacks, returned));
            }
        }
        wants.sort(
                Comparator.comparing(Want::returned)
                        .reversed()
                        .thenComparing(want -> want.request.id()));
        return wants;
    }
}
