package app.mangrove.incentive.read;

import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.plan.Target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The stored targets of one metric by partner and exact period, in ten-thousandths.
public final class Baselines {
    private final Map<Key, Long> amounts = new HashMap<>();

    private record Key(Id partner, long from, long to) {}

    private Baselines() {}

    public static Baselines of(Ecosystem ecosystem, String metric) {
        return ecosystem.derive(List.of(Baselines.class, metric), eco -> read(eco, metric));
    }

    private static Baselines read(Ecosystem ecosystem, String metric) {
        Baselines baselines = new Baselines();
        for (Target target : ecosystem.all(Target.KIND)) {
            if (target.metric().equals(metric) && target.partner() != null) {
                baselines.amounts.put(
                        new Key(
                                target.partner(),
                                target.periodFrom().toEpochDay(),
                                target.periodTo().toEpochDay()),
                        target.amount().unscaledValue().longValueExact());
            }
        }
        return baselines;
    }

    /// Minor units of the target for a period from a day to before another, 0 for none.
    public long minor(Id partner, int from, int to, int exponent) {
        Long e4 = amounts.get(new Key(partner, from, to));
        if (e4 == null) {
            return 0;
        }
        return exponent <= 4
                ? Scaled.divide(e4, Scaled.powerOfTen(4 - exponent), Rounding.HALF_UP)
                : Math.multiplyExact(e4, Scaled.powerOfTen(exponent - 4));
    }
}
