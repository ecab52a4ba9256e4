package app.mangrove.transfer.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Running;
import app.mangrove.base.work.Tasks;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.transfer.ImportOptions;
import app.mangrove.transfer.ImportPlan;
import app.mangrove.transfer.Importing;
import app.mangrove.transfer.map.Mappings;
import app.mangrove.transfer.preview.Duplicate;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.run.Sources;
import app.mangrove.transfer.value.Names;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// State and intents of the import wizard. Nothing is written before `bringIn`.
public final class ImportViewModel {
    private final Workspace workspace;
    private final Tasks tasks;
    private final Importing importing;
    private final Reading reading;
    private final Supplier<String> user;
    private final Supplier<Id> newId;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FILES);
    private final ObservableList<Draft> drafts = FXCollections.observableArrayList();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ImportPlan>> plan =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ImportOptions> options =
            new ReadOnlyObjectWrapper<>(ImportOptions.STRICT);
    private final ReadOnlyObjectWrapper<Optional<Commit>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper undone = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<Given> given = Optional.empty();
    private @Nullable Running<?> running;

    /// The steps of the wizard, in order.
    public enum Step {
        FILES,
        MAPPING,
        PREVIEW,
        DONE
    }

    /// A profile that somebody wrote, with the files that it is for.
    private record Given(Profile profile, List<Path> files) {}

    public ImportViewModel(
            Workspace workspace,
            Tasks tasks,
            Importing importing,
            Names names,
            Supplier<String> user,
            Supplier<Id> newId) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.importing = importing;
        this.reading = new Reading(names);
        this.user = user;
        this.newId = newId;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// The files with their mappings.
    ObservableList<Draft> drafts() {
        return drafts;
    }

    /// What stands in the way, shown until the next attempt.
    public ObservableList<Problem> problems() {
        return problems;
    }

    /// What the import would do, once it was prepared.
    public ReadOnlyObjectProperty<Optional<ImportPlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ImportOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /// What became of the import.
    public ReadOnlyObjectProperty<Optional<Commit>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Whether the import was taken back again.
    public ReadOnlyBooleanProperty undoneProperty() {
        return undone.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public Ecosystem ecosystem() {
        return workspace.ecosystem();
    }

    public boolean canWrite() {
        return workspace.readOnly().isEmpty();
    }

    /// Begins anew with no files.
    public void restart() {
        cancel();
        closePlan();
        drafts.clear();
        problems.clear();
        given = Optional.empty();
        options.set(ImportOptions.STRICT);
        result.set(Optional.empty());
        undone.set(false);
        step.set(Step.FILES);
    }

    /// Looks at more files; a profile among them says how the others are mapped.
    public void add(List<Path> paths) {
        problems.clear();
        Ecosystem now = workspace.ecosystem();
        busy.set(true);
        running = tasks.run(() -> Looked.at(paths, reading, now)).then(this::took, this::failed);
    }

    public void remove(int place) {
        drafts.remove(place);
    }

    /// Says that a file holds rows of another kind; its mapping is suggested again.
    public void useKind(int place, Kind<?> kind) {
        Draft draft = drafts.get(place);
        if (draft.kind() != kind) {
            Ecosystem now = workspace.ecosystem();
            tasks.run(() -> reading.as(now, draft, kind))
                    .then(
                            made -> {
                                if (place < drafts.size() && drafts.get(place) == draft) {
                                    drafts.set(place, made);
                                }
                            },
                            this::failed);
        }
    }

    public void map(int place, String column, @Nullable Field<?> field) {
        drafts.set(place, drafts.get(place).with(column, field));
    }

    public void setAll(int place, Field<?> field, String text) {
        drafts.set(place, drafts.get(place).withConstant(field, text));
    }

    public void useKey(int place, String column) {
        drafts.set(place, drafts.get(place).withKey(column));
    }

    public void holdsAll(int place, boolean full) {
        drafts.set(place, drafts.get(place).withFull(full));
    }

    public void leaveOutBadRows(boolean is) {
        ImportOptions now = options.get();
        prepare(new ImportOptions(is, now.removeVanished(), now.same()));
    }

    public void removeVanished(boolean is) {
        ImportOptions now = options.get();
        prepare(new ImportOptions(now.leaveOutBadRows(), is, now.same()));
    }

    /// Says whether a new row is the existing one that it looks like.
    public void same(Duplicate duplicate, boolean is) {
        Map<String, Map<Long, Id>> all = new HashMap<>();
        options.get().same().forEach((file, lines) -> all.put(file, new HashMap<>(lines)));
        Map<Long, Id> lines =
                all.computeIfAbsent(duplicate.place().file(), file -> new HashMap<>());
        if (is) {
            lines.put(duplicate.place().line(), duplicate.existing());
        } else {
            lines.remove(duplicate.place().line());
        }
        ImportOptions now = options.get();
        prepare(new ImportOptions(now.leaveOutBadRows(), now.removeVanished(), all));
    }

    public void back() {
        problems.clear();
        switch (step.get()) {
            case MAPPING -> step.set(Step.FILES);
            case PREVIEW -> {
                closePlan();
                step.set(given.isPresent() ? Step.FILES : Step.MAPPING);
            }
            case FILES, DONE -> restart();
        }
    }

    public void next() {
        problems.clear();
        switch (step.get()) {
            case FILES -> {
                if (given.isPresent()) {
                    prepare(options.get());
                } else if (!drafts.isEmpty()) {
                    step.set(Step.MAPPING);
                }
            }
            case MAPPING -> prepare(options.get());
            case PREVIEW -> bringIn();
            case DONE -> restart();
        }
    }

    /// Stops what is running; nothing has happened then.
    public void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        busy.set(false);
    }

    /// Takes the whole import back.
    public void undo() {
        if (result.get().orElse(null) instanceof Commit.Done(long number, var change)) {
            tasks.listed("import.task.undo", progress -> workspace.undo(number, user.get()))
                    .then(
                            commit -> {
                                undone.set(commit instanceof Commit.Done);
                                refused(commit);
                            },
                            this::failed);
        }
    }

    private void took(Looked looked) {
        busy.set(false);
        drafts.addAll(looked.drafts());
        problems.addAll(looked.problems());
        looked.profile()
                .ifPresent(profile -> given = Optional.of(new Given(profile, looked.files())));
        if (problems.isEmpty() && step.get() == Step.FILES) {
            next();
        }
    }

    private void prepare(ImportOptions wanted) {
        closePlan();
        options.set(wanted);
        busy.set(true);
        Profile profile = profile();
        Sources sources = sources();
        running =
                tasks.listedAttempt(
                                "import.task.prepare",
                                progress ->
                                        importing.prepare(
                                                workspace.ecosystem(),
                                                profile,
                                                sources,
                                                wanted,
                                                progress))
                        .then(this::prepared, this::failed);
    }

    private void prepared(ImportPlan made) {
        busy.set(false);
        problems.setAll(made.obstacles());
        plan.set(Optional.of(made));
        step.set(Step.PREVIEW);
    }

    private void bringIn() {
        ImportPlan ready = plan.get().orElseThrow();
        List<Draft> used = List.copyOf(drafts);
        busy.set(true);
        running =
                tasks.listed(
                                "import.task.import",
                                progress -> {
                                    Commit commit = ready.commit(workspace, user.get(), progress);
                                    if (commit.isDone()) {
                                        remember(used);
                                    }
                                    return commit;
                                })
                        .then(this::broughtIn, this::failed);
    }

    private void broughtIn(Commit commit) {
        busy.set(false);
        if (commit instanceof Commit.Done || commit instanceof Commit.Unchanged) {
            result.set(Optional.of(commit));
            step.set(Step.DONE);
        } else {
            refused(commit);
        }
    }

    private void refused(Commit commit) {
        switch (commit) {
            case Commit.Refused(var reasons) -> problems.setAll(reasons);
            case Commit.Conflicts(var conflicts) ->
                    problems.setAll(Problem.of("import.conflicts", conflicts.size()));
            case Commit.Done done -> problems.clear();
            case Commit.Unchanged unchanged -> problems.clear();
        }
    }

    /// Keeps the mappings for the next file with the same columns.
    private void remember(List<Draft> used) {
        List<Edit> edits = new ArrayList<>();
        for (Draft draft : used) {
            Profile own = new Profile(draft.file().name(), source(), List.of(draft.entry()));
            edits.addAll(Mappings.remember(workspace.ecosystem(), draft.file(), own, newId.get()));
        }
        if (!edits.isEmpty()) {
            workspace.commit(edits, Reason.of(Reason.Source.RULE, user.get(), names(used)));
        }
    }

    private static String names(List<Draft> drafts) {
        return String.join(", ", drafts.stream().map(draft -> draft.file().name()).toList());
    }

    private Profile profile() {
        return given.map(Given::profile)
                .orElseGet(() ->
                        new Profile(
                                names(drafts),
                                source(),
                                drafts.stream().map(Draft::entry).toList()));
    }

    /// Keys of several files may mean each other, so they share a source.
    private String source() {
        return "import";
    }

    private Sources sources() {
        if (given.isPresent()) {
            return Sources.of(given.get().files());
        }
        return drafts.size() == 1
                ? Sources.of(drafts.getFirst().file())
                : Sources.of(drafts.stream().map(draft -> draft.file().path()).toList());
    }

    private void failed(Problem problem) {
        busy.set(false);
        problems.setAll(problem);
    }

    private void closePlan() {
        plan.get().ifPresent(ImportPlan::close);
        plan.set(Optional.empty());
    }
}
