package app.mangrove.tier.view;

import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Workspace;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.GuardRail;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Rung;
import app.mangrove.model.program.Tier;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.LadderStep;
import app.mangrove.tier.TierExplanation;
import app.mangrove.tier.draft.Comparison;
import app.mangrove.tier.draft.Drafting;
import app.mangrove.tier.draft.LadderCheck;
import app.mangrove.tier.draft.Publishing;
import app.mangrove.tier.review.Review;
import app.mangrove.tier.review.ReviewDays;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// State and intents of the tiers screen.
///
/// An edit of a version that is no draft makes a draft of the next one and edits that, in one
/// commit, so that what is in force never changes under anybody's feet.
public final class TiersViewModel {
    private final Editing editing;
    private final Insight insight;
    private final Tasks tasks;
    private final Clockwork clock;
    private final Latest drawing;
    private final ReadOnlyObjectWrapper<Optional<Picture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Workspace.Subscription> listening = Optional.empty();
    private Optional<Id> ladder = Optional.empty();
    private Optional<Id> version = Optional.empty();
    private LocalDate day;

    /// What the screen takes from outside: days, instants and new ids.
    public interface Clockwork {
        LocalDate today();

        Instant now();

        Id newId();
    }

    public TiersViewModel(Editing editing, Insight insight, Tasks tasks, Clockwork clock) {
        this.editing = editing;
        this.insight = insight;
        this.tasks = tasks;
        this.clock = clock;
        this.day = clock.today();
        this.drawing = tasks.latest("tiers");
    }

    public void open() {
        if (listening.isEmpty()) {
            listening =
                    Optional.of(
                            editing.workspace().onChange(change -> tasks.deliver(this::refresh)));
        }
        refresh();
    }

    public void close() {
        listening.ifPresent(Workspace.Subscription::cancel);
        listening = Optional.empty();
        drawing.cancel();
    }

    ReadOnlyObjectProperty<Optional<Picture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public LocalDate day() {
        return day;
    }

    List<Ladder> ladders() {
        return LadderRules.ladders(ecosystem());
    }

    /// Every version of the ladder that is shown, the newest first.
    List<LadderRules> versions() {
        return ladder.map(id -> LadderRules.versions(ecosystem(), id)).orElse(List.of());
    }

    public void choose(Ladder wanted) {
        ladder = Optional.of(wanted.id());
        version = Optional.empty();
        refresh();
    }

    void choose(LadderRules wanted) {
        version = Optional.of(wanted.id());
        refresh();
    }

    public void evaluateOn(LocalDate wanted) {
        day = wanted;
        refresh();
    }

    /// Evaluates the present snapshot; an older result never replaces a newer one.
    public void refresh() {
        draw(rules -> rules, false);
    }

    /// Shows what a threshold would do, and commits nothing.
    public void preview(Id criterion, BigDecimal threshold) {
        draw(rules -> rules.withThreshold(criterion, threshold), true);
    }

    private void draw(UnaryOperator<LadderRules> change, boolean preview) {
        Ecosystem now = ecosystem();
        Optional<LadderRules> shown = shown(now);
        if (shown.isEmpty()) {
            picture.set(Optional.empty());
            return;
        }
        LadderRules rules = change.apply(shown.get());
        LocalDate on = day;
        drawing.run(progress -> draw(now, rules, on, preview, progress.cancel()))
                .then(made -> picture.set(Optional.of(made)), problem -> {});
    }

    private Picture draw(
            Ecosystem now, LadderRules rules, LocalDate on, boolean preview, Cancel cancel) {
        LadderRules base =
                LadderRules.valid(now, rules.ladder().id(), on)
                        .filter(valid -> !valid.id().equals(rules.id()))
                        .or(() -> earlier(now, rules))
                        .orElse(rules);
        return new Picture(
                now,
                rules,
                base,
                insight.tiers().impact(now, base, rules, on, cancel),
                LadderCheck.of(now, rules),
                Comparison.of(base, rules),
                preview);
    }

    /// A draft for a day before anything was in force is compared with the version before it.
    private static Optional<LadderRules> earlier(Ecosystem now, LadderRules rules) {
        return rules.isPublished()
                ? Optional.empty()
                : LadderRules.versions(now, rules.ladder().id()).stream()
                        .filter(LadderRules::isPublished)
                        .findFirst();
    }

    /// The version that was chosen, else the newest draft, else the one in force.
    private Optional<LadderRules> shown(Ecosystem now) {
        if (ladder.flatMap(id -> now.find(Ladder.KIND, id)).isEmpty()) {
            ladder = LadderRules.ladders(now).stream().findFirst().map(Ladder::id);
            version = Optional.empty();
        }
        Optional<LadderRules> chosen = version.flatMap(id -> LadderRules.of(now, id));
        return chosen.or(() -> ladder.flatMap(id -> usual(now, id)));
    }

    private Optional<LadderRules> usual(Ecosystem now, Id of) {
        List<LadderRules> all = LadderRules.versions(now, of);
        return all.stream()
                .filter(LadderRules::isDraft)
                .findFirst()
                .or(() -> LadderRules.valid(now, of, day))
                .or(() -> all.stream().findFirst());
    }

    /// Sets one field of a row of the version, or clears it.
    public void set(Kind<?> kind, Id row, Field<?> field, @Nullable Object value, String words) {
        set(kind, row, Map.of(field.key(), Optional.ofNullable(value)), words);
    }

