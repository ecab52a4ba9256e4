package app.mangrove.model.query;

import app.mangrove.model.Field;
import app.mangrove.model.Table;

import java.text.Collator;
import java.util.Optional;

/// The order of names in a language.
public interface Names {
    /// A collator of the caller's own, to use on one thread.
    Collator collator();

    /// The place of each row's text among all, if it is known already.
    Optional<NameRanks> ranks(Table table, Field<?> field);
}
