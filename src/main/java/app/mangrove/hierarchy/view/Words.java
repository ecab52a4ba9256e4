package app.mangrove.hierarchy.view;

import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.hierarchy.Span;
import app.mangrove.model.partner.Relation;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import java.util.List;

/// The names of what the screen shows.
final class Words {
    /// Relations that people rearrange; a merger is history.
    static final List<String> KINDS =
            List.of("DISTRIBUTES", "MASTER_AGENT", "OWNS", "REFERS", "SERVES");

    private Words() {}

    static String of(Measure measure) {
        return Text.of(
                switch (measure) {
                    case REVENUE -> "hierarchy.measure.revenue";
                    case WON -> "hierarchy.measure.won";
                    case WON_AMOUNT -> "hierarchy.measure.won-amount";
                    case OPEN -> "hierarchy.measure.open";
                    case OPEN_AMOUNT -> "hierarchy.measure.open-amount";
                    case CERTIFICATIONS -> "hierarchy.measure.certifications";
                });
    }

    static String of(Part part) {
        return Text.of(
                switch (part) {
                    case OWN -> "hierarchy.part.own";
                    case DOWNSTREAM -> "hierarchy.part.downstream";
                    case TOTAL -> "hierarchy.part.total";
                });
    }

    static String of(Span span) {
        return Text.of(
                switch (span) {
                    case YEAR -> "hierarchy.span.year";
                    case TO_DATE -> "hierarchy.span.to-date";
                    case ALWAYS -> "hierarchy.span.always";
                });
    }

    static String relation(String kind) {
        return Names.choice(Relation.KIND, Relation.RELATION, kind);
    }

    /// The place of a kind among the series colours, the same everywhere.
    static int series(String kind) {
        return Math.max(0, KINDS.indexOf(kind));
    }

    /// The dashes of a kind's lines, so that colour is not alone in telling kinds apart.
    static double[] dashes(String kind) {
        return switch (kind) {
            case "MASTER_AGENT" -> new double[] {8, 4};
            case "OWNS" -> new double[] {2, 3};
            case "REFERS" -> new double[] {8, 3, 2, 3};
            case "SERVES" -> new double[] {4, 4};
            default -> new double[0];
        };
    }
}
