package app.mangrove.mix.gap;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.work.Setting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Under which coverage a cell is white space, and over which it is too dense: both are where a
/// reader should look first.
///
/// Shape: kept as settings of the workspace; what is not set is four fifths and one and a half.
public record CoverageBands(BigDecimal white, BigDecimal dense) {
    public static final CoverageBands USUAL =
            new CoverageBands(new BigDecimal("0.8"), new BigDecimal("1.5"));
    private static final String WHITE = "mix_coverage_white";
    private static final String DENSE = "mix_coverage_dense";
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    public static CoverageBands of(Ecosystem eco) {
        return new CoverageBands(read(eco, WHITE, USUAL.white), read(eco, DENSE, USUAL.dense));
    }

    private static BigDecimal read(Ecosystem eco, String name, BigDecimal usual) {
        return Setting.of(eco, name)
                .filter(text -> text.matches("\\d{1,3}(\\.\\d{1,6})?"))
                .map(BigDecimal::new)
                .orElse(usual);
    }

    /// What a coverage means.
    public Coverage.Band band(Optional<BigDecimal> coverage) {
        return coverage.map(this::band).orElse(Coverage.Band.UNKNOWN);
    }

    private Coverage.Band band(BigDecimal coverage) {
        return coverage.compareTo(white) < 0
                ? Coverage.Band.WHITE_SPACE
                : coverage.compareTo(dense) > 0 ? Coverage.Band.DENSE : Coverage.Band.COVERED;
    }

    /// The edits that keep these. Errors: `mix.bands.coverage` unless 0 < white < dense ≤ 100.
    public Outcome<List<Edit>> edits(Ecosystem eco) {
        if (white.signum() <= 0 || white.compareTo(dense) >= 0 || dense.compareTo(MOST) > 0) {
            return Outcome.failed("mix.bands.coverage");
        }
        List<Edit> edits = new ArrayList<>();
        CoverageBands before = of(eco);
        if (white.compareTo(before.white) != 0) {
            edits.add(Setting.edit(eco, WHITE, white.stripTrailingZeros().toPlainString()));
        }
        if (dense.compareTo(before.dense) != 0) {
            edits.add(Setting.edit(eco, DENSE, dense.stripTrailingZeros().toPlainString()));
        }
        return Outcome.ok(edits);
    }
}
