package app.mangrove.home.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.home.FirstStep;
import app.mangrove.home.Need;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.model.work.SavedView;
import app.mangrove.model.work.Task;
import app.mangrove.support.DirectTasks;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class HomeViewModelTest {
    private static final Id KESTREL = Id.derived(1, "Kestrel");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final TestWorkspace workspace = new TestWorkspace();
    private final Told desk = new Told();
    private final HomeViewModel model =
            new HomeViewModel(
                    desk, workspace, new DirectTasks(), InstantSource.fixed(NOW), ZoneOffset.UTC);

    /// Writes down what it is asked.
    private static final class Told implements Desk {
        final List<String> done = new ArrayList<>();
        final List<RecentRow> rows = new ArrayList<>();
        int findings;

        @Override
        public List<RecentRow> recents() {
            return rows;
        }

        @Override
        public List<TemplateRow> templates() {
            return List.of();
        }

        @Override
        public int findings(Ecosystem ecosystem) {
            return findings;
        }

        @Override
        public void open(Path file) {
            done.add("open " + file);
        }

        @Override
        public void choose() {
            done.add("choose");
        }

        @Override
        public void pin(Path file, boolean pinned) {
            rows.replaceAll(row ->
                    row.file().equals(file)
                            ? new RecentRow(file, row.name(), row.opened(), pinned, true)
                            : row);
        }

        @Override
        public void forget(Path file) {
            rows.removeIf(row -> row.file().equals(file));
        }

        @Override
        public void openSample() {
            done.add("sample");
        }

        @Override
        public void newWorkspace() {
            done.add("new");
        }

        @Override
        public void begin(String template) {
            done.add("begin " + template);
        }

        @Override
        public void chooseImport() {
            done.add("choose import");
        }

        @Override
        public void bringIn(List<Path> files) {
            done.add("bring in " + files);
        }

        @Override
        public void go(String screen) {
            done.add("go " + screen);
        }

        @Override
        public void open(Link record) {
            done.add("record " + record);
        }
    }

    private static Edit partner() {
        return Edit.add(Partner.KIND, KESTREL)
                .and(Partner.NAME, "Kestrel")
                .and(Partner.STATUS, "ACTIVE");
    }

    private static Edit task(String title, LocalDate due) {
        return Edit.add(Task.KIND, Id.derived(2, title))
                .and(Task.TITLE, title)
                .and(Task.DUE, due)
                .and(Task.ABOUT, new Link("partner", KESTREL));
    }

    private void commit(Edit... edits) {
        var commit = workspace.commit(List.of(edits), Reason.user("Ines", "test"));
        assertThat(commit.isDone()).as(commit.toString()).isTrue();
    }

    private void row(String name, String opened) {
        desk.rows.add(new Desk.RecentRow(Path.of(name), name, Instant.parse(opened), false, true));
    }

    private List<String> recents() {
        return model.recents().stream().map(Desk.RecentRow::name).toList();
    }

    private List<FirstStep> open() {
        return model.steps().stream()
                .filter(step -> !step.done())
                .map(HomeViewModel.Step::step)
                .toList();
    }

    @Test
    void ordersRecentWorkspacesPinnedFirstThenNewestFirst() {
        row("old", "2026-01-05T00:00:00Z");
        row("new", "2026-11-20T00:00:00Z");
        row("middle", "2026-06-01T00:00:00Z");
        model.open();
        assertThat(recents()).containsExactly("new", "middle", "old");
        model.pin(Path.of("old"), true);
        assertThat(recents()).containsExactly("old", "new", "middle");
        model.forget(Path.of("new"));
        assertThat(recents()).containsExactly("old", "middle");
    }

    @Test
    void ticksTheFirstStepsAsTheyAreDoneAndHidesThemWhenAllAre() {
        model.open();
        assertThat(open()).containsExactly(FirstStep.values());
        commit(partner());
        assertThat(open())
                .containsExactly(
                        FirstStep.ROLES, FirstStep.SALES, FirstStep.OWNERS, FirstStep.VIEW);
        Id type = Id.derived(3, "reseller");
        commit(
                Edit.add(PartnerType.KIND, type)
                        .and(PartnerType.NAME, "Reseller")
                        .and(PartnerType.CODE, "RESELLER"),
                Edit.add(Tier.KIND, Id.derived(3, "gold"))
                        .and(Tier.NAME, "Gold")
                        .and(Tier.RANK, 1L),
                Edit.add(Role.KIND, Id.derived(3, "role"))
                        .and(Role.PARTNER, KESTREL)
                        .and(Role.TYPE, type),
                Edit.add(Deal.KIND, Id.derived(3, "deal"))
                        .and(Deal.NAME, "Deal")
                        .and(Deal.STAGE, "LEAD")
                        .and(Deal.OPENED, LocalDate.of(2026, 11, 1))
                        .and(Deal.PARTNER, KESTREL));
        assertThat(open()).containsExactly(FirstStep.OWNERS, FirstStep.VIEW);
        Id ines = Id.derived(3, "ines");
        Table partners = workspace.ecosystem().table(Partner.KIND);
        commit(
                Edit.add(Person.KIND, ines).and(Person.NAME, "Ines"),
                Edit.change(Partner.KIND, KESTREL, partners.commit(1)).and(Partner.OWNER, ines),
                Edit.add(SavedView.KIND, Id.derived(3, "view"))
                        .and(SavedView.NAME, "Mine")
                        .and(SavedView.OF, "partner")
                        .and(SavedView.SPEC, "{}"));
        assertThat(model.steps()).isEmpty();
    }

    @Test
    void showsTheNeedsOfTheDayByTheTimeThatIsLeft() {
        desk.findings = 4;
        commit(
                partner(),
                task("Later", LocalDate.of(2026, 11, 30)),
                task("Overdue", LocalDate.of(2026, 11, 20)),
                task("Far", LocalDate.of(2026, 12, 1)));
        assertThat(model.lookedProperty().get()).isFalse();
        model.open();
        assertThat(model.lookedProperty().get()).isTrue();
        assertThat(model.needs())
                .extracting(Need::topic, Need::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Need.Topic.TASK, LocalDate.of(2026, 11, 20)),
                        org.assertj.core.groups.Tuple.tuple(
                                Need.Topic.TASK, LocalDate.of(2026, 11, 30)),
                        org.assertj.core.groups.Tuple.tuple(Need.Topic.PROBLEM, null));
    }

    @Test
    void decidesANeedOnItsRecordElseOnItsScreen() {
        desk.findings = 1;
        commit(partner(), task("Call", LocalDate.of(2026, 11, 23)));
        model.open();
        model.decide(model.needs().get(0));
        model.decide(model.needs().get(1));
        model.start(FirstStep.OWNERS);
        assertThat(desk.done)
                .containsExactly("record partner/" + KESTREL, "go problems", "go partners");
    }

    @Test
    void remindsOfAnImportThatIsOldByTheDayOfTheLastOne() {
        workspace.commit(List.of(partner()), Reason.of(Reason.Source.IMPORT, "Ines", "file"));
        model.open();
        assertThat(model.needs())
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.topic()).isEqualTo(Need.Topic.IMPORT);
                    assertThat(need.line().arguments()).containsExactly(LocalDate.of(2026, 1, 1));
                });
    }

    @Test
    void looksAgainAfterACommitUntilItIsClosed() {
        model.open();
        commit(partner(), task("Call", LocalDate.of(2026, 11, 23)));
        assertThat(model.needs()).hasSize(1);
        model.close();
        commit(task("Write", LocalDate.of(2026, 11, 24)));
        assertThat(model.needs()).hasSize(1);
    }

    @Test
    void showsOnlyRecentWorkspacesWhileNoneIsOpen() {
        row("one", "2026-01-05T00:00:00Z");
        HomeViewModel alone =
                new HomeViewModel(
                        desk, null, new DirectTasks(), InstantSource.fixed(NOW), ZoneOffset.UTC);
        alone.open();
        assertThat(alone.hasWorkspace()).isFalse();
        assertThat(alone.recents()).hasSize(1);
        assertThat(alone.steps()).isEmpty();
        assertThat(alone.today()).isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
