package app.mangrove.record.view;

import app.mangrove.model.FieldType;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.query.Derived;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A column that is calculated from the snapshot.
public record DerivedColumn(Derived derived) implements ColumnSpec {
    @Override
    public String key() {
        return derived.key();
    }

    @Override
    public String title() {
        return derived.currency() == null
                ? Text.of(derived.labelKey())
                : Text.of(derived.labelKey(), derived.currency());
    }

    @Override
    public boolean isFigure() {
        return derived.type().isNumber() || derived.type() == FieldType.DATE;
    }

    @Override
    public double width() {
        return derived.type().isNumber() ? 108 : 132;
    }

    @Override
    public String text(Rows rows, int nr) {
        return switch (derived.values(rows.ecosystem())) {
            case Derived.Values.Ints(int[] values) -> whole(values[nr]);
            case Derived.Values.Longs(long[] values) -> number(values[nr]);
            case Derived.Values.Words(int[] codes, String[] texts) ->
                    codes[nr] < 0 ? "" : texts[codes[nr]];
        };
    }

    private String whole(int value) {
        if (value == IntSegment.NULL) {
            return "";
        }
        return switch (derived.type()) {
            case DATE -> Text.formats().dates().date(LocalDate.ofEpochDay(value));
            case BOOL -> Text.of(value != 0 ? "common.yes" : "common.no");
            default -> Text.formats().number(value);
        };
    }

    private String number(long value) {
        if (value == LongSegment.NULL) {
            return "";
        }
        String currency = derived.currency();
        if (derived.type() == FieldType.AMOUNT && currency != null) {
            return Text.formats().number(BigDecimal.valueOf(value, 4).doubleValue(), 0);
        }
        if (derived.key().equals("growth")) {
            return Text.formats()
                    .signedPercent(BigDecimal.valueOf(value, derived.scale()).doubleValue(), 1);
        }
        return Text.formats().number(BigDecimal.valueOf(value, derived.scale()));
    }

    /// Tiers are told apart by the strength of one colour.
    @Override
    public String swatch(Rows rows, int nr) {
        if (!derived.key().equals("tier")) {
            return "";
        }
        return TierSwatch.of(rows.ecosystem(), text(rows, nr));
    }
}
