package app.mangrove.mix.target;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.mix.actual.Span;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.CellNames;
import app.mangrove.mix.cell.Trees;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.market.Currency;
import app.mangrove.model.mix.Demand;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the market of a cell holds at a date, written down by a person.
///
/// Shape: a cell that has rows keeps the first of them and loses the figure of the others, since
/// several add up; without one it gets a row for the year that ends with the date. Revenue is a
/// year's, in the given currency; a row of another length takes its part.
public final class DemandEdits {
    private static final BigDecimal MOST = new BigDecimal("100000000000");
    private final Ecosystem eco;
    private final LocalDate date;
    private final String currency;

    public DemandEdits(Ecosystem eco, LocalDate date, String currency) {
        this.eco = eco;
        this.date = date;
        this.currency = currency;
    }

    /// Sets the accounts of a cell, or clears them. Errors: as `revenue`.
    public Outcome<List<Edit>> accounts(Cell cell, Optional<BigDecimal> value, Supplier<Id> ids) {
        if (value.isPresent() && value.get().stripTrailingZeros().scale() > 0) {
            return Outcome.failed("mix.demand.whole", value.get().toPlainString());
        }
        return edits(cell, Demand.ACCOUNTS, value, ids);
    }

    /// Sets the addressable revenue a year of a cell, or clears it. Errors: `mix.demand.tier` for a
    /// cell of a tier, `mix.demand.below` for less than nothing, `mix.demand.large`.
    public Outcome<List<Edit>> revenue(Cell cell, Optional<BigDecimal> value, Supplier<Id> ids) {
        return edits(cell, Demand.REVENUE, value, ids);
    }

    private Outcome<List<Edit>> edits(
            Cell cell, Field<?> field, Optional<BigDecimal> value, Supplier<Id> ids) {
        if (cell.tier() > 0) {
            return Outcome.failed("mix.demand.tier", eco.name(Axis.TIER.kind(), cell.tier()));
        }
        if (value.isPresent() && value.get().signum() < 0) {
            return Outcome.failed(
                    "mix.demand.below",
                    CellNames.of(Trees.of(eco), cell),
                    value.get().toPlainString());
        }
        if (value.isPresent() && value.get().compareTo(MOST) > 0) {
            return Outcome.failed("mix.demand.large", value.get().toPlainString());
        }
        List<Edit> edits = new ArrayList<>();
        boolean written = value.isEmpty();
        for (int row : rows(cell)) {
            if (eco.value(Demand.KIND, field, row) == null && written) {
                continue;
            }
            edits.add(written ? cleared(row, field) : set(row, field, value.orElseThrow()));
            written = true;
        }
        if (!written) {
            edits.add(added(cell, field, value.orElseThrow(), ids.get()));
        }
        return Outcome.ok(edits);
    }

    /// The rows of the cell itself whose period holds the date.
    private List<Integer> rows(Cell cell) {
        Cells cells = Cells.ofDemand(eco);
        List<Integer> rows = new ArrayList<>();
        eco.table(Demand.KIND)
                .forEach(nr -> {
                    boolean covers =
                            eco.value(Demand.KIND, Demand.PERIOD_FROM, nr) instanceof LocalDate from
                                    && eco.value(Demand.KIND, Demand.PERIOD_TO, nr)
                                            instanceof LocalDate to
                                    && !from.isAfter(date)
                                    && date.isBefore(to);
                    if (covers && cells.at(nr).equals(cell)) {
                        rows.add(nr);
                    }
                });
        return rows;
    }

    private Edit set(int row, Field<?> field, BigDecimal value) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (field == Demand.ACCOUNTS) {
            fields.put(field.key(), value.longValueExact());
        } else {
            fields.put(field.key(), part(row, value));
            fields.put(Demand.CURRENCY.key(), currency());
        }
        return put(row, fields);
    }

    /// A year's value as a row of its own length has it.
    private BigDecimal part(int row, BigDecimal value) {
        Demand demand = eco.row(Demand.KIND, row);
        int months = Span.months(demand.periodFrom(), demand.periodTo());
        return months == 12 || months == 0
                ? value
                : value.multiply(BigDecimal.valueOf(months))
                        .divide(BigDecimal.valueOf(12), 4, RoundingMode.HALF_UP);
    }

    private Edit cleared(int row, Field<?> field) {
        Demand demand = eco.row(Demand.KIND, row);
        Object other = field == Demand.ACCOUNTS ? demand.revenue() : demand.accounts();
        Table table = eco.table(Demand.KIND);
        if (other == null && demand.note() == null) {
            return Edit.remove(Demand.KIND, table.id(row), table.commit(row));
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(field.key(), null);
        return put(row, fields);
    }

    private Edit put(int row, Map<String, @Nullable Object> fields) {
        Table table = eco.table(Demand.KIND);
        return new Edit.Put(Demand.KIND, table.id(row), table.commit(row), fields);
    }

    private Edit added(Cell cell, Field<?> field, BigDecimal value, Id id) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Axis axis : Axis.all()) {
            if (cell.at(axis) > 0) {
                fields.put(axis.key(), eco.table(axis.kind()).id(cell.at(axis)));
            }
        }
        fields.put(Demand.PERIOD_FROM.key(), date.plusDays(1).minusYears(1));
        fields.put(Demand.PERIOD_TO.key(), date.plusDays(1));
        if (field == Demand.ACCOUNTS) {
            fields.put(field.key(), value.longValueExact());
        } else {
            fields.put(field.key(), value);
            fields.put(Demand.CURRENCY.key(), currency());
        }
        return new Edit.Put(Demand.KIND, id, 0, fields);
    }

    private Id currency() {
        return eco.all(Currency.KIND).stream()
                .filter(each -> each.code().equals(currency))
                .map(Currency::id)
                .findFirst()
                .orElseThrow();
    }
}
