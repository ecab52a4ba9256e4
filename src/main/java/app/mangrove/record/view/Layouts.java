package app.mangrove.record.view;

import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.Sort;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The columns and the order in which a person left each work table, from one start to the next.
///
/// `read` answers the text of a page by its id; `keep` takes one, empty to forget it.
public record Layouts(Function<String, Optional<String>> read, BiConsumer<String, String> keep) {
    /// Tables that are always as the program makes them.
    public static final Layouts NONE = new Layouts(page -> Optional.empty(), (page, text) -> {});

    Optional<ViewSpec> of(RecordPage page) {
        return read.apply(page.id())
                .map(ViewSpec::parse)
                .filter(spec -> !spec.arrangement().columns().isEmpty());
    }

    void keep(RecordPage page, List<Sort> order, Arrangement arrangement) {
        keep.accept(page.id(), new ViewSpec("", order, arrangement).text());
    }

    void forget(RecordPage page) {
        keep.accept(page.id(), "");
    }
}
