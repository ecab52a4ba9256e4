package app.mangrove.app;

import app.mangrove.base.outcome.Problem;
import app.mangrove.insight.Insight;
import app.mangrove.model.Conflict;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Link;
import app.mangrove.model.Workspace;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Scope;
import app.mangrove.program.view.RolesPane;
import app.mangrove.record.view.DataView;
import app.mangrove.record.view.DerivedColumn;
import app.mangrove.record.view.Layouts;
import app.mangrove.record.view.QueryFinder;
import app.mangrove.record.view.RecordPage;
import app.mangrove.record.view.RecordsView;
import app.mangrove.record.view.RecordsViewModel;
import app.mangrove.record.view.inspect.InspectorViewModel;
import app.mangrove.record.view.inspect.RecordInspector;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.ConflictPane;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.shell.Overlay;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The work tables of a workspace, with what each needs.
final class RecordScreens {
    private final Program program;
    private final Session session;
    private final Workspace workspace;
    private final Insight insight;
    private final RankCache names =
            new RankCache(Collator.getInstance(Text.localeProperty().get()));
    private final Editing editing;

    RecordScreens(Program program, Session session, Workspace workspace, Insight insight) {
        this.program = program;
        this.session = session;
        this.workspace = workspace;
        this.insight = insight;
        this.editing =
                new Editing(
                        workspace, program.tasks(), program.user(), new Notices(), program::today);
    }

    /// The way in for other screens, which tells what came of it in the same words.
    Editing editing() {
        return editing;
    }

    List<Screen> all() {
        List<Screen> screens = new ArrayList<>();
        RecordPage.ALL.forEach(page -> screens.add(view(page)));
        DataView data = new DataView(this::view);
        data.onChanged(() -> session.shell().refresh());
        screens.add(data);
        return screens;
    }

    private RecordsView view(RecordPage page) {
        RecordsViewModel model =
                new RecordsViewModel(
                        page,
                        editing,
                        new QueryFinder(names, this::scope),
                        program.tasks(),
                        program::newId,
                        layouts());
        RecordInspector inspector = inspector(page.id());
        RecordsView view = new RecordsView(model, inspector, session.saver());
        view.onInspectorSwitched(() -> session.shell().refresh());
        return view;
    }

    /// What the person does to columns is kept in the settings of this machine.
    private Layouts layouts() {
        return new Layouts(
                page -> Optional.ofNullable(program.preferences().now().tables().get(page)),
                (page, text) ->
                        program.preferences().change(settings -> settings.withTable(page, text)));
    }

    private Optional<Node> roles(InspectorViewModel.Shown shown) {
        return shown.kind() == Partner.KIND
                ? Optional.of(new RolesPane(editing, program::newId, shown.id()))
                : Optional.empty();
    }

    /// The pane that explains a selected record, for a screen of its own.
    RecordInspector inspector(String screen) {
        return new RecordInspector(
                        new InspectorViewModel(
                                editing, program.tasks(), screen, program::newId, program.clock()),
                        this::open,
                        List.of(
                                shown -> badge(shown, "tier"),
                                shown -> badge(shown, "types"),
                                this::preview))
                .with(List.of(this::roles));
    }

    RankCache names() {
        return names;
    }

    private Scope scope(Ecosystem ecosystem) {
        Scope scope =
                Scope.of(ecosystem, program.today(), names)
                        .with(insight.partnerColumns(Lens.of(ecosystem, program.today())));
        return me(ecosystem).map(scope::as).orElse(scope);
    }

    /// The way to what a partner sees.
    private Optional<Node> preview(InspectorViewModel.Shown shown) {
        if (shown.kind() != Partner.KIND) {
            return Optional.empty();
        }
        Id partner = shown.table().id(shown.nr());
        return Optional.of(
                Buttons.small(
                        Text.of("visibility.preview.as"),
                        "fth-eye",
                        () -> VisibilityScreens.preview(session, partner)));
    }

    /// What a partner is, in a pill.
    private Optional<Node> badge(InspectorViewModel.Shown shown, String key) {
        if (shown.kind() != Partner.KIND) {
            return Optional.empty();
        }
        return scope(shown.ecosystem()).derived().stream()
                .filter(derived -> derived.key().equals(key))
                .map(DerivedColumn::new)
                .map(column ->
                        column.text(
                                new Rows(shown.ecosystem(), shown.kind(), new int[0]), shown.nr()))
                .filter(text -> !text.isEmpty())
                .<Node>map(text ->
                        key.equals("tier")
                                ? Labels.pill(text, "accent", "fth-award")
                                : Labels.pill(text, ""))
                .findFirst();
    }

    /// The one of our own people who has the user's name.
    private Optional<Id> me(Ecosystem ecosystem) {
        return ecosystem.all(Person.KIND).stream()
                .filter(person -> Boolean.TRUE.equals(person.own()))
                .filter(person -> person.name().equalsIgnoreCase(program.user()))
                .map(Person::id)
                .findFirst();
    }

    private void open(Kind<?> kind, Id id) {
        session.open(new Link(kind.key(), id));
    }

    private final class Notices implements Editing.Notices {
        @Override
        public void done(String words, Runnable undo) {
            session.toasts().done(words, undo);
        }

        @Override
        public void problem(Problem problem) {
            session.toasts().problem(problem);
        }

        @Override
        public void conflicts(List<Conflict> conflicts) {
            Overlay overlay = session.shell().overlay();
            Ecosystem now = workspace.ecosystem();
            ConflictPane pane =
                    new ConflictPane(
                            now,
                            conflicts,
                            ConflictPane.Wording.ofChange(),
                            taken -> {
                                overlay.hide();
                                if (!taken.isEmpty()) {
                                    editing.commit(
                                            ConflictPane.edits(now, taken),
                                            Text.of("app.conflict.reason"));
                                }
                            },
                            overlay::hide);
            pane.getStyleClass().add("sheet");
            overlay.show(pane, Pos.CENTER, () -> {});
        }
    }
}
