package app.mangrove.visibility;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What one partner may see of a snapshot on a day: the one place that decides it, for the preview,
/// for exports and for reports.
///
/// Shape: partners and rows are numbers of the whole snapshot; [#seen] is the snapshot with nothing
/// in it but what may be seen, and what is shown to a partner comes from there. Errors: none; what
/// is unknown is closed.
public final class Sight {
    private final Ecosystem ecosystem;
    private final int viewer;
    private final LocalDate day;
    private final Rules rules;
    private final Kinship kinship;
    private final Map<Asked, Decision> decided = new ConcurrentHashMap<>();
    private final Map<Planned, Plan> plans = new ConcurrentHashMap<>();
    private final Map<Kind<?>, Map<Integer, Plan>> used = new ConcurrentHashMap<>();
    private final Plan[] partners;

    private record Key(int viewer, LocalDate day) {}

    private record Asked(Kind<?> kind, String field, long sign) {}

    private record Planned(Kind<?> kind, long sign, Access partner) {}

    private Sight(Ecosystem ecosystem, int viewer, LocalDate day) {
        Table table = ecosystem.table(Partner.KIND);
        this.ecosystem = ecosystem;
        this.viewer = viewer;
        this.day = day;
        this.rules = Rules.of(ecosystem, table.id(viewer), day);
        this.kinship = Kinship.of(ecosystem, viewer, day);
        this.partners = new Plan[table.end()];
        table.forEach(nr -> partners[nr] = plan(Partner.KIND, kinship.sign(nr), Access.FULL));
    }

    /// What a partner sees on a day; kept as long as the snapshot lives.
    public static Sight of(Ecosystem ecosystem, int viewer, LocalDate day) {
        if (!ecosystem.table(Partner.KIND).isLive(viewer)) {
            throw new IllegalArgumentException("no partner has the number " + viewer);
        }
        return ecosystem.derive(new Key(viewer, day), eco -> new Sight(eco, viewer, day));
    }

    public Ecosystem ecosystem() {
        return ecosystem;
    }

    public int viewer() {
        return viewer;
    }

    public LocalDate day() {
        return day;
    }

    /// How a partner is related to the viewer, in one word.
    public Relationship relationship(int partner) {
        return Kinship.nearest(kinship.sign(partner));
    }

    /// The snapshot as the viewer sees it.
    public Seen seen() {
        return ecosystem.derive(List.of(this, "seen"), eco -> new Showing(this).seen());
    }

    /// What decides on a field of the rows of one partner, on the rows themselves without a field;
    /// without regard to how openly the partner is shown.
    public Decision decision(Kind<?> kind, @Nullable Field<?> field, int partner) {
        return decide(kind, field, kinship.sign(partner)).within(cap(kind, partner));
    }

    private Access cap(Kind<?> kind, int partner) {
        return kind == Partner.KIND ? Access.FULL : presence(partner);
    }

    /// How openly a partner's own row is shown.
    public Access presence(int partner) {
        return partners[partner].row();
    }

    private Decision decide(Kind<?> kind, @Nullable Field<?> field, long sign) {
        return decided.computeIfAbsent(
                new Asked(kind, field == null ? "" : field.key(), sign),
                asked -> decideAnew(kind, field, sign));
    }

    private Decision decideAnew(Kind<?> kind, @Nullable Field<?> field, long sign) {
        if (Belonging.of(kind) instanceof Belonging.Nobody) {
            return Decision.of(Access.NONE, Decision.Ground.CLOSED);
        }
        if (Belonging.of(kind) instanceof Belonging.Everybody) {
            boolean guarded = field != null && Guarded.needsOwnRule(field, false);
            return guarded
                    ? rules.decide(kind, field, 0)
                    : Decision.of(Access.FULL, Decision.Ground.PUBLIC);
        }
        Decision own = rules.decide(kind, field, sign);
        Optional<Field<?>> betrayed =
                field == null
                        ? Optional.empty()
                        : Guarded.betrayed(kind, field.key()).flatMap(kind::field);
        if (betrayed.isPresent()) {
            Decision other = rules.decide(kind, betrayed.get(), sign);
            if (other.access().ordinal() > own.access().ordinal()) {
                return new Decision(
                        other.access(), other.atLeast(), Decision.Ground.BETRAYS, other.rules());
            }
        }
        return own;
    }

    /// How much of the rows of a kind is seen that belong to one partner.
    Plan plan(Kind<?> kind, int partner) {
        return plan(kind, kinship.sign(partner), cap(kind, partner));
    }

