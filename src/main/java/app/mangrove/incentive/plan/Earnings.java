package app.mangrove.incentive.plan;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.read.Needs;
import app.mangrove.incentive.row.Sums;
import app.mangrove.incentive.row.World;
import app.mangrove.incentive.window.Track;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.Window;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What all plans of a book earn all partners, with everything that a later run may take over.
///
/// Shape: immutable; a later run of the same or of nearly the same snapshot recalculates what its
/// changes touch.
public final class Earnings {
    private final Job job;
    private final Kept kept;
    private final List<PlanSetup> plans;
    private final Sums[][] sums;
    private final List<PlanRun> runs;
    private final List<Earned> earned;
    private final int[] anniversaries;

    Earnings(
            Job job,
            Kept kept,
            List<PlanSetup> plans,
            Sums[][] sums,
            List<PlanRun> runs,
            List<Earned> earned,
            int[] anniversaries) {
        this.job = job;
        this.kept = kept;
        this.plans = List.copyOf(plans);
        this.sums = sums;
        this.runs = List.copyOf(runs);
        this.earned = List.copyOf(earned);
        this.anniversaries = anniversaries;
    }

    /// Errors: refuses with `incentive.…` or `filter.…` what cannot be compiled, with
    /// `incentive.overflow` what does not fit.
    public static Earnings of(Job job, @Nullable Earnings before, Cancel cancel) {
        Axis axis = axis(job);
        Needs needs = Needing.of(job.ecosystem(), job.book());
        if (before != null && before.continues(job, axis)) {
            Earnings next = Delta.of(before, job, cancel);
            if (next != null) {
                return next;
            }
        }
        if (before != null && before.serves(job, axis, needs)) {
            return calculate(job, before.kept, before, cancel);
        }
        return calculate(job, new Kept(job.ecosystem(), axis, needs), null, cancel);
    }

    private static Axis axis(Job job) {
        LocalDate first =
                job.book().plans().stream()
                        .flatMap(plan -> plan.versions().stream())
                        .map(version -> version.from())
                        .min(LocalDate::compareTo)
                        .orElse(job.calendar().month(job.last()).from());
        int years =
                job.book().plans().stream()
                        .flatMap(plan -> Needing.components(plan, job.book()))
                        .mapToInt(Earnings::yearsBack)
                        .max()
                        .orElse(0);
        return Axis.of(job.calendar(), first.minusYears(years), job.last());
    }

    private static int yearsBack(Component part) {
        int growth = part.rate().stream().mapToInt(Track::yearsBack).max().orElse(0);
        return Math.max(growth, part.window() == Window.CONTRACT_YEAR ? 1 : 0);
    }

    private static Earnings calculate(
            Job job, Kept kept, @Nullable Earnings before, Cancel cancel) {
        Ecosystem ecosystem = job.ecosystem();
        World world = new World(ecosystem, kept.preparing());
        int partners = ecosystem.table(Partner.KIND).end();
        int[] anniversaries = Anniversaries.of(ecosystem, job.calendar());
        List<PlanSetup> plans = new ArrayList<>();
        List<PlanSetup> fresh = new ArrayList<>();
        for (Plan plan : job.book().plans()) {
            PlanSetup known = before == null ? null : before.same(plan, job);
            PlanSetup setup =
                    known != null ? known : Setup.of(world, plan, job.book(), job.shock());
            plans.add(setup);
            if (known == null) {
                fresh.add(setup);
            }
        }
        Running running = new Running(kept, fresh, partners, cancel);
        Sums[][] found = guarded(fresh, running::rows);
        Sums[][] sums = new Sums[plans.size()][];
        List<PlanRun> runs = new ArrayList<>();
        List<Earned> earned = new ArrayList<>();
        for (int p = 0; p < plans.size(); p++) {
            PlanSetup setup = plans.get(p);
            int place = fresh.indexOf(setup);
            if (place < 0 && before != null) {
                int old = before.plans.indexOf(setup);
                sums[p] = before.sums[old];
                runs.add(before.runs.get(old));
                earned.add(before.earned.get(old));
                continue;
            }
            sums[p] = found[place];
            Sums[] own = sums[p];
            PlanRun run = new PlanRun(ecosystem, kept.preparing().axis(), setup);
            runs.add(run);
            Amounts amounts =
                    guarded(List.of(setup), () -> running.amounts(run, own, anniversaries));
            earned.add(Earned.of(job, setup, amounts, kept.preparing().axis()));
        }
        return new Earnings(job, kept, plans, sums, runs, earned, anniversaries);
    }

    interface Step<T> {
        T run();
    }

    /// Says which plans hold an amount that is too large, instead of a stack trace.
    static <T> T guarded(List<PlanSetup> plans, Step<T> step) {
        try {
            return step.run();
        } catch (ArithmeticException e) {
            String names = String.join(", ", plans.stream().map(p -> p.plan().name()).toList());
            throw new app.mangrove.base.work.Refusal(Problem.of("incentive.overflow", names));
        }
    }

    /// Whether what is kept of rows serves a job of the same snapshot.
    private boolean serves(Job next, Axis axis, Needs needs) {
        return kept.ecosystem() == next.ecosystem()
                && axis().isSame(axis)
                && kept.preparing().needs().covers(needs);
    }

    /// Whether a job asks for the same plans, of a snapshot that differs in rows alone.
    private boolean continues(Job next, Axis axis) {
        return next.ecosystem() != job.ecosystem()
                && next.book().equals(job.book())
                && next.shock().equals(job.shock())
                && axis().isSame(axis)
                && Differences.onlyRows(job.ecosystem(), next.ecosystem());
    }

    /// This run's setup of a plan whose terms are the same.
    private @Nullable PlanSetup same(Plan plan, Job next) {
        if (!next.shock().equals(job.shock())) {
            return null;
        }
        PlanBook book = next.book();
        for (PlanSetup setup : plans) {
            boolean equal =
                    setup.plan().equals(plan)
                            && setup.agreements().equals(Needing.agreements(plan, book))
                            && corrections(plan, book).equals(corrections(plan, job.book()));
            if (equal) {
                return setup;
            }
        }
        return null;
    }

    private static List<?> corrections(Plan plan, PlanBook book) {
        return book.corrections().stream().filter(c -> c.plan().equals(plan.name())).toList();
    }

    public Job job() {
        return job;
    }

    public Axis axis() {
        return kept.preparing().axis();
    }

    public Kept kept() {
        return kept;
    }

    /// The plans in the order of the book.
    public List<PlanSetup> plans() {
        return plans;
    }

    /// What a plan earned, by its place in the book.
    public Earned earned(int plan) {
        return earned.get(plan);
    }

    public Sums[] sums(int plan) {
        return sums[plan];
    }

    Sums[][] sums() {
        return sums;
    }

    public PlanRun run(int plan) {
        return runs.get(plan);
    }

    public int anniversary(int partner) {
        return anniversaries[partner];
    }

    int[] anniversaries() {
        return anniversaries;
    }
}
