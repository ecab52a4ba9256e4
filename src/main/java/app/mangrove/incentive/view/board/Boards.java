package app.mangrove.incentive.view.board;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.design.Curve;
import app.mangrove.incentive.design.Otherwise;
import app.mangrove.incentive.design.Payout;
import app.mangrove.incentive.design.PlanDrafts;
import app.mangrove.incentive.design.Reached;
import app.mangrove.incentive.design.words.PlanWords;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.market.Currency;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.json.PlanRows;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.Stored;
import app.mangrove.model.plan.terms.Version;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Makes the board of a plan's version from a snapshot: quick, without a run of the engine.
public final class Boards {
    private final Ecosystem ecosystem;
    private final LocalDate today;

    public Boards(Ecosystem ecosystem, LocalDate today) {
        this.ecosystem = ecosystem;
        this.today = today;
    }

    /// The version that was wanted, else the newest draft, else the one in force, else the newest.
    public Optional<PlanVersion> shown(Id plan, Optional<Id> wanted) {
        List<PlanVersion> all = PlanDrafts.versions(ecosystem, plan);
        return wanted.flatMap(id -> all.stream().filter(v -> v.id().equals(id)).findFirst())
                .or(() -> all.stream().filter(v -> v.status().equals(PlanDrafts.DRAFT)).findFirst())
                .or(() -> PlanDrafts.inForce(ecosystem, plan, today))
                .or(() -> all.stream().findFirst());
    }

    /// Errors: what cannot be read in the terms of the plan or of the version.
    public Outcome<Board> board(
            IncentivePlan row,
            PlanVersion shown,
            int place,
            long seen,
            UnaryOperator<Sketch> change,
            boolean preview) {
        PlanJson.Parsed<Stored.PlanRules> rules =
                PlanJson.parse(row.terms() == null ? "{}" : row.terms(), Stored.PlanRules.class);
        PlanJson.Parsed<Stored.VersionRules> terms =
                PlanJson.parse(shown.terms(), Stored.VersionRules.class);
        Stored.PlanRules forAll = rules.value();
        Stored.VersionRules own = terms.value();
        if (forAll == null || own == null || own.components().isEmpty()) {
            Problem first =
                    rules.problems().stream()
                            .findFirst()
                            .or(() -> terms.problems().stream().findFirst())
                            .orElse(Problem.of("plan.check.no-component", row.name()));
            return Outcome.failed(Problem.of("plan.row", row.name(), first));
        }
        Sketch sketch = change.apply(new Sketch(forAll, own));
        Plan plan = plan(row, shown, sketch);
        int at = Math.min(place, sketch.version().components().size() - 1);
        Component part = sketch.version().components().get(at);
        Optional<Board.Base> base = base(row, shown);
        Outcome<Curve> curve = curve(sketch, part, plan, seen);
        return Outcome.ok(
                new Board(
                        ecosystem,
                        row,
                        PlanDrafts.versions(ecosystem, row.id()),
                        shown,
                        sketch,
                        plan,
                        base,
                        at,
                        flaws(row, shown, plan, sketch),
                        curve,
                        other(sketch, part, plan, seen, curve),
                        PlanWords.of(plan, plan.versions().getFirst()),
                        preview));
    }

    private String currency(IncentivePlan row) {
        return ecosystem.find(Currency.KIND, row.currency()).map(Currency::code).orElse("");
    }

    private int exponent(Plan plan) {
        return ecosystem.all(Currency.KIND).stream()
                .filter(each -> each.code().equals(plan.currency()))
                .findFirst()
                .map(each -> each.exponent().intValue())
                .orElse(2);
    }

    private Plan plan(IncentivePlan row, PlanVersion shown, Sketch sketch) {
        Version version =
                new Version(
                        shown.validFrom(),
                        shown.validTo(),
                        sketch.version().components(),
                        sketch.version().limits());
        return new Plan(
                row.name(),
                currency(row),
                sketch.rules().purse(),
                sketch.rules().exchange(),
                sketch.rules().versionBy(),
                List.of(version),
                sketch.rules().holdback(),
                sketch.rules().budget());
    }

