package app.mangrove.support;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.partner.Partner;

import org.junit.jupiter.api.Test;

import java.util.List;

class TestWorkspaceTest {
    private static final Id ONE = Id.derived(1, "one");
    private final TestWorkspace workspace =
            TestWorkspace.of(
                    List.of(
                            Edit.add(Partner.KIND, ONE)
                                    .and(Partner.NAME, "Kestrel")
                                    .and(Partner.STATUS, "ACTIVE")));

    private String name() {
        return workspace.ecosystem().find(Partner.KIND, ONE).orElseThrow().name();
    }

    private void rename(String name) {
        workspace.commit(
                List.of(
                        Edit.change(Partner.KIND, ONE, workspace.ecosystem().commit())
                                .and(Partner.NAME, name)),
                Reason.user("ana", "rename"));
    }

    @Test
    void walksBackAndForthThroughTheUsersOwnCommits() {
        rename("Oberlin");
        rename("Petrel");
        workspace.undo("ana");
        assertThat(name()).isEqualTo("Oberlin");
        workspace.undo("ana");
        assertThat(name()).isEqualTo("Kestrel");
        assertThat(workspace.undoable()).isEmpty();
        workspace.redo("ana");
        assertThat(name()).isEqualTo("Oberlin");
        workspace.redo("ana");
        assertThat(name()).isEqualTo("Petrel");
        assertThat(workspace.redoable()).isEmpty();
    }

    @Test
    void keepsTheSnapshotOfEachCommit() {
        rename("Oberlin");
        assertThat(workspace.at(1).orElseThrow().find(Partner.KIND, ONE).orElseThrow().name())
                .isEqualTo("Kestrel");
        assertThat(workspace.history(Partner.KIND, ONE)).hasSize(2);
    }
}
