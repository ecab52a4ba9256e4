package app.mangrove.transfer.run;

import app.mangrove.model.Field;
import app.mangrove.transfer.profile.Entry;
import app.mangrove.transfer.read.TableFile;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// An entry tied to its file and to the rows of its kind.
record Compiled(
        int index,
        Entry entry,
        TableFile file,
        KindRows rows,
        @Nullable Input id,
        @Nullable Input key,
        List<Test> where,
        List<Bound> fields,
        List<Bound> match,
        List<Field<?>> required,
        @Nullable Input content) {
    /// A condition on the text of a column.
    record Test(int column, Set<String> texts, boolean holds) {}
}
