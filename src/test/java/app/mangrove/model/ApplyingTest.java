package app.mangrove.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ApplyingTest {
    private static final Images NO_IMAGES = (kind, id, commit) -> Map.of();
    private final Id partner = Id.derived(1, "partner");
    private final Id region = Id.derived(1, "region");

    private static Ecosystem done(Applied applied) {
        assertThat(applied).isInstanceOf(Applied.Done.class);
        return ((Applied.Done) applied).after();
    }

    private Edit.Put newPartner() {
        return Edit.add(Partner.KIND, partner)
                .and(Partner.NAME, "Kestrel")
                .and(Partner.STATUS, "ACTIVE");
    }

    @Test
    void resolvesReferencesBetweenRowsOfOneBatchInAnyOrder() {
        Ecosystem after =
                done(
                        Applying.apply(
                                Ecosystem.empty(),
                                List.of(
                                        newPartner().and(Partner.REGION, region),
                                        Edit.add(Region.KIND, region)
                                                .and(Region.NAME, "DACH")
                                                .and(Region.LEVEL, "AREA")),
                                1,
                                NO_IMAGES));
        assertThat(after.find(Partner.KIND, partner).orElseThrow().region()).isEqualTo(region);
        assertThat(after.find(Region.KIND, region).orElseThrow().name()).isEqualTo("DACH");
        assertThat(after.table(Partner.KIND).commit(1)).isEqualTo(1);
    }

    @Test
    void refusesAReferenceToNothingAndAMissingName() {
        Applied applied =
                Applying.apply(
                        Ecosystem.empty(),
                        List.of(
                                Edit.add(Partner.KIND, partner)
                                        .and(Partner.STATUS, "ACTIVE")
                                        .and(Partner.REGION, region)),
                        1,
                        NO_IMAGES);
        assertThat(((Applied.Refused) applied).problems())
                .extracting(p -> p.key())
                .containsExactlyInAnyOrder("edit.reference", "edit.required");
    }

    @Test
    void keepsTheOldSnapshotUntouched() {
        Ecosystem first =
                done(Applying.apply(Ecosystem.empty(), List.of(newPartner()), 1, NO_IMAGES));
        Ecosystem second =
                done(
                        Applying.apply(
                                first,
                                List.of(
                                        Edit.change(Partner.KIND, partner, 1)
                                                .and(Partner.NAME, "Oberlin")),
                                2,
                                NO_IMAGES));
        assertThat(first.find(Partner.KIND, partner).orElseThrow().name()).isEqualTo("Kestrel");
        assertThat(second.find(Partner.KIND, partner).orElseThrow().name()).isEqualTo("Oberlin");
        assertThat(second.table(Partner.KIND).segment(1, 0))
                .isSameAs(first.table(Partner.KIND).segment(1, 0));
    }
}
