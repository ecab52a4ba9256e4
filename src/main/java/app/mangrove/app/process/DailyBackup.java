package app.mangrove.app.process;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Tasks;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.model.Workspace.Kept;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps copies of the open workspace by itself: one on each day on which it has changed.
///
/// Shape: looks when it starts and each hour, beside the window. After a person was erased, the
/// next copy is the only one that stays, because the ones before still hold that person.
public final class DailyBackup implements AutoCloseable {
    private static final Duration REST = Duration.ofHours(1);
    private static final int LOOKED_AT = 10_000;

    private final Workspace workspace;
    private final Tasks tasks;
    private final Supplier<Plan> plan;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Optional<Kept>> last =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Cancel timer = Cancel.never();
    private boolean busy;

    /// The folder that holds a folder for each workspace, and how many copies stay; 0 for none.
    public record Plan(Path folder, int kept) {
        /// The folder of one workspace, also when another one has the same name.
        Path of(Path workspace) {
            String place = workspace.toAbsolutePath().toString();
            return folder.resolve("%s-%08x".formatted(workspace.getFileName(), place.hashCode()));
        }
    }

    private record Seen(Optional<Kept> newest, Path folder, int kept, boolean due) {}

    public DailyBackup(
            Workspace workspace,
            Tasks tasks,
            Supplier<Plan> plan,
            InstantSource clock,
            ZoneId zone) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.plan = plan;
        this.clock = clock;
        this.zone = zone;
    }

    /// The newest copy.
    public ReadOnlyObjectProperty<Optional<Kept>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// Why the last attempt gave no copy.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void start() {
        if (workspace.readOnly().isEmpty()) {
            look();
            timer = tasks.every(REST, () -> tasks.deliver(this::look));
        }
    }

    /// Makes a copy when one is due.
    public void look() {
        if (!busy) {
            busy = true;
            tasks.run(this::seen).then(this::decide, this::failed);
        }
    }

    private Seen seen() {
        Plan now = plan.get();
        Path folder = now.of(workspace.file());
        Optional<Kept> newest = workspace.backups(folder).stream().findFirst();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<LogEntry> since =
                workspace.log(0, LOOKED_AT).stream()
                        .filter(entry -> entry.number() > newest.map(Kept::commit).orElse(0L))
                        .toList();
        boolean erased =
                since.stream().anyMatch(entry -> entry.reason().source() == Reason.Source.ERASURE);
        boolean due =
                newest.map(kept -> isChanged(kept) && day(kept).isBefore(today) || erased)
                        .orElse(true);
        return new Seen(newest, folder, erased ? 1 : now.kept(), due && now.kept() > 0);
    }

    private boolean isChanged(Kept kept) {
        return workspace.log(0, 1).stream().anyMatch(head -> head.number() != kept.commit());
    }

    private LocalDate day(Kept kept) {
        return LocalDate.ofInstant(kept.made(), zone);
    }

    private void decide(Seen seen) {
        last.set(seen.newest());
        if (!seen.due()) {
            busy = false;
            return;
        }
        tasks.listedAttempt(
                        "app.task.backup",
                        progress ->
                                workspace
                                        .backup(seen.folder(), seen.kept())
                                        .map(made -> workspace.backups(seen.folder())))
                .then(this::made, this::failed);
    }

    private void made(List<Kept> copies) {
        busy = false;
        problem.set(Optional.empty());
        last.set(copies.stream().findFirst());
    }

    private void failed(Problem why) {
        busy = false;
        problem.set(Optional.of(why));
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
