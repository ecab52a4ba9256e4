package app.mangrove.model.search;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;

/// A row that a search found: in which field, in which text, and which characters of it (`start` to
/// before `end`).
///
/// Shape: `rank` is 0 for the whole text, 1 for its beginning, 2 for the beginning of a word, 3 for
/// anything else; less is better.
public record Hit(
        Kind<?> kind, int nr, Field<?> field, String text, int start, int end, int rank) {}
