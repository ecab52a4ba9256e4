package app.mangrove.transfer.value;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Instants in ISO form; without an offset they are in universal time, a date alone is midnight.
///
/// Errors: `transfer.value.instant`.
final class InstantReader extends ValueReader {
    InstantReader(Field<?> field) {
        super(field);
    }

    @Override
    @Nullable Problem parse(Slice in, Value out) {
        String text = in.text().replace(' ', 'T');
        try {
            String time = text.indexOf('T') < 0 ? text + "T00:00" : text;
            boolean offset =
                    time.endsWith("Z") || time.lastIndexOf('+') > 10 || time.lastIndexOf('-') > 10;
            Instant instant =
                    offset
                            ? OffsetDateTime.parse(time).toInstant()
                            : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
            out.large(instant.toEpochMilli());
            return null;
        } catch (DateTimeException | ArithmeticException e) {
            return Problem.of("transfer.value.instant", NumberText.shown(in.text()));
        }
    }

    @Override
    Object object(Value value) {
        return Instant.ofEpochMilli(value.large);
    }
}
