package app.mangrove.problems.view;

import app.mangrove.base.work.Tasks;
import app.mangrove.insight.flaw.Flaws;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.Workspace;
import app.mangrove.problems.Finding;
import app.mangrove.problems.Findings;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// State and intents of the panel of problems; it looks again after each commit, also while it is
/// closed, for the count in the rail.
public final class ProblemsViewModel implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(400);

    private final Workspace workspace;
    private final Tasks tasks;
    private final Supplier<LocalDate> today;
    private final Consumer<Link> openRecord;
    private final ReadOnlyObjectWrapper<Optional<Looked>> looked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Findings.Group>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");
    private final Workspace.Subscription listening;

    /// The findings, and the snapshot whose row numbers they name.
    public record Looked(Ecosystem ecosystem, Findings findings) {}

    public ProblemsViewModel(
            Workspace workspace,
            Tasks tasks,
            Supplier<LocalDate> today,
            Consumer<Link> openRecord) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.today = today;
        this.openRecord = openRecord;
        this.listening = workspace.onChange(change -> tasks.deliver(() -> look(QUIET)));
        look(Duration.ZERO);
    }

    /// Empty until it was looked for the first time.
    public ReadOnlyObjectProperty<Optional<Looked>> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /// The group whose findings are shown.
    public ReadOnlyObjectProperty<Optional<Findings.Group>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// How many problems there are, empty text for none.
    public ReadOnlyStringProperty badgeProperty() {
        return badge.getReadOnlyProperty();
    }

    public List<Findings.Group> groups() {
        return looked.get().map(now -> now.findings().groups()).orElse(List.of());
    }

    public void choose(Findings.Group group) {
        chosen.set(Optional.of(group));
    }

    /// Opens the record that a finding is about, if it is still there.
    public void open(Finding finding) {
        looked.get()
                .ifPresent(now -> {
                    Id id = now.ecosystem().table(finding.kind()).id(finding.nr());
                    openRecord.accept(new Link(finding.kind().key(), id));
                });
    }

    @Override
    public void close() {
        listening.cancel();
        tasks.latest("problems").cancel();
    }

    private void look(Duration quiet) {
        tasks.latest("problems", quiet)
                .run(progress -> {
                    Ecosystem ecosystem = workspace.ecosystem();
                    return new Looked(
                            ecosystem,
                            Findings.of(ecosystem, today.get(), Flaws.RULES, progress.cancel()));
                })
                .then(this::show, problem -> badge.set(""));
    }

    private void show(Looked now) {
        String rule = chosen.get().map(group -> group.rule().key()).orElse("");
        looked.set(Optional.of(now));
        List<Findings.Group> groups = now.findings().groups();
        chosen.set(
                groups.stream()
                        .filter(group -> group.rule().key().equals(rule))
                        .findFirst()
                        .or(() -> groups.stream().findFirst()));
        int count = now.findings().count();
        badge.set(count == 0 ? "" : Text.formats().compact(count, 2));
    }
}
