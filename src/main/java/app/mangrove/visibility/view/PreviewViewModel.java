package app.mangrove.visibility.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Tasks;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.query.Order;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Scope;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;
import app.mangrove.visibility.Seen;
import app.mangrove.visibility.SeenTree;
import app.mangrove.visibility.Sight;
import app.mangrove.visibility.Subject;
import app.mangrove.visibility.Sums;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Which partner's eyes the ecosystem is looked at with, and what they see; looks again after each
/// commit while it is open.
public final class PreviewViewModel {
    private final Workspace workspace;
    private final Tasks tasks;
    private final Insight insight;
    private final Supplier<LocalDate> today;
    private final Consumer<Problem> problems;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Id viewer;
    private Workspace.@Nullable Subscription listening;

    /// What a partner sees at one moment.
    public record Shown(
            String name,
            Sight sight,
            Seen seen,
            SeenTree tree,
            Lens lens,
            Map<Subject, Sums> sums,
            List<Counted> counted) {
        public Sums sums(Subject subject) {
            return java.util.Objects.requireNonNull(sums.get(subject));
        }

        /// Whether no rule shows anything.
        public boolean isNothing() {
            return counted.isEmpty();
        }
    }

    /// How many rows of a kind are shown, and how many of them without what names them.
    public record Counted(Kind<?> kind, int rows, int masked) {}

    /// A partner to choose.
    public record Choice(Id id, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    public PreviewViewModel(
            Workspace workspace,
            Tasks tasks,
            Insight insight,
            Supplier<LocalDate> today,
            Consumer<Problem> problems) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.insight = insight;
        this.today = today;
        this.problems = problems;
    }

    /// What the chosen partner sees; empty while none is chosen.
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public void open() {
        if (listening == null) {
            listening = workspace.onChange(change -> tasks.deliver(this::look));
        }
        look();
    }

    public void close() {
        if (listening != null) {
            listening.cancel();
            listening = null;
        }
        tasks.latest("preview").cancel();
    }

    /// Looks with a partner's eyes.
    public void as(Id partner) {
        viewer = partner;
        look();
    }

    /// Back to the choice of a partner.
    public void end() {
        viewer = null;
        tasks.latest("preview").cancel();
        shown.set(Optional.empty());
    }

    /// The partners by name.
    public List<Choice> partners() {
        return partners(workspace.ecosystem());
    }

    static List<Choice> partners(Ecosystem ecosystem) {
        Table table = ecosystem.table(Partner.KIND);
        List<Choice> choices = new ArrayList<>();
        table.forEach(
                nr -> choices.add(new Choice(table.id(nr), ecosystem.name(Partner.KIND, nr))));
        Collator order = Collator.getInstance(Text.formats().locale());
        choices.sort((a, b) -> order.compare(a.name, b.name));
        return choices;
    }

    /// The rows that are seen in the order of columns, none of which knows more than is shown.
    public void sort(Shown now, Kind<?> kind, List<Sort> sorts, Consumer<Rows> show) {
        List<Order> orders =
                sorts.stream().map(sort -> new Order(sort.column(), sort.descending())).toList();
        tasks.latest("preview-sort")
                .run(progress ->
                        Query.of(kind)
                                .orderBy(orders)
                                .run(
                                        Scope.of(
                                                now.seen.ecosystem(),
                                                now.sight.day(),
                                                new RankCache(
                                                        Collator.getInstance(
                                                                Text.formats().locale()))),
                                        progress.cancel()))
                .then(
                        found ->
                                found.optional()
                                        .ifPresent(rows ->
                                                show.accept(
                                                        new Rows(
                                                                now.seen.ecosystem(),
                                                                kind,
                                                                rows.rows()))),
                        problems::accept);
    }

    private void look() {
        Id wanted = viewer;
        if (wanted == null) {
            return;
        }
        tasks.latest("preview")
                .run(progress -> look(workspace.ecosystem(), wanted))
                .then(shown::set, problems::accept);
    }

    private Optional<Shown> look(Ecosystem ecosystem, Id partner) {
        return look(ecosystem, insight, partner, today.get());
    }

    static Optional<Shown> look(Ecosystem ecosystem, Insight insight, Id partner, LocalDate day) {
        int nr = ecosystem.table(Partner.KIND).nr(partner);
        if (nr == 0) {
            return Optional.empty();
        }
        Sight sight = Sight.of(ecosystem, nr, day);
        Lens lens = Lens.of(ecosystem, day);
        Map<Subject, Sums> sums = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            sums.put(subject, insight.shown(sight, subject, lens));
        }
        Seen seen = sight.seen();
        return Optional.of(
                new Shown(
                        ecosystem.name(Partner.KIND, nr),
                        sight,
                        seen,
                        SeenTree.of(sight),
                        lens,
                        sums,
                        counted(seen)));
    }

    private static List<Counted> counted(Seen seen) {
        List<Counted> counted = new ArrayList<>();
        for (Kind<?> kind : seen.kinds()) {
            int masked = 0;
            for (int nr : seen.ecosystem().table(kind).numbers()) {
                masked += seen.isNamed(kind, nr) ? 0 : 1;
            }
            counted.add(new Counted(kind, seen.ecosystem().count(kind), masked));
        }
        return counted;
    }
}
