package app.mangrove.incentive.row;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.incentive.read.PartnerFacts;
import app.mangrove.incentive.read.SourceTable;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.model.query.Column;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the coding of a path: a field of the row, `seller.…`, `counterparty.…`, `pair.same_…`.
final class Codings {
    private static final String SAME = "same_";

    private final World world;
    private final SourceTable source;
    private final String place;

    Codings(World world, SourceTable source, String place) {
        this.world = world;
        this.source = source;
        this.place = place;
    }

    /// Errors: refuses with `incentive.field` a path that leads nowhere or to what has too many
    /// values for a table.
    Coding of(String path) {
        Path parts = Path.of(path);
        return switch (parts.who()) {
            case SELLER -> partner(source.partnerColumn(), parts.rest());
            case COUNTERPARTY -> partner(counterparty(path), parts.rest());
            case PAIR -> {
                if (!parts.rest().startsWith(SAME)) {
                    throw unknown(path);
                }
                String field = parts.rest().substring(SAME.length());
                yield new Coding.Same(
                        partner(source.partnerColumn(), field), partner(counterparty(path), field));
            }
            case ROW -> row(path);
        };
    }

    private RuntimeException unknown(String path) {
        return World.refusal("incentive.field", place, path);
    }

    int counterparty(String path) {
        int column = source.counterpartyColumn();
        if (column < 0) {
            throw unknown(path);
        }
        return column;
    }

    private Coding partner(int column, String field) {
        Ecosystem ecosystem = world.ecosystem();
        return switch (field) {
            case "type" ->
                    new Coding.Dated(
                            column, PartnerFacts.types(ecosystem), labels(PartnerType.KIND));
            case "tier" ->
                    new Coding.Dated(column, PartnerFacts.tiers(ecosystem), labels(Tier.KIND));
            default -> over(column, Partner.KIND, field);
        };
    }

    /// Each row of a kind goes by its name, its code and its external keys.
    private List<List<String>> labels(Kind<?> kind) {
        Ecosystem ecosystem = world.ecosystem();
        Table table = ecosystem.table(kind);
        List<List<String>> labels = new ArrayList<>();
        for (int nr = 0; nr < table.end(); nr++) {
            List<String> texts = new ArrayList<>();
            if (table.isLive(nr)) {
                texts.add(ecosystem.name(kind, nr));
                int row = nr;
                kind.field("code")
                        .map(field -> ecosystem.value(kind, field, row))
                        .ifPresent(code -> texts.add(code.toString()));
            }
            labels.add(texts);
        }
        return labels;
    }

    private Coding row(String path) {
        int dot = path.indexOf('.');
        String key = dot < 0 ? path : path.substring(0, dot);
        Table table = source.table();
        int index = table.column(key);
        if (index < 0) {
            throw unknown(path);
        }
        Field<?> field = table.fields().get(index);
        if (field.type() == FieldType.REF) {
            return dot < 0
                    ? new Coding.Direct(index, 0, labels(field.target()))
                    : over(index, field.target(), path.substring(dot + 1));
        }
        if (dot >= 0 || !field.isRepeating()) {
            throw unknown(path);
        }
        Dictionary dictionary = table.dictionary(field);
        List<List<String>> labels = new ArrayList<>(List.of(List.of()));
        for (int code = 0; code < dictionary.size(); code++) {
            labels.add(List.of(String.valueOf(dictionary.text(code))));
        }
        return new Coding.Direct(index, 1, labels);
    }

    /// A field of what a column refers to, by its text.
    private Coding over(int column, Kind<?> kind, String path) {
        Column field =
                switch (Column.of(world.scope(), kind, path)) {
                    case Outcome.Ok<Column>(Column found) -> found;
                    case Outcome.Failed<Column> failed -> throw unknown(path);
                };
        Table table = world.ecosystem().table(kind);
        Map<String, Integer> codes = new HashMap<>();
        List<List<String>> labels = new ArrayList<>(List.of(List.of()));
        int[] byTarget = new int[table.end()];
        table.forEach(nr -> {
            Object value = field.value(nr);
            if (value != null) {
                String text = text(field, value);
                byTarget[nr] =
                        codes.computeIfAbsent(
                                text,
                                t -> {
                                    labels.add(List.of(t));
                                    return labels.size() - 1;
                                });
            }
        });
        return new Coding.Over(column, byTarget, labels);
    }

    private String text(Column field, Object value) {
        return switch (value) {
            case Id id -> {
                Kind<?> kind = field.field().orElseThrow().target();
                yield world.ecosystem().name(kind, world.ecosystem().table(kind).nr(id));
            }
            case Boolean truth -> truth ? "yes" : "no";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
