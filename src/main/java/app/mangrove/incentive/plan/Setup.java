package app.mangrove.incentive.plan;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.row.KernelMaker;
import app.mangrove.incentive.row.PartnerConditions;
import app.mangrove.incentive.row.PartnerTest;
import app.mangrove.incentive.row.World;
import app.mangrove.incentive.window.Slot;
import app.mangrove.incentive.window.Track;
import app.mangrove.model.fact.Shock;
import app.mangrove.model.plan.terms.Agreement;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Measure;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.Version;
import app.mangrove.model.plan.terms.Window;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compiles one plan: each component of each version and agreement gets its kernel, for the rows
/// that it is for.
final class Setup {
    private final World world;
    private final Axis axis;
    private final Plan plan;
    private final List<Agreement> agreements;
    private final int exponent;
    private final Shock shock;
    private final int lifeFrom;
    private final int lifeTo;
    private final Map<String, List<Slot>> slots = new LinkedHashMap<>();

    private Setup(World world, Plan plan, PlanBook book, Shock shock) {
        this.world = world;
        this.axis = world.preparing().axis();
        this.plan = plan;
        this.agreements = Needing.agreements(plan, book);
        this.exponent = Needing.exponent(world.ecosystem(), plan);
        this.shock = shock;
        List<Version> versions = plan.versions();
        boolean earlier =
                Needing.components(plan, book)
                        .flatMap(part -> part.rate().stream())
                        .anyMatch(rate -> Track.yearsBack(rate) > 0);
        lifeFrom =
                earlier || versions.isEmpty() ? Integer.MIN_VALUE : day(versions.getFirst().from());
        lifeTo = versions.isEmpty() ? Integer.MAX_VALUE : end(versions.getLast().until());
    }

    static PlanSetup of(World world, Plan plan, PlanBook book, Shock shock) {
        return new Setup(world, plan, book, shock).compile();
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    private static int end(@Nullable LocalDate until) {
        return until == null ? Integer.MAX_VALUE : day(until);
    }

    private PlanSetup compile() {
        for (Agreement agreement : agreements) {
            agreement(agreement);
        }
        List<Version> versions = plan.versions();
        for (int v = 0; v < versions.size(); v++) {
            Version version = versions.get(v);
            int from = v == 0 ? lifeFrom : day(version.from());
            int next = v + 1 < versions.size() ? day(versions.get(v + 1).from()) : lifeTo;
            int to = Math.min(end(version.until()), next);
            for (Component part : version.components()) {
                version(part, version, from, to, null);
                if (to < next) {
                    gap(part, version, to, next);
                }
            }
        }
        List<Track> tracks = new ArrayList<>();
        slots.forEach((name, all) -> tracks.add(new Track(name, all, axis)));
        boolean limited = versions.stream().anyMatch(version -> !version.limits().isEmpty());
        return new PlanSetup(plan, agreements, exponent, List.copyOf(tracks), limited);
    }

    private void agreement(Agreement agreement) {
        String place = plan.name() + " · " + agreement.name();
        PartnerTest partners = new PartnerConditions(world, place).compile(agreement.partners());
        int from = day(agreement.from());
        int to = end(agreement.until());
        for (Component part : agreement.components()) {
            KernelMaker maker = maker(part, place).only(partners).from(from).to(to);
            slots.computeIfAbsent(part.name(), n -> new ArrayList<>())
                    .add(new Slot(from, to, partners, agreement.name(), maker.make()));
        }
    }

    private void version(
            Component part, Version version, int from, int to, @Nullable Problem instead) {
        KernelMaker maker =
                maker(part, plan.name() + " · " + version.from() + " · " + part.name())
                        .from(from)
                        .to(to)
                        .instead(instead);
        for (Agreement agreement : agreements) {
            boolean replaces =
                    agreement.components().stream().anyMatch(c -> c.name().equals(part.name()));
            if (replaces) {
                maker.except(
                        new PartnerConditions(world, agreement.name())
                                .compile(agreement.partners()),
                        day(agreement.from()),
                        end(agreement.until()));
            }
        }
        slots.computeIfAbsent(part.name(), n -> new ArrayList<>())
                .add(
                        new Slot(
                                instead == null ? day(version.from()) : from,
                                to,
                                null,
                                "",
                                maker.make()));
    }

    /// Rows of days for which nothing is said are problems, not zeros.
    private void gap(Component part, Version version, int from, int to) {
        version(
                part,
                version,
                from,
                to,
                Problem.of(
                        "incentive.no-version",
                        plan.name(),
                        LocalDate.ofEpochDay(from),
                        LocalDate.ofEpochDay(to)));
    }

    private KernelMaker maker(Component part, String place) {
        KernelMaker maker =
                new KernelMaker(world, place, part, plan.currency(), exponent)
                        .shock(shock)
                        .life(lifeFrom, lifeTo);
        boolean byWindow = plan.versionBy() == Plan.VersionBy.WINDOW;
        maker.by(
                byWindow && part.window() != Window.ROW
                        ? KernelMaker.By.WINDOW
                        : byWindow ? KernelMaker.By.OWN_DAY : KernelMaker.By.EFFECTIVE_DAY);
        if (part.measure() instanceof Measure.Money money) {
            maker.money(Needing.money(plan, part, money, exponent));
        }
        return maker;
    }
}
