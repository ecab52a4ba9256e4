package app.mangrove.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class PartnerTreeTest {
    private static final Id OWNER = new Id(1, 1);
    private static final Id DISTRIBUTOR = new Id(1, 2);
    private static final Id RESELLER = new Id(1, 3);
    private static final Id FORMER = new Id(1, 4);

    @Test
    void prefersTheDistributorToTheOwnerAndForgetsWhatEnded() {
        List<Edit> edits = new ArrayList<>();
        for (Id id : List.of(OWNER, DISTRIBUTOR, RESELLER, FORMER)) {
            edits.add(
                    Edit.add(Partner.KIND, id)
                            .and(Partner.NAME, "P" + id.low())
                            .and(Partner.STATUS, "ACTIVE"));
        }
        edits.add(relation(11, "OWNS", OWNER, RESELLER));
        edits.add(relation(12, "DISTRIBUTES", DISTRIBUTOR, RESELLER));
        edits.add(relation(13, "REFERS", OWNER, DISTRIBUTOR));
        edits.add(
                relation(14, "OWNS", OWNER, FORMER)
                        .and(Relation.VALID_TO, LocalDate.of(2025, 1, 1)));
        TestWorkspace workspace = new TestWorkspace();
        workspace.commit(edits, Reason.user("test", "relations"));
        Ecosystem now = workspace.ecosystem();
        assertThat(parent(now, RESELLER)).isEqualTo(now.table(Partner.KIND).nr(DISTRIBUTOR));
        assertThat(parent(now, DISTRIBUTOR)).isZero();
        assertThat(parent(now, FORMER)).isZero();
    }

    private static int parent(Ecosystem now, Id partner) {
        return PartnerTree.of(now).applyAsInt(now.table(Partner.KIND).nr(partner));
    }

    private static Edit.Put relation(int number, String kind, Id parent, Id child) {
        return Edit.add(Relation.KIND, new Id(2, number))
                .and(Relation.RELATION, kind)
                .and(Relation.PARENT_PARTNER, parent)
                .and(Relation.CHILD_PARTNER, child);
    }
}
