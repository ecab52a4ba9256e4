package app.mangrove.incentive.read;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Segments;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Operator;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What rows of a month are put in order of: the small fields that conditions ask about, so that
/// rows that stand together answer a condition alike.
///
/// Shape: a code for every combination of the fields' values. Fields with many values have no part
/// in it, and conditions that ask about them are answered row by row.
public final class Order {
    /// Values that one field, and combinations that all fields may have at most.
    private static final int MOST_VALUES = 64;

    private static final int MOST_CODES = 512;

    private final List<Part> parts = new ArrayList<>();
    private int size = 1;

    /// A field as a small number: by a dated number of a partner, by whether there is a value, or
    /// by the value.
    private record Part(
            String ask, int column, @Nullable Spans spans, boolean presence, int shift, int size) {
        /// Adds `weight` × the code to the keys of rows of one segment.
        void add(IntSegment values, Gathered rows, int from, int weight) {
            int[] keys = rows.keys;
            int[] nrs = rows.nrs;
            int end = rows.count;
            if (spans != null) {
                int[] days = rows.days;
                for (int i = from; i < end; i++) {
                    int value = values.at(nrs[i] & Segments.MASK);
                    keys[i] += value > 0 ? weight * spans.at(value, days[i]) : 0;
                }
            } else if (presence) {
                for (int i = from; i < end; i++) {
                    keys[i] += values.at(nrs[i] & Segments.MASK) > 0 ? weight : 0;
                }
            } else {
                for (int i = from; i < end; i++) {
                    keys[i] += weight * Math.max(0, values.at(nrs[i] & Segments.MASK) + shift);
                }
            }
        }
    }

    private Order() {}

    static Order of(Ecosystem ecosystem, SourceTable source, List<String> asks) {
        Order order = new Order();
        for (String ask : asks) {
            Part part = part(ecosystem, source, ask);
            if (part != null && part.size <= MOST_VALUES && order.size * part.size <= MOST_CODES) {
                order.parts.add(part);
                order.size *= part.size;
            }
        }
        return order;
    }

    /// What a condition asks about: a dated fact of a partner, a field of the row, or with a `?`
    /// whether the field has a value.
    public static String ask(Filter.Test test) {
        String path = test.path();
        if (path.startsWith("seller.")
                || path.startsWith("counterparty.")
                || path.startsWith("pair.")) {
            return path;
        }
        int dot = path.indexOf('.');
        boolean presence =
                test.operator() == Operator.EMPTY || test.operator() == Operator.NOT_EMPTY;
        return dot >= 0 ? path.substring(0, dot) : presence ? path + "?" : path;
    }

    private static @Nullable Part part(Ecosystem ecosystem, SourceTable source, String ask) {
        int seller = source.partnerColumn();
        return switch (ask) {
            case "seller.type" -> types(ecosystem, ask, seller);
            case "seller.tier" -> tiers(ecosystem, ask, seller);
            case "counterparty.type" -> types(ecosystem, ask, source.counterpartyColumn());
            case "counterparty.tier" -> tiers(ecosystem, ask, source.counterpartyColumn());
            default -> field(ecosystem, source.table(), ask);
        };
    }

    private static @Nullable Part types(Ecosystem ecosystem, String ask, int column) {
        int size = ecosystem.table(PartnerType.KIND).end();
        return column < 0
                ? null
                : new Part(ask, column, PartnerFacts.types(ecosystem), false, 0, size);
    }

    private static @Nullable Part tiers(Ecosystem ecosystem, String ask, int column) {
        int size = ecosystem.table(Tier.KIND).end();
        return column < 0
                ? null
                : new Part(ask, column, PartnerFacts.tiers(ecosystem), false, 0, size);
    }

    private static @Nullable Part field(Ecosystem ecosystem, Table table, String ask) {
        boolean presence = ask.endsWith("?");
        int column = table.column(presence ? ask.substring(0, ask.length() - 1) : ask);
        if (column < 0) {
            return null;
        }
        Field<?> field = table.fields().get(column);
        if (field.type() == FieldType.REF) {
            int size = presence ? 2 : ecosystem.table(field.target()).end();
            return new Part(ask, column, null, presence, 0, size);
        }
        return field.isRepeating() && !presence
                ? new Part(ask, column, null, false, 1, table.dictionary(field).size() + 1)
                : null;
    }

    /// Whether rows of one code are alike in what is asked.
    public boolean knows(String ask) {
        return parts.stream().anyMatch(part -> part.ask.equals(ask));
    }

    /// How many codes there are.
    public int size() {
        return size;
    }

    /// Adds `times` × the code to the keys of rows of one segment.
    void add(Table table, int segment, Gathered rows, int from, int times) {
        int weight = times;
        for (Part part : parts) {
            IntSegment values = (IntSegment) table.segment(part.column, segment);
            part.add(values, rows, from, weight);
            weight *= part.size;
        }
    }

    /// Rows in the order in which they stand in the table, with room for those of one block.
    static final class Gathered {
        final int[] nrs = new int[Block.SEGMENTS << Segments.BITS];
        final int[] days = new int[nrs.length];
        final int[] keys = new int[nrs.length];
        final Fx.Rows some = new Fx.Rows(Segments.SIZE);
        int count;
    }
}
