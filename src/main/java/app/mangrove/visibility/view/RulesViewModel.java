package app.mangrove.visibility.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Tasks;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Workspace;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.VisibilityRule;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.text.Text;
import app.mangrove.visibility.Access;
import app.mangrove.visibility.Decision;
import app.mangrove.visibility.Relationship;
import app.mangrove.visibility.Review;
import app.mangrove.visibility.RuleMatrix;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The rules as a matrix for viewers of one type, what is wrong with them, and what a chosen
/// partner sees by them; every change is one commit.
public final class RulesViewModel {
    private final Editing editing;
    private final Tasks tasks;
    private final Insight insight;
    private final Supplier<LocalDate> today;
    private final Supplier<Id> ids;
    private final Supplier<List<Edit>> recommended;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PreviewViewModel.Shown>> effect =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Workspace.@Nullable Subscription listening;
    private @Nullable Id type;
    private @Nullable Id viewer;

    /// The matrix, and the remarks on all rules.
    public record Shown(Ecosystem ecosystem, RuleMatrix matrix, List<Review.Remark> remarks) {
        /// Whether there is no rule at all.
        public boolean isEmpty() {
            return ecosystem.count(VisibilityRule.KIND) == 0;
        }
    }

    /// A viewer's type to choose; without an id, all of them.
    public record Type(Optional<Id> id, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// Where a rule stands in the matrix.
    public record Place(Kind<?> kind, @Nullable Field<?> field, Relationship as) {}

    /// `recommended` are the rules that a workspace without any can start with.
    public RulesViewModel(
            Editing editing,
            Tasks tasks,
            Insight insight,
            Supplier<LocalDate> today,
            Supplier<Id> ids,
            Supplier<List<Edit>> recommended) {
        this.editing = editing;
        this.tasks = tasks;
        this.insight = insight;
        this.today = today;
        this.ids = ids;
        this.recommended = recommended;
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What the chosen partner sees by the rules as they are.
    public ReadOnlyObjectProperty<Optional<PreviewViewModel.Shown>> effectProperty() {
        return effect.getReadOnlyProperty();
    }

    public void open() {
        if (listening == null) {
            listening = editing.workspace().onChange(change -> tasks.deliver(this::look));
        }
        look();
    }

    public void close() {
        if (listening != null) {
            listening.cancel();
            listening = null;
        }
        tasks.latest("visibility").cancel();
        tasks.latest("visibility-effect").cancel();
    }

    /// The types that rules may be for; the first stands for all.
    public List<Type> types() {
        List<Type> types = new ArrayList<>();
        types.add(new Type(Optional.empty(), Text.of("visibility.types.all")));
        ecosystem().all(PartnerType.KIND).stream()
                .filter(known -> !Boolean.TRUE.equals(known.archived()))
                .forEach(known -> types.add(new Type(Optional.of(known.id()), known.name())));
        return types;
    }

    public List<PreviewViewModel.Choice> partners() {
        return PreviewViewModel.partners(ecosystem());
    }

    /// Shows the rules for viewers of a type.
    public void of(Type wanted) {
        type = wanted.id().orElse(null);
        look();
    }

    /// Shows what a partner sees.
    public void as(Id partner) {
        viewer = partner;
        lookAs();
    }

    private Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    private void look() {
        Id wanted = type;
        tasks.latest("visibility")
                .run(progress -> look(wanted))
                .then(now -> shown.set(Optional.of(now)), problem -> {});
        lookAs();
    }

    private Shown look(@Nullable Id wanted) {
        Ecosystem ecosystem = ecosystem();
        return new Shown(
                ecosystem, RuleMatrix.of(ecosystem, wanted, today.get()), Review.of(ecosystem));
    }

    private void lookAs() {
        Id partner = viewer;
        if (partner != null) {
            tasks.latest("visibility-effect")
                    .run(progress ->
                            PreviewViewModel.look(ecosystem(), insight, partner, today.get()))
                    .then(effect::set, problem -> {});
        }
    }

    /// What is wrong with so many partners behind a sum, if anything.
    public Optional<Problem> problem(Access access, String atLeast) {
        if (access == Access.FULL || access == Access.NONE || atLeast.isBlank()) {
            return Optional.empty();
        }
        return atLeast.strip().matches("\\d{1,4}")
                        && Integer.parseInt(atLeast.strip()) >= Decision.FEWEST
                ? Optional.empty()
                : Optional.of(
                        Problem.of("visibility.rule.at-least", atLeast.strip(), Decision.FEWEST));
    }

    /// Says how much is seen at a place; refused where `problem` says so.
    public void set(Place place, Access access, String atLeast) {
        if (problem(access, atLeast).isPresent()) {
            return;
        }
        boolean summed = access == Access.MASKED || access == Access.AGGREGATE;
        Long wanted = summed && !atLeast.isBlank() ? Long.valueOf(atLeast.strip()) : null;
        Edit.Put put =
                own(place)
                        .map(rule -> Edit.change(VisibilityRule.KIND, rule.id(), seenAt(rule.id())))
                        .orElseGet(() -> made(place));
        editing.commit(
                List.of(
                        put.and(VisibilityRule.ACCESS, access.name())
                                .and(VisibilityRule.AT_LEAST, wanted)),
                Text.of("visibility.reason.set"));
    }

    private Optional<VisibilityRule> own(Place place) {
        return RuleMatrix.of(ecosystem(), type, today.get())
                .cell(place.kind, place.field, place.as)
                .own();
    }

    private long seenAt(Id rule) {
        var table = ecosystem().table(VisibilityRule.KIND);
        return table.commit(table.nr(rule));
    }

    private Edit.Put made(Place place) {
        Field<?> field = place.field;
        return Edit.add(VisibilityRule.KIND, ids.get())
                .and(VisibilityRule.VIEWER_TYPE, type)
                .and(VisibilityRule.RELATION, place.as.name())
                .and(VisibilityRule.OBJECT, place.kind.key())
                .and(VisibilityRule.FIELD, field == null ? null : field.key());
    }

    /// Takes the rule at a place away; what holds there then follows from others.
    public void clear(Place place) {
        own(place).ifPresent(this::remove);
    }

    public void remove(VisibilityRule rule) {
        editing.commit(
                List.of(Edit.remove(VisibilityRule.KIND, rule.id(), seenAt(rule.id()))),
                Text.of("visibility.reason.remove"));
    }

    /// Puts the recommended rules in, those of types that the workspace does not have left out.
    public void recommend() {
        Ecosystem ecosystem = ecosystem();
        List<Edit> fitting =
                recommended.get().stream()
                        .filter(Edit.Put.class::isInstance)
                        .map(Edit.Put.class::cast)
                        .filter(put -> fits(ecosystem, put))
                        .<Edit>map(this::anew)
                        .toList();
        editing.commit(fitting, Text.of("visibility.reason.recommended"));
    }

    private static boolean fits(Ecosystem ecosystem, Edit.Put put) {
        return !(put.fields().get(VisibilityRule.VIEWER_TYPE.key()) instanceof Id wanted)
                || ecosystem.find(PartnerType.KIND, wanted).isPresent();
    }

    /// Under an id of its own, because rules that were removed keep theirs.
    private Edit.Put anew(Edit.Put put) {
        return new Edit.Put(put.kind(), ids.get(), 0, put.fields());
    }
}