    public void threshold(Criterion criterion, BigDecimal threshold, String words) {
        set(Criterion.KIND, criterion.id(), Criterion.THRESHOLD, threshold, words);
    }

    /// Changes several fields of a row.
    void set(Kind<?> kind, Id row, Map<String, Optional<Object>> values, String words) {
        if (picture.get().filter(p -> p.holds(row)).isPresent()) {
            VersionEdits edits = edits();
            edits.put(kind, row, values);
            commit(edits, words);
        }
    }

    /// Adds a row below a tier, such as a criterion or a benefit.
    void add(Kind<?> kind, Field<Id> parent, Id rung, Map<String, Object> values, String words) {
        VersionEdits edits = edits();
        edits.add(kind, clock.newId(), parent, rung, values);
        commit(edits, words);
    }

    /// Adds a tier above the others, or at its rank.
    void addTier(Tier tier) {
        VersionEdits edits = edits();
        edits.add(
                Rung.KIND,
                clock.newId(),
                Rung.VERSION,
                edits.version(),
                Map.of(Rung.TIER.key(), tier.id(), Rung.RULE.key(), "ALL"));
        commit(edits, Text.of("ladder.added-tier", tier.name()));
    }

    /// Tiers that the version does not have, by rank.
    List<Tier> missingTiers() {
        return picture.get()
                .map(p ->
                        p.ecosystem().all(Tier.KIND).stream()
                                .filter(tier -> !Boolean.TRUE.equals(tier.archived()))
                                .filter(tier -> p.rules().place(tier.id()) < 0)
                                .sorted(Comparator.comparing(Tier::rank))
                                .toList())
                .orElse(List.of());
    }

    /// Removes a row of the version, a rung with all that it asks and gives.
    void remove(Kind<?> kind, Id row, String words) {
        VersionEdits edits = edits();
        Optional<LadderStep> step = picture.get().flatMap(p -> p.rules().step(row));
        step.ifPresentOrElse(edits::removeStep, () -> edits.remove(kind, row));
        commit(edits, words);
    }

    private Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    private VersionEdits edits() {
        LadderRules rules = picture.get().map(Picture::rules).orElseThrow();
        if (rules.isDraft()) {
            return VersionEdits.of(ecosystem(), rules);
        }
        return VersionEdits.of(ecosystem(), draft(rules));
    }

    private Drafting.Draft draft(LadderRules rules) {
        LocalDate begins =
                rules.version().validFrom().isAfter(day)
                        ? rules.version().validFrom().plusDays(1)
                        : rules.calendar().year(rules.calendar().monthOf(day).year()).to();
        return Drafting.of(
                ecosystem(),
                rules,
                Text.of("ladder.draft-name", rules.version().name()),
                begins,
                clock::newId);
    }

    private void commit(VersionEdits edits, String words) {
        version = Optional.of(edits.version());
        editing.commit(edits.list(), words);
    }

    /// Makes a draft of the next version, unchanged.
    public void startDraft() {
        picture.get()
                .ifPresent(p -> {
                    Drafting.Draft draft = draft(p.rules());
                    version = Optional.of(draft.version());
                    editing.commit(
                            draft.edits(), Text.of("ladder.drafted", p.rules().version().name()));
                });
    }

    /// Removes the draft that is shown.
    void discard() {
        picture.get()
                .map(Picture::rules)
                .filter(LadderRules::isDraft)
                .ifPresent(rules -> {
                    VersionEdits edits = edits();
                    rules.steps().forEach(edits::removeStep);
                    rules.rails().forEach(each -> edits.remove(GuardRail.KIND, each.id()));
                    edits.remove(LadderVersion.KIND, rules.id());
                    version = Optional.empty();
                    editing.commit(
                            edits.list(), Text.of("ladder.discarded", rules.version().name()));
                });
    }

    /// Publishes the draft with a note. Errors: those of [Publishing].
    public void publish(String note, Runnable done, Consumer<String> refused) {
        picture.get()
                .map(Picture::rules)
                .ifPresent(rules -> {
                    var edits = Publishing.edits(ecosystem(), rules.id(), note, clock.now());
                    edits.failure().ifPresent(problem -> refused.accept(Text.of(problem)));
                    edits.optional()
                            .ifPresent(list -> {
                                editing.commit(
                                        list, Text.of("ladder.published", rules.version().name()));
                                done.run();
                            });
                });
    }

    /// Why a partner has its tier under the version that is shown.
    Optional<TierExplanation> why(int partner) {
        return picture.get()
                .map(p -> p.impact().after())
                .flatMap(grid -> {
                    int line = grid.line(partner);
                    return line < 0 ? Optional.empty() : Optional.of(grid.explain(line));
                });
    }

    /// What a review on the day would decide under the version in force.
    Optional<Review> review() {
        return picture.get().map(p -> Review.of(p.impact().before()));
    }

    LocalDate nextReview() {
        return picture.get().map(p -> ReviewDays.next(p.base(), day)).orElse(day);
    }

    /// Commits what a review decided, as one batch.
    void decide(Review review) {
        editing.commit(
                review.edits(clock::newId),
                Text.of("ladder.reviewed", review.changes().size(), day));
    }

    /// Lets partners keep what they hold until a day.
    void grant(Review review, List<Id> partners, LocalDate until) {
        editing.commit(
                review.grace(partners, until, clock::newId),
                Text.of("ladder.granted", partners.size(), until));
    }

    boolean isReadOnly() {
        return editing.workspace().readOnly().isPresent();
    }
}
