package app.mangrove.incentive.view.form;

import org.jspecify.annotations.Nullable;

/// Puts a changed value back where it came from.
@FunctionalInterface
public interface Setter {
    /// With `keep` it is committed, without it is only shown.
    void set(@Nullable Object value, boolean keep);
}
