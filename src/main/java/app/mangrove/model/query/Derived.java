package app.mangrove.model.query;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

/// A column that is calculated, not recorded; tables show, filter and sort it as any other.
///
/// Shape: a value (a record of its parameters), because its values are kept by it as long as the
/// snapshot lives.
public interface Derived {
    Kind<?> kind();

    /// Unlike any field's key of its kind.
    String key();

    /// The text key of its heading.
    String labelKey();

    FieldType type();

    /// Decimals of its unscaled numbers.
    default int scale() {
        return type() == FieldType.AMOUNT ? 4 : 0;
    }

    /// The ISO code that its amounts are in, null when it holds no amounts.
    default @Nullable String currency() {
        return null;
    }

    Values calculate(Ecosystem ecosystem);

    /// The values of every row of this snapshot, calculated once.
    default Values values(Ecosystem ecosystem) {
        return ecosystem.derive(this, this::calculate);
    }

    /// One value a row, at the index of the row's number.
    sealed interface Values {
        /// Dates and booleans, as [app.mangrove.model.column.IntSegment] holds them.
        record Ints(int[] values) implements Values {}

        /// Numbers and amounts, as [app.mangrove.model.column.LongSegment] holds them.
        record Longs(long[] values) implements Values {}

        /// Texts and sets by code, −1 for none.
        record Words(int[] codes, String[] texts) implements Values {}
    }
}
