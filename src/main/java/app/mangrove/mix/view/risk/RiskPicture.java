package app.mangrove.mix.view.risk;

import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Coverage;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.Values;
import app.mangrove.mix.risk.Bands;
import app.mangrove.mix.risk.Claims;
import app.mangrove.mix.risk.Concentration;
import app.mangrove.mix.risk.Pressure;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.model.mix.MixPlan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The risks of a mix, worked out from one snapshot.
///
/// Shape: concentration of each type and each region, the whole last; pressure and density of the
/// inner cells of the matrix, the worst first.
record RiskPicture(
        MixPicture mix,
        Bands bands,
        List<Concentration> types,
        List<Concentration> regions,
        Claims claims,
        List<Pressure> pressures,
        List<Gap> dense) {
    RiskPicture {
        types = List.copyOf(types);
        regions = List.copyOf(regions);
        pressures = List.copyOf(pressures);
        dense = List.copyOf(dense);
    }

    static RiskPicture of(MixPicture mix) {
        Standing standing = mix.grid().standing();
        Claims claims = Claims.of(standing);
        List<Pressure> pressures =
                Stream.concat(mix.inner().stream(), Stream.of(mix.gap(Cell.ALL)))
                        .map(gap -> Pressure.of(claims, gap.cell(), gap.accounts()))
                        .filter(pressure -> pressure.claims() > 0)
                        .sorted(Comparator.comparing(Pressure::expected).reversed())
                        .toList();
        List<Gap> dense =
                mix.inner().stream()
                        .filter(gap -> gap.band(mix.grid().bands()) == Coverage.Band.DENSE)
                        .sorted(
                                Comparator.comparing((Gap gap) -> gap.coverage().orElseThrow())
                                        .reversed())
                        .toList();
        return new RiskPicture(
                mix,
                Bands.of(mix.ecosystem()),
                along(mix, Axis.TYPE),
                along(mix, Axis.REGION),
                claims,
                pressures,
                dense);
    }

    private static List<Concentration> along(MixPicture mix, Axis axis) {
        int plan = mix.ecosystem().table(MixPlan.KIND).nr(mix.plan().id());
        List<Integer> values = new ArrayList<>(Values.of(mix.ecosystem(), plan, axis));
        values.add(0);
        return values.stream()
                .map(nr -> Concentration.of(mix.grid().standing(), Cell.of(axis, nr)))
                .filter(of -> !of.holders().isEmpty())
                .toList();
    }

    /// Who sells most, the greatest first.
    List<Concentration.Holder> partners() {
        return types.isEmpty() ? List.of() : types.getLast().holders();
    }
}
