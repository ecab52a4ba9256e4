package app.mangrove.transfer.profile;

import app.mangrove.transfer.value.DateLook;
import app.mangrove.transfer.value.NumberLook;

import org.jspecify.annotations.Nullable;

/// Where the value of a field comes from and how its text is read; a look that is null is found by
/// looking at the file.
public record FieldRule(Expression value, @Nullable DateLook dates, @Nullable NumberLook numbers) {
    public static FieldRule of(Expression value) {
        return new FieldRule(value, null, null);
    }
}
