package app.mangrove.transfer.write;

import app.mangrove.model.Codec;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// Values as the texts that an import reads back: plain decimals, ISO dates, ids, one member a
/// line.
final class CellText {
    private CellText() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case List<?> members -> Inert.of(Codec.join(members));
            case String text -> Inert.of(text);
            default -> value.toString();
        };
    }
}
