package app.mangrove.problems.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;
import app.mangrove.problems.Findings;
import app.mangrove.support.DirectTasks;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class ProblemsViewModelTest {
    private static final Id KESTREL = Id.derived(1, "Kestrel");
    private static final Id OBERLIN = Id.derived(1, "Oberlin");
    private static final Id RESELLER = Id.derived(1, "reseller");

    private final TestWorkspace workspace =
            TestWorkspace.of(
                    List.of(
                            partner(KESTREL, "Kestrel"),
                            partner(OBERLIN, "Oberlin"),
                            Edit.add(PartnerType.KIND, RESELLER)
                                    .and(PartnerType.NAME, "Reseller")
                                    .and(PartnerType.CODE, "RESELLER"),
                            role(KESTREL)));
    private final List<Link> opened = new ArrayList<>();
    private final ProblemsViewModel model =
            new ProblemsViewModel(
                    workspace, new DirectTasks(), () -> LocalDate.of(2026, 11, 23), opened::add);

    private static Edit.Put partner(Id id, String name) {
        return Edit.add(Partner.KIND, id).and(Partner.NAME, name).and(Partner.STATUS, "ACTIVE");
    }

    private static Edit.Put role(Id partner) {
        return Edit.add(Role.KIND, Id.derived(2, partner.toString()))
                .and(Role.PARTNER, partner)
                .and(Role.TYPE, RESELLER);
    }

    private List<String> groups() {
        return model.groups().stream()
                .map(group -> group.rule().key() + " " + group.count())
                .toList();
    }

    private Findings.Group group(String key) {
        return model.groups().stream()
                .filter(group -> group.rule().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void commit(Edit... edits) {
        workspace.commit(List.of(edits), Reason.user("Ines", "test"));
    }

    @Test
    void looksAtOnceAndShowsTheFirstGroup() {
        assertThat(groups()).containsExactly("no-role 1", "no-owner 2");
        assertThat(model.badgeProperty().get()).isEqualTo("3");
        assertThat(model.chosenProperty().get())
                .hasValueSatisfying(group -> assertThat(group.rule().key()).isEqualTo("no-role"));
    }

    @Test
    void looksAgainAfterEachCommitAndStaysWithTheChosenGroup() {
        model.choose(group("no-owner"));
        commit(partner(Id.derived(1, "Adlerhof"), "Adlerhof"));
        assertThat(groups()).containsExactly("no-role 2", "no-owner 3");
        assertThat(model.badgeProperty().get()).isEqualTo("5");
        assertThat(model.chosenProperty().get())
                .hasValueSatisfying(group -> assertThat(group.count()).isEqualTo(3));
    }

    @Test
    void turnsToTheNextGroupWhenTheChosenOneIsMended() {
        model.choose(group("no-role"));
        commit(role(OBERLIN));
        assertThat(groups()).containsExactly("no-owner 2");
        assertThat(model.chosenProperty().get())
                .hasValueSatisfying(group -> assertThat(group.rule().key()).isEqualTo("no-owner"));
    }

    @Test
    void opensTheRecordThatAFindingIsAbout() {
        model.open(group("no-role").first().getFirst());
        assertThat(opened).containsExactly(new Link("partner", OBERLIN));
    }

    @Test
    void saysNothingWhenThereIsNothingToSay() {
        Table partners = workspace.ecosystem().table(Partner.KIND);
        Table roles = workspace.ecosystem().table(Role.KIND);
        commit(
                Edit.remove(Role.KIND, roles.id(1), roles.commit(1)),
                Edit.remove(Partner.KIND, KESTREL, partners.commit(1)),
                Edit.remove(Partner.KIND, OBERLIN, partners.commit(2)));
        assertThat(model.groups()).isEmpty();
        assertThat(model.badgeProperty().get()).isEmpty();
        assertThat(model.chosenProperty().get()).isEmpty();
    }

    @Test
    void listensNoMoreOnceItIsClosed() {
        model.close();
        commit(partner(Id.derived(1, "Adlerhof"), "Adlerhof"));
        assertThat(model.badgeProperty().get()).isEqualTo("3");
    }
}
