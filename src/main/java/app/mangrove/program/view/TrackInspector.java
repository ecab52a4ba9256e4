package app.mangrove.program.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Track;
import app.mangrove.program.Placement;
import app.mangrove.program.TrackMap;
import app.mangrove.program.TrackRule;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// The pane at the right of programs and tracks: the form of a track or program, or why a partner
/// gets what it gets.
final class TrackInspector extends StackPane {
    private static final int MOST = 60;
    private static final List<Field<?>> TRACK =
            List.of(
                    Track.NAME,
                    Track.PROGRAM,
                    Track.TYPE,
                    Track.TIER,
                    Track.REGION,
                    Track.SPECIALISATION,
                    Track.LADDER,
                    Track.VALID_FROM,
                    Track.VALID_TO,
                    Track.REQUIREMENTS,
                    Track.DOCUMENTS,
                    Track.ARCHIVED);
    private static final List<Field<?>> PROGRAM =
            List.of(
                    Program.NAME,
                    Program.CODE,
                    Program.DESCRIPTION,
                    Program.CALENDAR,
                    Program.CURRENCY,
                    Program.ZONE,
                    Program.VALID_FROM,
                    Program.VALID_TO,
                    Program.ARCHIVED);

    private final TracksViewModel model;
    private final BiConsumer<Kind<?>, Id> opens;
    private Runnable again = this::nothing;

    TrackInspector(TracksViewModel model, BiConsumer<Kind<?>, Id> opens) {
        this.model = model;
        this.opens = opens;
        setId("track-inspector");
        nothing();
    }

    private void nothing() {
        again = () -> {};
        getChildren()
                .setAll(
                        new EmptyState(
                                "fth-mouse-pointer",
                                Text.of("track.nothing"),
                                Text.of("track.nothing-words")));
    }

    /// Shows the same on the present snapshot.
    void refresh() {
        if (!isTyping()) {
            again.run();
        }
    }

    /// What somebody types is not taken away by what another one saves.
    private boolean isTyping() {
        return lookup(".entry-form") instanceof EntryForm open && open.isDirty();
    }

    void newTrack() {
        form(model.draft(Track.KIND), TRACK, Text.of("track.new"));
    }

    void newProgram() {
        form(model.draft(Program.KIND), PROGRAM, Text.of("track.new-program"));
    }

    void track(Id id) {
        present(Track.KIND, id, TRACK);
    }

    void program(Id id) {
        present(Program.KIND, id, PROGRAM);
    }

    private void present(Kind<?> kind, Id id, List<Field<?>> fields) {
        Ecosystem now = model.ecosystem();
        int nr = now.table(kind).nr(id);
        if (nr == 0) {
            nothing();
            return;
        }
        form(model.change(kind, id), fields, now.name(kind, nr));
        again = () -> present(kind, id, fields);
    }

    private void form(Edit.Put start, List<Field<?>> fields, String title) {
        again = () -> {};
        boolean isNew = start.base() == 0;
        EntryForm form =
                new EntryForm(
                        model.ecosystem(),
                        start,
                        fields,
                        model.day(),
                        EntryForm.target(
                                put ->
                                        model.check(put).stream()
                                                .map(finding ->
                                                        new EntryForm.Wrong(
                                                                finding.field(), finding.problem()))
                                                .toList(),
                                (put, name) -> save(put, name.isEmpty() ? title : name)),
                        isNew ? this::nothing : null);
        form.setDisable(!model.canWrite());
        InspectorPane pane = new InspectorPane();
        pane.head(
                InspectorPane.headline(
                        Labels.iconBox(
                                start.kind() == Track.KIND ? "fth-compass" : "fth-flag", "accent"),
                        title,
                        Text.of("kind." + start.kind().key())),
                form.buttons());
        List<Node> body = new ArrayList<>();
        body.add(form);
        if (!isNew) {
            body.add(removing(start.kind(), start.id()));
        }
        pane.body(body.toArray(Node[]::new));
        getChildren().setAll(pane);
        if (isNew) {
            form.focusFirst();
        }
    }

    private Optional<Problem> save(Edit.Put put, String name) {
        Optional<Problem> refused = model.save(put, name);
        if (refused.isEmpty() && put.base() == 0) {
            again = () -> present(put.kind(), put.id(), put.kind() == Track.KIND ? TRACK : PROGRAM);
            refresh();
        }
        return refused;
    }

    private Node removing(Kind<?> kind, Id id) {
        Button remove =
                Buttons.danger(
                        Text.of("track.remove"),
                        () -> {
                            model.remove(kind, id);
                            nothing();
                        });
        remove.setId("entry-remove");
        remove.setDisable(!model.canWrite());
        VBox section = InspectorPane.section("", "", new HBox(Labels.gap(), remove));
        if (kind == Track.KIND) {
            model.stateProperty()
                    .get()
                    .ifPresent(now -> section.getChildren().addFirst(having(now, id)));
        }
        return section;
    }

    /// Who gets a track.
    private Node having(TracksViewModel.State now, Id track) {
        List<Placement> mine =
                now.plan().placements().stream()
                        .filter(p -> p.track().filter(t -> t.id().equals(track)).isPresent())
                        .toList();
        return InspectorPane.section(
                Text.of("track.having"),
                Text.formats().number(mine.size()),
                partners(now.ecosystem(), mine));
    }

