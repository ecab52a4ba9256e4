package app.mangrove.transfer.preview;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

/// Why a row cannot be brought in: the file, line and column, the kind and field it was meant for,
/// and the reason.
///
/// Shape: `field` is the key of a field, empty when the row as a whole is meant; `kind` is null
/// when the file itself is.
public record RowProblem(Place place, @Nullable Kind<?> kind, String field, Problem reason) {}
