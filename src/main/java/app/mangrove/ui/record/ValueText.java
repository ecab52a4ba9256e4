package app.mangrove.ui.record;

import app.mangrove.base.money.Amount;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The value of a field in words: names for references, labels for choices, local numbers and
/// dates.
public final class ValueText {
    private ValueText() {}

    /// The value of a row's field; empty when it has none.
    public static String of(Ecosystem ecosystem, Table table, Field<?> field, int nr) {
        int column = table.column(field.key());
        if (column < 0) {
            return "";
        }
        if (field.type() == FieldType.REF) {
            int target = table.ints(field).at(nr);
            return target == IntSegment.NULL ? "" : ecosystem.name(field.target(), target);
        }
        if (field.type() == FieldType.AMOUNT) {
            return amount(ecosystem, table, field, nr);
        }
        return of(ecosystem, table.kind(), field, ecosystem.value(table, column, nr));
    }

    /// A value that is not, or not yet, in a row.
    public static String of(
            Ecosystem ecosystem, Kind<?> kind, Field<?> field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text ->
                    field.type() == FieldType.CHOICE ? Names.choice(kind, field, text) : text;
            case Boolean yes -> Text.of(yes ? "common.yes" : "common.no");
            case Long number -> isYear(field) ? number.toString() : Text.formats().number(number);
            case BigDecimal number -> number(field, number);
            case LocalDate date -> Text.formats().dates().date(date);
            case Instant instant -> Text.formats().dates().moment(instant);
            case Id id -> name(ecosystem, field.target(), id);
            case Link link ->
                    Kinds.find(link.kind()).map(k -> name(ecosystem, k, link.id())).orElse("");
            case List<?> set -> String.join(", ", set.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }

    /// Fractions are shown as per cent, other decimals as they are.
    private static String number(Field<?> field, BigDecimal number) {
        return switch (field.key()) {
            case "target_share", "probability", "credit", "vendor_share", "rollover_share" ->
                    Text.formats().percent(number.doubleValue(), 0);
            default -> Text.formats().number(number);
        };
    }

    private static boolean isYear(Field<?> field) {
        return field.key().equals("founded");
    }

    private static String name(Ecosystem ecosystem, Kind<?> kind, Id id) {
        int nr = ecosystem.table(kind).nr(id);
        return nr == 0 ? "" : ecosystem.name(kind, nr);
    }

    private static String amount(Ecosystem ecosystem, Table table, Field<?> field, int nr) {
        Object value = ecosystem.value(table, table.column(field.key()), nr);
        if (!(value instanceof BigDecimal number)) {
            return "";
        }
        String currency = currency(ecosystem, table, field, nr);
        return currency.isEmpty()
                ? Text.formats().number(number)
                : Text.formats()
                        .amount(new Amount(number.movePointRight(4).longValueExact(), currency));
    }

    /// The code of the currency that an amount of a row is in; empty when the row names none.
    public static String currency(Ecosystem ecosystem, Table table, Field<?> field, int nr) {
        return field.currency()
                .flatMap(key -> ecosystem.schema().field(table.kind(), key))
                .map(named -> table.ints(named).at(nr))
                .filter(target -> target != IntSegment.NULL)
                .map(target -> ecosystem.name(app.mangrove.model.market.Currency.KIND, target))
                .orElse("");
    }
}