    private Node partners(Ecosystem ecosystem, List<Placement> placements) {
        FlowPane names = new FlowPane(8, 0);
        placements.stream()
                .limit(MOST)
                .forEach(placement ->
                        names.getChildren()
                                .add(
                                        Buttons.link(
                                                ecosystem.name(Partner.KIND, placement.partner()),
                                                () -> partner(placement.partner()))));
        if (placements.isEmpty()) {
            names.getChildren().add(Labels.caption(Text.of("track.having-nobody")));
        } else if (placements.size() > MOST) {
            names.getChildren()
                    .add(Labels.caption(Text.of("track.more", placements.size() - MOST)));
        }
        return names;
    }

    /// Why a partner gets its tracks, program by program.
    void partner(int nr) {
        Optional<TracksViewModel.State> state = model.stateProperty().get();
        if (state.isEmpty()) {
            return;
        }
        TracksViewModel.State now = state.get();
        Id id = now.ecosystem().table(Partner.KIND).id(nr);
        InspectorPane pane = new InspectorPane();
        String name = now.ecosystem().name(Partner.KIND, nr);
        pane.head(
                InspectorPane.headline(
                        Labels.avatar(name),
                        name,
                        Text.of("track.why.title"),
                        Buttons.quiet(
                                "fth-arrow-up-right",
                                Text.of("record.open", name),
                                () -> opens.accept(Partner.KIND, id))));
        List<Node> body = new ArrayList<>();
        for (Placement placement : now.plan().of(nr)) {
            body.add(why(now, placement));
        }
        if (body.isEmpty()) {
            body.add(
                    InspectorPane.section("", "", Labels.caption(Text.of("track.why.not-placed"))));
        }
        pane.body(body.toArray(Node[]::new));
        getChildren().setAll(pane);
        again =
                () -> {
                    int present = model.ecosystem().table(Partner.KIND).nr(id);
                    if (present == 0) {
                        nothing();
                    } else {
                        partner(present);
                    }
                };
    }

    private Node why(TracksViewModel.State now, Placement placement) {
        String track =
                placement.isAmbiguous()
                        ? Text.of("track.result.TIES")
                        : placement.track().map(TrackRule::name).orElse(Text.of("track.map.none"));
        return InspectorPane.section(
                now.ecosystem().name(Program.KIND, placement.program()),
                "",
                Labels.of(track, placement.best().isEmpty() ? "muted" : "strong"),
                WhyPane.pills(now.ecosystem(), placement.combination()),
                new WhyPane(now.ecosystem(), now.plan().explain(placement)));
    }

    /// The reasons of one cell of the map, at the cell.
    void spot(Node owner, TrackMap map, TrackMap.Spot spot) {
        Optional<TracksViewModel.State> state = model.stateProperty().get();
        TrackMap.Cell cell = map.cells().get(spot);
        if (state.isEmpty() || cell == null) {
            return;
        }
        Ecosystem ecosystem = state.get().ecosystem();
        String title =
                Stream.of(
                                spot.type() == 0
                                        ? Text.of("track.map.no-role")
                                        : ecosystem.name(PartnerType.KIND, spot.type()),
                                spot.region() == 0
                                        ? Text.of("track.map.nowhere")
                                        : ecosystem.name(Region.KIND, spot.region()))
                        .reduce((one, other) -> one + " · " + other)
                        .orElse("");
        VBox groups = new VBox(8);
        cell.tracks()
                .forEach((track, count) ->
                        groups.getChildren()
                                .add(group(ecosystem, track.name(), cell.placements(), track)));
        List<Placement> without =
                cell.placements().stream().filter(p -> p.best().isEmpty()).toList();
        if (!without.isEmpty()) {
            groups.getChildren()
                    .add(
                            new VBox(
                                    Labels.of(Text.of("track.map.none"), "strong"),
                                    partners(ecosystem, without)));
        }
        ScrollPane scroll =
                new ScrollPane(
                        new VBox(
                                12,
                                groups,
                                Labels.rule(),
                                Labels.caption(Text.of("track.why.plain")),
                                new WhyPane(ecosystem, cell.plain())));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(360);
        Popovers.show(owner, Labels.cardTitle(title), scroll);
    }

    private Node group(
            Ecosystem ecosystem, String name, List<Placement> placements, TrackRule track) {
        return new VBox(
                Labels.of(name, "strong"),
                partners(
                        ecosystem,
                        placements.stream()
                                .filter(p -> p.track().filter(track::equals).isPresent())
                                .toList()));
    }

    /// The roles that get no track of any program, and those between tracks that tie.
    void gaps() {
        Optional<TracksViewModel.State> state = model.stateProperty().get();
        if (state.isEmpty()) {
            return;
        }
        TracksViewModel.State now = state.get();
        List<Placement> tied =
                now.plan().placements().stream().filter(Placement::isAmbiguous).toList();
        InspectorPane pane = new InspectorPane();
        pane.head(
                InspectorPane.headline(
                        Labels.iconBox("fth-alert-triangle", "warning"),
                        Text.of("track.gaps"),
                        Text.of("track.gaps-words")));
        pane.body(
                InspectorPane.section(
                        Text.of("track.result.NONE"),
                        Text.formats().number(now.plan().gaps().size()),
                        partners(now.ecosystem(), now.plan().gaps())),
                InspectorPane.section(
                        Text.of("track.result.TIES"),
                        Text.formats().number(tied.size()),
                        partners(now.ecosystem(), tied)));
        getChildren().setAll(pane);
        again = this::gaps;
    }
}
