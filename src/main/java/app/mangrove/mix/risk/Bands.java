package app.mangrove.mix.risk;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.work.Setting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// From where on concentration is worth a look, and from where on a worry.
///
/// Shape: kept as settings of the workspace; what is not set is 0.15 and 0.25 for the index, and
/// half and three quarters for the share of the three largest. All are fractions of 1.
public record Bands(
        BigDecimal warn, BigDecimal critical, BigDecimal topWarn, BigDecimal topCritical) {
    /// How many of the largest partners the share is of.
    public static final int TOP = 3;

    public static final Bands USUAL =
            new Bands(
                    Concentration.WARN,
                    Concentration.CRITICAL,
                    new BigDecimal("0.5"),
                    new BigDecimal("0.75"));
    private static final List<String> NAMES =
            List.of("mix_hhi_warn", "mix_hhi_critical", "mix_top_warn", "mix_top_critical");

    /// How worrying a figure is.
    public enum Level {
        CALM,
        WARN,
        CRITICAL
    }

    public static Bands of(Ecosystem eco) {
        return new Bands(
                read(eco, NAMES.get(0), USUAL.warn),
                read(eco, NAMES.get(1), USUAL.critical),
                read(eco, NAMES.get(2), USUAL.topWarn),
                read(eco, NAMES.get(3), USUAL.topCritical));
    }

    private static BigDecimal read(Ecosystem eco, String name, BigDecimal usual) {
        return Setting.of(eco, name)
                .filter(text -> text.matches("(0|1)(\\.\\d{1,6})?"))
                .map(BigDecimal::new)
                .orElse(usual);
    }

    private List<BigDecimal> all() {
        return List.of(warn, critical, topWarn, topCritical);
    }

    /// The edits that keep these bands. Errors: `mix.bands.range` for one that is no fraction,
    /// `mix.bands.order` where a warning comes after a worry.
    public Outcome<List<Edit>> edits(Ecosystem eco) {
        for (BigDecimal band : all()) {
            if (band.signum() <= 0 || band.compareTo(BigDecimal.ONE) > 0) {
                return Outcome.failed("mix.bands.range", band.toPlainString());
            }
        }
        if (warn.compareTo(critical) > 0 || topWarn.compareTo(topCritical) > 0) {
            return Outcome.failed("mix.bands.order");
        }
        List<Edit> edits = new ArrayList<>();
        Bands before = of(eco);
        for (int i = 0; i < NAMES.size(); i++) {
            if (all().get(i).compareTo(before.all().get(i)) != 0) {
                edits.add(
                        Setting.edit(
                                eco,
                                NAMES.get(i),
                                all().get(i).stripTrailingZeros().toPlainString()));
            }
        }
        return Outcome.ok(edits);
    }

    public Level index(BigDecimal hhi) {
        return level(hhi, warn, critical);
    }

    public Level top(BigDecimal share) {
        return level(share, topWarn, topCritical);
    }

    private static Level level(BigDecimal value, BigDecimal warn, BigDecimal critical) {
        return value.compareTo(critical) >= 0
                ? Level.CRITICAL
                : value.compareTo(warn) >= 0 ? Level.WARN : Level.CALM;
    }
}