    private List<Problem> flaws(IncentivePlan row, PlanVersion shown, Plan plan, Sketch sketch) {
        Plan approved = PlanRows.plan(ecosystem, row, List.of(PlanDrafts.APPROVED)).value();
        List<Version> others =
                approved == null
                        ? List.of()
                        : approved.versions().stream()
                                .filter(v ->
                                        shown.status().equals(PlanDrafts.DRAFT)
                                                || !v.from().equals(shown.validFrom()))
                                .toList();
        Plan around =
                new Plan(
                        plan.name(),
                        plan.currency(),
                        plan.purse(),
                        plan.exchange(),
                        plan.versionBy(),
                        others,
                        plan.holdback(),
                        plan.budget());
        return shown.status().equals(PlanDrafts.RETIRED)
                ? List.of()
                : PlanDrafts.flaws(around, shown.validFrom(), shown.validTo(), sketch.version());
    }

    /// The version in force, or the last approved one before the shown one.
    private Optional<Board.Base> base(IncentivePlan row, PlanVersion shown) {
        List<PlanVersion> approved =
                PlanDrafts.versions(ecosystem, row.id()).stream()
                        .filter(v -> v.status().equals(PlanDrafts.APPROVED))
                        .filter(v -> !v.id().equals(shown.id()))
                        .toList();
        Optional<PlanVersion> found =
                PlanDrafts.inForce(ecosystem, row.id(), today)
                        .filter(v -> !v.id().equals(shown.id()))
                        .or(() ->
                                approved.stream()
                                        .filter(v -> v.validFrom().isBefore(shown.validFrom()))
                                        .findFirst())
                        .or(() -> approved.stream().findFirst());
        return found.flatMap(version -> {
            Stored.VersionRules own =
                    PlanJson.parse(version.terms(), Stored.VersionRules.class).value();
            Stored.PlanRules forAll =
                    PlanJson.parse(row.terms() == null ? "{}" : row.terms(), Stored.PlanRules.class)
                            .value();
            if (own == null || forAll == null) {
                return Optional.empty();
            }
            Plan plan = plan(row, version, new Sketch(forAll, own));
            Version terms = plan.versions().getFirst();
            return Optional.of(new Board.Base(version, terms, PlanWords.of(plan, terms)));
        });
    }

    private Outcome<Curve> curve(Sketch sketch, Component part, Plan plan, long seen) {
        return payout(sketch, part, plan).flatMap(payout -> drawn(payout, seen));
    }

    private Outcome<Payout> payout(Sketch sketch, Component part, Plan plan) {
        boolean alone = sketch.version().components().size() == 1;
        int exponent = exponent(plan);
        return Payout.of(
                part,
                alone ? sketch.version().limits() : List.of(),
                exponent,
                Payout.scale(part, exponent) == exponent ? baseline(part, exponent) : 0);
    }

    /// Growth is drawn for a baseline of a hundred thousand, which the chart says.
    private static long baseline(Component part, int exponent) {
        boolean grows =
                part.rate().stream()
                        .anyMatch(app.mangrove.model.plan.terms.RatePart.Growth.class::isInstance);
        return grows ? 100_000L * (long) Math.pow(10, exponent) : 0;
    }

    /// Terms that are being typed may be far from whole; then there is no curve, and a flaw says
    /// why.
    private static Outcome<Curve> drawn(Payout payout, long seen) {
        try {
            return Outcome.ok(Curve.of(payout, seen));
        } catch (ArithmeticException | IndexOutOfBoundsException e) {
            return Outcome.failed("design.no-curve", payout.part().name());
        }
    }

    private Optional<Curve> other(
            Sketch sketch, Component part, Plan plan, long seen, Outcome<Curve> curve) {
        if (!Otherwise.jumps(part)) {
            return Optional.empty();
        }
        long top = curve.optional().map(Curve::top).orElse(seen);
        Component same = Otherwise.marginal(part);
        return payout(sketch, same.equals(part) ? Otherwise.interpolated(part) : same, plan)
                .flatMap(payout -> drawn(payout, top))
                .optional();
    }

    /// The measure up to which most partners come, for the right end of the chart.
    public static long reach(List<Reached> windows) {
        long[] sorted = windows.stream().mapToLong(Reached::measure).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * 0.97)];
    }
}
