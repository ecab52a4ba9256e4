package app.mangrove.insight;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.time.Period;
import app.mangrove.base.work.Cancel;
import app.mangrove.health.Kpi;
import app.mangrove.health.KpiFacts;
import app.mangrove.health.KpiValue;
import app.mangrove.health.Kpis;
import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.hierarchy.RollUp;
import app.mangrove.hierarchy.Span;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.Request;
import app.mangrove.incentive.fund.FundBook;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.GapQuestion;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.fact.Shock;
import app.mangrove.model.fact.TierTimeline;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.query.Derived;
import app.mangrove.program.TrackPlan;
import app.mangrove.revenue.Question;
import app.mangrove.revenue.Revenue;
import app.mangrove.revenue.RevenueGrid;
import app.mangrove.tier.Tiers;
import app.mangrove.visibility.Sight;
import app.mangrove.visibility.Subject;
import app.mangrove.visibility.Sums;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The figures of snapshots: one object for a program, so that what an edit left unchanged is not
/// calculated again.
///
/// Shape: safe from any thread; each answer is kept as long as its snapshot lives.
public final class Insight {
    private final Revenue revenue = new Revenue();
    private final Tiers tiers = new Tiers();
    private final PlanRuns runs = new PlanRuns();

    private record Key(String what, Lens lens, Object more) {}

    /// Revenue by any dimensions. Errors: `revenue.fine`.
    public Outcome<RevenueGrid> revenue(Ecosystem ecosystem, Question question, Cancel cancel) {
        return revenue.ask(ecosystem, question, cancel);
    }

    /// The engine of tier ladders, which keeps what it measured from snapshot to snapshot.
    public Tiers tiers() {
        return tiers;
    }

    /// The row number of the tier that each partner has on a day, by the partner's, 0 for none: its
    /// membership's, else the one that it reaches by a published ladder.
    public int[] standing(Ecosystem ecosystem, LocalDate day) {
        return Holdings.tiers(tiers, ecosystem, day).clone();
    }

    /// The calculated columns of partners, to be shown, filtered and sorted as any other.
    public List<Derived> partnerColumns(Lens lens) {
        return PartnerColumns.all(revenue, tiers, lens);
    }

    /// Which partner gets which track on a day, by the tiers that it holds then.
    public TrackPlan tracks(Ecosystem ecosystem, LocalDate day) {
        return ecosystem.derive(
                List.of("tracks", day),
                eco -> {
                    TierTimeline held = TierTimeline.of(eco);
                    return TrackPlan.of(eco, day, partner -> held.tier(partner, day));
                });
    }

    /// Target against actual of the cells of a mix, one grid a question.
    public GapGrid mix(Ecosystem ecosystem, GapQuestion question) {
        return ecosystem.derive(
                new Key("mix", question.lens(), question), eco -> GapGrid.of(eco, question));
    }

    /// The incentive plans that a snapshot pays by, without those that have flaws, and the flaws.
    public PlanJson.Parsed<PlanBook> plans(Ecosystem ecosystem) {
        return PlanRuns.book(ecosystem);
    }

    /// What the plans of a snapshot earn and pay in months of a calendar, both included. Errors:
    /// what stops the whole run; a flaw of one plan is in [#plans].
    public Outcome<Calculation> incentives(
            Ecosystem ecosystem,
            FiscalCalendar calendar,
            FiscalCalendar.Month from,
            FiscalCalendar.Month to,
            Cancel cancel) {
        PlanBook book = Objects.requireNonNull(plans(ecosystem).value());
        return incentives(new Request(ecosystem, book, calendar, from, to, Shock.NEUTRAL), cancel);
    }

    /// The same for any plans; what the run before has in common with it is taken over.
    public Outcome<Calculation> incentives(Request request, Cancel cancel) {
        return runs.run(request, cancel);
    }

    /// What every partner sold in a period, by row number, in ten-thousandths of the lens's
    /// currency.
    public Outcome<Map<Integer, Long>> partnerRevenue(
            Ecosystem ecosystem, Lens lens, Period period) {
        return new Facts(revenue, ecosystem, lens).byPartner(period);
    }

    /// Every market fund as of the lens's day, with what plans accrued into it.
    public FundBook funds(Ecosystem ecosystem, Lens lens) {
        return ecosystem.derive(
                new Key("funds", lens, ""),
                eco -> {
                    Accruals accruals = Accruals.of(eco, plans(eco).value(), lens);
                    FundBook book =
                            FundBook.of(eco, lens.asOf(), lens.calendar(), accruals.movements());
                    return book.with(accruals.problems());
                });
    }

    /// The value of a KPI with what it is compared with and its way there.
    public KpiValue kpi(Ecosystem ecosystem, Kpi kpi, Lens lens) {
        return ecosystem.derive(
                new Key("kpi", lens, kpi.key()),
                eco -> kpi.value(new KpiFacts(eco, lens, new Facts(revenue, eco, lens))));
    }

    /// The value of a KPI by its key. Errors: an unknown key is a bug.
    public KpiValue kpi(Ecosystem ecosystem, String key, Lens lens) {
        return kpi(ecosystem, Kpis.find(key).orElseThrow(), lens);
    }

    /// What every partner has, what is below it by relations of these kinds on the lens's day, and
    /// both together.
    public RollUp hierarchy(Ecosystem ecosystem, Lens lens, List<String> kinds, Span span) {
        return ecosystem.derive(
                new Key("hierarchy", lens, List.of(kinds, span)),
                eco -> new Hierarchies(revenue, eco, lens, span).rolled(kinds));
    }

    /// Why one of those figures is what it is. Errors: those of the figure.
    public Outcome<Explained<Long>> why(
            Ecosystem ecosystem, Lens lens, Span span, RollUp rolled, Place place) {
        return new Hierarchies(revenue, ecosystem, lens, span)
                .why(rolled, place.measure, place.part, place.partner);
    }

    /// Where a rolled-up figure stands; the partner is its row number.
    public record Place(Measure measure, Part part, int partner) {}

    /// The ecosystem in one look: what dashboards show and the command line prints.
    public Summary summary(Ecosystem ecosystem, Lens lens) {
        return ecosystem.derive(
                new Key("summary", lens, ""),
                eco -> new Summarising(revenue, tiers, eco, lens).summary());
    }

    /// What a viewer may see added up of a subject as of the lens's day.
    public Sums shown(Sight sight, Subject subject, Lens lens) {
        return sight.ecosystem()
                .derive(
                        new Key("shown", lens, List.of(subject, sight)),
                        eco -> {
                            RollUp own = hierarchy(eco, lens, RelationTree.HIERARCHY, Span.YEAR);
                            return Sums.of(
                                    sight,
                                    subject,
                                    nr -> own.value(measure(subject), Part.OWN, nr));
                        });
    }

    private static Measure measure(Subject subject) {
        return switch (subject) {
            case REVENUE -> Measure.REVENUE;
            case PIPELINE -> Measure.OPEN_AMOUNT;
            case OPEN_DEALS -> Measure.OPEN;
            case CERTIFICATES -> Measure.CERTIFICATIONS;
        };
    }
}
