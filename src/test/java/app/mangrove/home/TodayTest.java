package app.mangrove.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Certification;
import app.mangrove.model.work.Task;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class TodayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Id id(String name) {
        return Id.derived(1, name);
    }

    private static Edit.Put task(String title, LocalDate due) {
        return Edit.add(Task.KIND, id(title)).and(Task.TITLE, title).and(Task.DUE, due);
    }

    private static Edit.Put partner() {
        return Edit.add(Partner.KIND, id("Kestrel"))
                .and(Partner.NAME, "Kestrel")
                .and(Partner.STATUS, "ACTIVE");
    }

    @Test
    void needsNothingOfAnEmptyWorkspace() {
        assertThat(Today.of(Ecosystem.empty(), TODAY, 0, null)).isEmpty();
    }

    @Test
    void ordersByTheTimeLeftAndLeavesOutWhatIsDoneOrFarAway() {
        List<Edit> edits = new ArrayList<>(List.of(partner()));
        edits.add(task("Call", TODAY.plusDays(3)));
        edits.add(
                task("Late", TODAY.minusDays(9))
                        .and(Task.ABOUT, new Link("partner", id("Kestrel"))));
        edits.add(task("Done", TODAY).and(Task.DONE, true));
        edits.add(task("Far", TODAY.plusDays(8)));
        edits.add(
                Edit.add(Certification.KIND, id("c"))
                        .and(Certification.NAME, "Cloud")
                        .and(Certification.PARTNER, id("Kestrel"))
                        .and(Certification.EXPIRES, TODAY.plusDays(1)));
        List<Need> needs =
                Today.of(TestWorkspace.of(edits).ecosystem(), TODAY, 4, TODAY.minusDays(40));
        assertThat(needs)
                .extracting(Need::topic)
                .containsExactly(
                        Need.Topic.TASK,
                        Need.Topic.CERTIFICATION,
                        Need.Topic.TASK,
                        Need.Topic.PROBLEM,
                        Need.Topic.IMPORT);
        assertThat(needs.getFirst().line().arguments()).startsWith("Kestrel");
        assertThat(needs.getFirst().screen()).isEqualTo("partner");
        assertThat(needs.get(1).title().arguments()).containsExactly(1, 1);
    }

    @Test
    void countsOpenDealsThatAreToCloseThisWeek() {
        List<Edit> edits = new ArrayList<>();
        for (int day = -1; day < 10; day++) {
            edits.add(
                    Edit.add(Deal.KIND, id("d" + day))
                            .and(Deal.NAME, "D" + day)
                            .and(Deal.STAGE, day == 2 ? "WON" : "LEAD")
                            .and(Deal.OPENED, TODAY)
                            .and(Deal.CLOSE, TODAY.plusDays(day)));
        }
        Need need = Today.of(TestWorkspace.of(edits).ecosystem(), TODAY, 0, TODAY).getFirst();
        assertThat(need.title().arguments()).containsExactly(7);
        assertThat(need.due()).isEqualTo(TODAY);
    }

    @Test
    void ticksTheFirstStepsByWhatIsThere() {
        Ecosystem ecosystem = TestWorkspace.of(List.of(partner())).ecosystem();
        assertThat(FirstStep.PARTNERS.isDone(ecosystem)).isTrue();
        assertThat(FirstStep.OWNERS.isDone(ecosystem)).isFalse();
        assertThat(FirstStep.values()).noneMatch(step -> step.isDone(Ecosystem.empty()));
    }
}
