package app.mangrove.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Commit;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Reason;
import app.mangrove.model.geo.Region;
import app.mangrove.support.TestWorkspace;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A small log to take things back from: an import of two commits, and what a person did after.
public final class Log {
    public static final Id BATCH = Id.derived(7, "batch");
    public final TestWorkspace workspace = new TestWorkspace();

    /// The regions north and south, south below north, in two commits of one batch.
    public void imports() {
        Reason reason = Reason.of(Reason.Source.IMPORT, "ana", "regions.csv").in(BATCH);
        commit(reason, add("north"));
        commit(reason, add("south").and(Region.PARENT, id("north")), change("north", "N"));
    }

    public static Id id(String name) {
        return Id.derived(1, name);
    }

    public static Edit.Put add(String name) {
        return Edit.add(Region.KIND, id(name)).and(Region.NAME, name).and(Region.LEVEL, "AREA");
    }

    public Edit.Put change(String name, @Nullable String code) {
        var table = workspace.ecosystem().table(Region.KIND);
        return Edit.change(Region.KIND, id(name), table.commit(table.nr(id(name))))
                .and(Region.CODE, code);
    }

    public long typed(Edit... edits) {
        return commit(Reason.user("ben", "Typed"), edits);
    }

    private long commit(Reason reason, Edit... edits) {
        Commit commit = workspace.commit(List.of(edits), reason);
        assertThat(commit).isInstanceOf(Commit.Done.class);
        return ((Commit.Done) commit).number();
    }

    public LogEntry entry(long number) {
        return workspace.log(number + 1, 1).getFirst();
    }

    public long number(Commit commit) {
        return ((Commit.Done) commit).number();
    }

    public List<String> names() {
        return workspace.ecosystem().all(Region.KIND).stream().map(Region::name).sorted().toList();
    }

    public @Nullable String code(String name) {
        return workspace.ecosystem().find(Region.KIND, id(name)).orElseThrow().code();
    }
}
