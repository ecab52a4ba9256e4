package app.mangrove.program.view;

import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Tier;
import app.mangrove.program.Placement;
import app.mangrove.program.TrackPlan;
import app.mangrove.program.TrackRule;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Partners against programs: a line a partner, a column a program, with the track of each role.
final class PartnerMatrix {
    private final TrackPlan plan;
    private final Map<Integer, List<Placement>> byPartner = new HashMap<>();
    private final Set<Integer> open = new LinkedHashSet<>();

    PartnerMatrix(TrackPlan plan) {
        this.plan = plan;
        for (Placement placement : plan.placements()) {
            byPartner.computeIfAbsent(placement.partner(), key -> new ArrayList<>()).add(placement);
        }
        plan.gaps().forEach(gap -> open.add(gap.partner()));
        plan.placements().stream()
                .filter(Placement::isAmbiguous)
                .forEach(tie -> open.add(tie.partner()));
    }

    /// How many partners have a role without a track, or one between tracks that tie.
    int open() {
        return open.size();
    }

    List<ColumnSpec> columns() {
        List<ColumnSpec> columns = new ArrayList<>();
        columns.add(new Plain("name", Text.of("kind.partner"), 220, this::name, "strong"));
        columns.add(new Plain("types", Text.of("track.roles"), 160, this::types, ""));
        columns.add(new Plain("tier", Text.of("kind.tier"), 90, this::tier, ""));
        columns.add(new Plain("place", Text.of("kind.region"), 130, this::place, ""));
        for (int program : plan.programs()) {
            columns.add(
                    new Plain(
                            "program-" + program,
                            plan.ecosystem().name(Program.KIND, program),
                            190,
                            partner -> tracks(partner, program),
                            ""));
        }
        return columns;
    }

    /// The partners, those with something open first when asked for alone.
    Rows rows(boolean openOnly, List<Sort> order) {
        Collator collator = Collator.getInstance(Text.formats().locale());
        Map<String, ColumnSpec> specs =
                columns().stream().collect(Collectors.toMap(ColumnSpec::key, spec -> spec));
        Rows none = new Rows(plan.ecosystem(), Partner.KIND, new int[0]);
        Comparator<Integer> by = Comparator.comparing(this::name, collator);
        for (Sort sort : order.reversed()) {
            ColumnSpec spec = specs.get(sort.column());
            if (spec != null) {
                Comparator<Integer> one = Comparator.comparing(nr -> spec.text(none, nr), collator);
                by = (sort.descending() ? one.reversed() : one).thenComparing(by);
            }
        }
        int[] numbers =
                byPartner.keySet().stream()
                        .filter(nr -> !openOnly || open.contains(nr))
                        .sorted(by)
                        .mapToInt(Integer::intValue)
                        .toArray();
        return new Rows(plan.ecosystem(), Partner.KIND, numbers);
    }

    /// A table of it, sorted by a click on a head.
    DataTable table() {
        DataTable table = new DataTable(rows(false, List.of()), columns());
        table.setId("track-partners");
        table.onSort(order -> {
            table.show(rows(false, order));
            table.showOrder(order);
        });
        return table;
    }

    private String name(int partner) {
        return plan.ecosystem().name(Partner.KIND, partner);
    }

    private List<Placement> of(int partner) {
        return byPartner.getOrDefault(partner, List.of());
    }

    private String types(int partner) {
        return of(partner).stream()
                .map(Placement::type)
                .distinct()
                .map(type ->
                        type == 0
                                ? Text.of("track.map.no-role")
                                : plan.ecosystem().name(PartnerType.KIND, type))
                .collect(Collectors.joining(", "));
    }

    private String tier(int partner) {
        return of(partner).stream()
                .map(placement -> placement.combination().tier())
                .filter(tier -> tier != 0)
                .findFirst()
                .map(tier -> plan.ecosystem().name(Tier.KIND, tier))
                .orElse("");
    }

    private String place(int partner) {
        return of(partner).stream()
                .map(placement -> placement.combination().place())
                .filter(place -> place != 0)
                .findFirst()
                .map(place -> plan.ecosystem().name(app.mangrove.model.geo.Region.KIND, place))
                .orElse("");
    }

    private String tracks(int partner, int program) {
        return of(partner).stream()
                .filter(placement -> placement.program() == program)
                .map(placement ->
                        placement.isAmbiguous()
                                ? Text.of("track.result.TIES")
                                : placement.track().map(TrackRule::name).orElse(""))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// A column whose text is a function of the partner.
    private record Plain(
            String key,
            String title,
            double width,
            java.util.function.IntFunction<String> words,
            String tone)
            implements ColumnSpec {
        @Override
        public boolean isFigure() {
            return false;
        }

        @Override
        public String text(Rows rows, int nr) {
            return words.apply(nr);
        }
    }
}
