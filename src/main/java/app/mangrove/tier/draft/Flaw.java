package app.mangrove.tier.draft;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

/// Something wrong with a version of a ladder, at the field of the row where it was typed.
///
/// Shape: a version with a serious flaw cannot be published; the others are worth a look.
public record Flaw(Problem problem, Kind<?> kind, Id row, Field<?> field, boolean serious) {}
