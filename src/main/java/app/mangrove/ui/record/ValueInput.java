package app.mangrove.ui.record;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Check;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Link;
import app.mangrove.model.Table;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a person typed into a field, as a value of the field.
///
/// Errors: a problem that names the kind, the field and what was typed; empty text is no value.
public final class ValueInput {
    /// The value, or nothing for empty text.
    public record Input(Optional<Object> value) {}

    private ValueInput() {}

    public static Outcome<Input> parse(
            Ecosystem ecosystem, Kind<?> kind, Field<?> field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Check.value(kind, field, null)
                    .<Outcome<Input>>map(Outcome::failed)
                    .orElseGet(() -> Outcome.ok(new Input(Optional.empty())));
        }
        Optional<Object> value = read(ecosystem, kind, field, text);
        if (value.isEmpty()) {
            return Outcome.failed(Problem.of("edit.type", kind.word(), kind.word(field), text));
        }
        return Check.value(kind, field, value.get())
                .<Outcome<Input>>map(Outcome::failed)
                .orElseGet(() -> Outcome.ok(new Input(value)));
    }

    private static Optional<Object> read(
            Ecosystem ecosystem, Kind<?> kind, Field<?> field, String text) {
        return switch (field.type()) {
            case TEXT -> Optional.of(text);
            case TEXTS -> Optional.of(members(text));
            case CHOICE -> choice(kind, field, text);
            case BOOL -> bool(text);
            case INT ->
                    decimal(text)
                            .filter(n -> n.stripTrailingZeros().scale() <= 0)
                            .map(BigDecimal::longValue);
            case DECIMAL, AMOUNT -> number(text);
            case DATE -> date(text).map(d -> d);
            case INSTANT -> instant(text);
            case REF -> reference(ecosystem, field.target(), text);
            case LINK -> Link.parse(text).map(link -> link);
        };
    }

    private static List<String> members(String text) {
        return Arrays.stream(text.split("[,;]"))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Object> choice(Kind<?> kind, Field<?> field, String text) {
        return field.choices().stream()
                .filter(code ->
                        code.equalsIgnoreCase(text)
                                || Names.choice(kind, field, code).equalsIgnoreCase(text))
                .<Object>map(code -> code)
                .findFirst();
    }

    private static Optional<Object> bool(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase(Text.of("common.yes"))) {
            return Optional.of(true);
        }
        boolean no = text.equalsIgnoreCase("false") || text.equalsIgnoreCase(Text.of("common.no"));
        return no ? Optional.of(false) : Optional.empty();
    }

    private static Optional<Object> number(String text) {
        if (text.endsWith("%")) {
            return decimal(text.substring(0, text.length() - 1).strip())
                    .map(n -> n.movePointLeft(2));
        }
        return decimal(text).map(n -> n);
    }

    /// A number in the person's own writing, or plain with a point.
    public static Optional<BigDecimal> decimal(String typed) {
        Locale locale = Text.formats().locale();
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setParseBigDecimal(true);
        char grouping = DecimalFormatSymbols.getInstance(locale).getGroupingSeparator();
        String text =
                typed.replace('\u2212', '-')
                        .replace(
                                "\u202f",
                                Character.isSpaceChar(grouping) ? String.valueOf(grouping) : "")
                        .replace(
                                "\u00a0",
                                Character.isSpaceChar(grouping) ? String.valueOf(grouping) : "");
        ParsePosition position = new ParsePosition(0);
        Object number = format.parse(text, position);
        if (number instanceof BigDecimal exact && position.getIndex() == text.length()) {
            return Optional.of(exact);
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(String text) {
        Locale locale = Text.formats().locale();
        List<DateTimeFormatter> ways =
                List.of(
                        DateTimeFormatter.ISO_LOCAL_DATE,
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale),
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale),
                        DateTimeFormatter.ofPattern("d MMM uuuu", locale),
                        DateTimeFormatter.ofPattern("d.M.uuuu", locale),
                        DateTimeFormatter.ofPattern("d/M/uuuu", locale));
        for (DateTimeFormatter way : ways) {
            try {
                return Optional.of(
                        LocalDate.parse(text, way.withResolverStyle(ResolverStyle.SMART)));
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<Object> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// A row by its id, or by its name when only one row has it.
    private static Optional<Object> reference(Ecosystem ecosystem, Kind<?> target, String text) {
        Table table = ecosystem.table(target);
        Optional<Id> id = Id.parse(text).filter(known -> table.nr(known) != 0);
        if (id.isPresent()) {
            return id.map(known -> known);
        }
        int found = 0;
        for (int nr : table.numbers()) {
            if (ecosystem.name(target, nr).equalsIgnoreCase(text)) {
                if (found != 0) {
                    return Optional.empty();
                }
                found = nr;
            }
        }
        return found == 0 ? Optional.empty() : Optional.of(table.id(found));
    }
}
