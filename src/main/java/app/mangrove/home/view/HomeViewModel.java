package app.mangrove.home.view;

import app.mangrove.base.work.Tasks;
import app.mangrove.home.FirstStep;
import app.mangrove.home.Need;
import app.mangrove.home.Today;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Link;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// State and intents of the start page.
public final class HomeViewModel {
    private static final int LOOKED_BACK = 200;

    private final Desk desk;
    private final @Nullable Workspace workspace;
    private final Tasks tasks;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ObservableList<Need> needs = FXCollections.observableArrayList();
    private final ObservableList<Desk.RecentRow> recents = FXCollections.observableArrayList();
    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper();
    private Workspace.@Nullable Subscription listening;

    /// A first step and whether it is done.
    public record Step(FirstStep step, boolean done) {}

    private record Read(List<Need> needs, Map<FirstStep, Boolean> steps) {}

    /// `workspace` is null while none is open.
    public HomeViewModel(
            Desk desk,
            @Nullable Workspace workspace,
            Tasks tasks,
            InstantSource clock,
            ZoneId zone) {
        this.desk = desk;
        this.workspace = workspace;
        this.tasks = tasks;
        this.clock = clock;
        this.zone = zone;
    }

    public boolean hasWorkspace() {
        return workspace != null;
    }

    public ObservableList<Need> needs() {
        return needs;
    }

    /// Whether the needs were read; before that an empty list says nothing.
    public ReadOnlyBooleanProperty lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    public ObservableList<Desk.RecentRow> recents() {
        return recents;
    }

    /// The first steps, empty when all are done or no workspace is open.
    public ObservableList<Step> steps() {
        return steps;
    }

    public List<Desk.TemplateRow> templates() {
        return desk.templates();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return zone;
    }

    public void open() {
        close();
        showRecents();
        if (workspace != null) {
            listening = workspace.onChange(change -> tasks.deliver(this::look));
            look();
        }
    }

    public void close() {
        if (listening != null) {
            listening.cancel();
            listening = null;
        }
        tasks.latest("home").cancel();
    }

    /// Goes where a need is decided.
    public void decide(Need need) {
        Link.parse(need.detail()).ifPresentOrElse(desk::open, () -> go(need.screen()));
    }

    public void start(FirstStep step) {
        go(step.screen());
    }

    public void openRecent(Path file) {
        desk.open(file);
    }

    public void pin(Path file, boolean pinned) {
        desk.pin(file, pinned);
        showRecents();
    }

    public void forget(Path file) {
        desk.forget(file);
        showRecents();
    }

    public void chooseWorkspace() {
        desk.choose();
    }

    public void openSample() {
        desk.openSample();
    }

    public void newWorkspace() {
        desk.newWorkspace();
    }

    public void begin(String template) {
        desk.begin(template);
    }

    public void chooseImport() {
        desk.chooseImport();
    }

    public void bringIn(List<Path> files) {
        desk.bringIn(files);
    }

    private void go(String screen) {
        if (!screen.isEmpty()) {
            desk.go(screen);
        }
    }

    private void showRecents() {
        recents.setAll(
                desk.recents().stream()
                        .sorted(
                                Comparator.comparing(Desk.RecentRow::pinned)
                                        .thenComparing(Desk.RecentRow::opened)
                                        .reversed())
                        .toList());
    }

    private void look() {
        Workspace open = workspace;
        if (open != null) {
            tasks.latest("home")
                    .run(() -> read(open))
                    .then(this::show, problem -> looked.set(true));
        }
    }

    private Read read(Workspace open) {
        Ecosystem ecosystem = open.ecosystem();
        List<Need> found =
                Today.of(
                        ecosystem,
                        today(),
                        desk.findings(ecosystem),
                        lastImport(open).orElse(null));
        Map<FirstStep, Boolean> done = new EnumMap<>(FirstStep.class);
        for (FirstStep step : FirstStep.values()) {
            done.put(step, step.isDone(ecosystem));
        }
        return new Read(found, done);
    }

    private Optional<LocalDate> lastImport(Workspace open) {
        return open.log(0, LOOKED_BACK).stream()
                .filter(entry -> entry.reason().source() == Reason.Source.IMPORT)
                .map(LogEntry::time)
                .findFirst()
                .map(time -> LocalDate.ofInstant(time, zone));
    }

    private void show(Read read) {
        needs.setAll(read.needs());
        if (read.steps().containsValue(false)) {
            steps.setAll(
                    read.steps().entrySet().stream()
                            .map(entry -> new Step(entry.getKey(), entry.getValue()))
                            .toList());
        } else {
            steps.clear();
        }
        looked.set(true);
    }
}