    private Plan plan(Kind<?> kind, long sign, Access cap) {
        Planned key = new Planned(kind, sign, cap);
        Plan known = plans.get(key);
        if (known != null) {
            return known;
        }
        List<Field<?>> fields = ecosystem.table(kind).fields();
        Access[] accesses = new Access[fields.size()];
        for (int c = 0; c < accesses.length; c++) {
            accesses[c] = decide(kind, fields.get(c), sign).within(cap).access();
        }
        Plan plan = Plan.of(decide(kind, null, sign).within(cap).access(), accesses);
        Plan before = plans.putIfAbsent(key, plan);
        return before == null ? plan : before;
    }

    /// How much of a row is seen.
    Plan plan(Kind<?> kind, Table table, int nr) {
        return switch (Belonging.of(kind)) {
            case Belonging.Itself() -> partners[nr];
            case Belonging.Everybody() -> plan(kind, 0L, Access.FULL);
            case Belonging.Nobody() -> nothing(table);
            case Belonging.Named(List<Field<Id>> references) -> named(kind, table, references, nr);
            case Belonging.Through(Field<Id> reference) -> {
                int target = ecosystem.target(kind, reference, nr);
                Table through = ecosystem.table(reference.target());
                yield target == 0
                        ? nothing(table)
                        : owners(reference.target(), through, target).stream()
                                .map(partner -> plan(kind, partner))
                                .reduce(Plan::stricter)
                                .orElseGet(() -> nothing(table));
            }
            case Belonging.Used(List<Belonging.Use> uses) ->
                    used(kind, uses).getOrDefault(nr, nothing(table));
        };
    }

    private static Plan nothing(Table table) {
        return Plan.all(Access.NONE, table.fields().size());
    }

    private Plan named(Kind<?> kind, Table table, List<Field<Id>> references, int nr) {
        Plan all = null;
        for (Field<Id> reference : references) {
            int partner = table.ints(reference).at(nr);
            if (partner <= 0) {
                return nothing(table);
            }
            Plan own = plan(kind, partner);
            all = all == null || all == own ? own : all.stricter(own);
        }
        return all == null ? nothing(table) : all;
    }

    /// The partners that a row belongs to, by their numbers.
    public List<Integer> owners(Kind<?> kind, int nr) {
        return owners(kind, ecosystem.table(kind), nr);
    }

    private List<Integer> owners(Kind<?> kind, Table table, int nr) {
        return switch (Belonging.of(kind)) {
            case Belonging.Itself() -> List.of(nr);
            case Belonging.Everybody(), Belonging.Nobody() -> List.of();
            case Belonging.Named(List<Field<Id>> references) ->
                    references.stream()
                            .map(reference -> table.ints(reference).at(nr))
                            .filter(partner -> partner > 0)
                            .toList();
            case Belonging.Through(Field<Id> reference) -> {
                int target = ecosystem.target(kind, reference, nr);
                yield target == 0 ? List.of() : owners(reference.target(), target);
            }
            case Belonging.Used(List<Belonging.Use> uses) -> Users.of(ecosystem, uses, nr);
        };
    }

    private Map<Integer, Plan> used(Kind<?> kind, List<Belonging.Use> uses) {
        return used.computeIfAbsent(
                kind,
                k -> {
                    Map<Integer, Plan> open = new HashMap<>();
                    Users.each(
                            ecosystem,
                            uses,
                            (nr, partner) -> {
                                Plan own = plan(kind, partner);
                                if (own.row() != Access.NONE) {
                                    open.merge(nr, own, (a, b) -> a == b ? a : a.opener(b));
                                }
                            });
                    return open;
                });
    }

    /// Why a field of a row is seen as it is: the decision that holds for it, of all partners that
    /// the row belongs to.
    public Decision why(Kind<?> kind, int nr, @Nullable Field<?> field) {
        Belonging belonging = Belonging.of(kind);
        boolean alone =
                belonging instanceof Belonging.Everybody || belonging instanceof Belonging.Nobody;
        if (alone) {
            return decide(kind, field, 0L);
        }
        boolean used = belonging instanceof Belonging.Used;
        return owners(kind, nr).stream()
                .map(partner -> decision(kind, field, partner))
                .reduce((a, b) -> used ? a.opener(b) : a.stricter(b))
                .orElse(Decision.of(Access.NONE, Decision.Ground.NO_RULE));
    }
}
