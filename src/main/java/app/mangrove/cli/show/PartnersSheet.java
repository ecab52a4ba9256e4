package app.mangrove.cli.show;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.cli.print.Sheet;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Result;
import app.mangrove.model.query.Scope;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The partners, by name, with where they stand today.
public final class PartnersSheet {
    private static final List<Field<?>> FIELDS =
            List.of(Partner.STATUS, Partner.COUNTRY, Partner.REGION, Partner.OWNER, Partner.JOINED);

    private PartnersSheet() {}

    public static Outcome<Sheet> of(
            Ecosystem ecosystem, @Nullable String filter, LocalDate today, int limit) {
        return rows(ecosystem, filter == null ? "" : filter, today)
                .map(rows -> sheet(ecosystem, rows, today, limit));
    }

    /// The numbers of the partners that meet a condition.
    static Outcome<int[]> rows(Ecosystem ecosystem, String filter, LocalDate today) {
        Collator collator = Collator.getInstance(Text.formats().locale());
        Scope scope = Scope.of(ecosystem, today, new RankCache(collator));
        return Filter.parse(filter)
                .flatMap(parsed -> Query.of(Partner.KIND).where(parsed).run(scope, Cancel.never()))
                .map(Result::rows);
    }

    private static Sheet sheet(Ecosystem ecosystem, int[] rows, LocalDate today, int limit) {
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(column(Partner.NAME));
        columns.add(Sheet.Column.text("type", Text.of("cli.column.type")));
        columns.add(Sheet.Column.text("tier", Text.of("cli.column.tier")));
        FIELDS.forEach(field -> columns.add(column(field)));
        columns.add(column(Partner.KIND.keys()));
        columns.add(Sheet.Column.text("id", Text.of("cli.column.id")));
        Sheet sheet = new Sheet(columns);
        Standing standing = Standing.of(ecosystem, today);
        Collator collator = Collator.getInstance(Text.formats().locale());
        IntStream.of(rows)
                .boxed()
                .sorted(
                        Comparator.comparing(
                                        (Integer nr) -> ecosystem.name(Partner.KIND, nr), collator)
                                .thenComparing(nr -> nr))
                .limit(limit)
                .forEach(nr -> sheet.add(cells(ecosystem, standing, nr)));
        return sheet;
    }

    private static Sheet.Column column(Field<?> field) {
        String words = "field." + Partner.KIND.key() + "." + field.key();
        return Sheet.Column.text(field.key(), Text.of(words));
    }

    private static List<Sheet.Cell> cells(Ecosystem ecosystem, Standing standing, int nr) {
        List<Sheet.Cell> cells = new ArrayList<>();
        cells.add(Sheet.Cell.of(ecosystem.name(Partner.KIND, nr)));
        cells.add(Sheet.Cell.of(standing.type(nr)));
        cells.add(Sheet.Cell.of(standing.tier(nr)));
        for (Field<?> field : FIELDS) {
            cells.add(cell(ecosystem, field, nr));
        }
        Object keys = ecosystem.value(Partner.KIND, Partner.KIND.keys(), nr);
        cells.add(Sheet.Cell.of(keys == null ? List.of() : keys));
        cells.add(Sheet.Cell.of(ecosystem.table(Partner.KIND).id(nr).toString()));
        return cells;
    }

    private static Sheet.Cell cell(Ecosystem ecosystem, Field<?> field, int nr) {
        Object value = ecosystem.value(Partner.KIND, field, nr);
        if (value == null) {
            return Sheet.Cell.of(null);
        }
        return switch (field.type()) {
            case REF -> Sheet.Cell.of(target(ecosystem, field, nr));
            case CHOICE ->
                    Sheet.Cell.of(value, Text.of("choice.partner." + field.key() + "." + value));
            case DATE -> Sheet.Cell.of(value.toString());
            default -> Sheet.Cell.of(value);
        };
    }

    private static String target(Ecosystem ecosystem, Field<?> field, int nr) {
        Kind<?> kind = field.target();
        int target = ecosystem.table(Partner.KIND).ints(field).at(nr);
        return target > 0 ? ecosystem.name(kind, target) : "";
    }
}
