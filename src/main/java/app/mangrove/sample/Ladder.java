package app.mangrove.sample;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.partner.Person;
import app.mangrove.model.plan.Target;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.Membership;
import app.mangrove.model.program.Score;
import app.mangrove.model.program.Tier;
import app.mangrove.sample.ladder.LadderSeeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Writes the program down: tiers held over time, certificates, scores and targets.
final class Ladder {
    private static final List<String> RANKS = List.of("REGISTERED", "SILVER", "GOLD", "PLATINUM");
    private static final List<String> CERTIFICATES =
            List.of(
                    "Edge Associate",
                    "Edge Expert",
                    "Cloud Associate",
                    "Cloud Expert",
                    "Sales Professional");
    private static final List<String> FAMILIES = List.of("EDGE", "EDGE", "CLOUD", "CLOUD", "NET");

    private final Sketch sketch;
    private final List<Firm> firms;
    private final Partners partners;

    Ladder(Sketch sketch, List<Firm> firms, Partners partners) {
        this.sketch = sketch;
        this.firms = firms;
        this.partners = partners;
    }

    void write() {
        for (Firm firm : firms) {
            Dice dice = sketch.dice("ladder/" + firm.index());
            if (firm.tier() != null) {
                memberships(firm, RANKS.indexOf(firm.tier()), dice);
                certifications(firm, RANKS.indexOf(firm.tier()), dice);
                engineers(firm, RANKS.indexOf(firm.tier()));
            }
            if (firm.pace() != Firm.Pace.IDLE) {
                scores(firm, dice);
                targets(firm, dice);
            }
        }
        teamTargets();
    }

    /// From the lowest tier up to the present one, and sometimes down from a higher one.
    private void memberships(Firm firm, int rank, Dice dice) {
        boolean fell = rank < 3 && rank > 0 && dice.chance(0.12);
        int steps = rank + (fell ? 2 : 1);
        long days = ChronoUnit.DAYS.between(firm.joined(), sketch.end);
        LocalDate from = firm.joined();
        for (int step = 0; step < steps; step++) {
            boolean last = step == steps - 1;
            LocalDate to = firm.joined().plusDays(days * (step + 1) / steps).withDayOfMonth(1);
            int held = last ? rank : step;
            if (!last && !to.isAfter(from)) {
                continue;
            }
            Edit.Put put =
                    Edit.add(Membership.KIND, sketch.id(Membership.KIND, firm.index() + "/" + step))
                            .and(Membership.PARTNER, firm.id())
                            .and(Membership.TIER, Seeds.id(Tier.KIND, RANKS.get(held)))
                            .and(Membership.LADDER, LadderSeeds.ladder(ProgramDesign.KEY))
                            .and(Membership.STATUS, status(firm, last, fell))
                            .and(Membership.VALID_FROM, from);
            sketch.add(last ? put : put.and(Membership.VALID_TO, to));
            from = to;
        }
    }

    /// A few hold their tier by honour or while it is looked at again.
    private String status(Firm firm, boolean last, boolean fell) {
        if (!last) {
            return "REACHED";
        }
        Dice dice = sketch.dice("status/" + firm.index());
        if (firm.pace() == Firm.Pace.STEADY) {
            return dice.chance(0.2) ? "CONFIRMED" : "REACHED";
        }
        if (fell) {
            return "PROBATION";
        }
        return dice.chance(0.08) ? "HONORARY" : dice.chance(0.15) ? "GRACE" : "REACHED";
    }

    /// Engineers of a partner, each with a certificate; the better the tier, the more.
    private void engineers(Firm firm, int rank) {
        Dice dice = sketch.dice("engineers/" + firm.index());
        int least = dice.chance(0.9) ? rank + 1 : rank;
        int count = firm.pace() == Firm.Pace.IDLE ? least : dice.between(least, 2 + rank * 2);
        for (int i = 0; i < count; i++) {
            String name = sketch.words.person(firm.country(), dice);
            Id engineer = sketch.id(Person.KIND, firm.index() + "/engineer/" + i);
            int which = dice.below(CERTIFICATES.size());
            LocalDate issued = sketch.last(firm).minusDays(dice.between(20, 610));
            if (issued.isBefore(firm.joined())) {
                issued = firm.joined().plusDays(10);
            }
            sketch.add(
                    Edit.add(Person.KIND, engineer)
                            .and(Person.NAME, name)
                            .and(
                                    Person.EMAIL,
                                    Words.mailbox(name) + "@" + Words.domain(firm.name()))
                            .and(Person.TITLE, "Engineer")
                            .and(Person.PARTNER, firm.id()));
            sketch.add(certificate(firm, "engineer/" + i, which, engineer, issued));
        }
    }

    private Edit.Put certificate(Firm firm, String nth, int which, Id holder, LocalDate issued) {
        return Edit.add(Certification.KIND, sketch.id(Certification.KIND, firm.index() + "/" + nth))
                .and(Certification.NAME, CERTIFICATES.get(which))
                .and(Certification.PARTNER, firm.id())
                .and(Certification.HOLDER, holder)
                .and(Certification.PRODUCT_LINE, sketch.id(ProductLine.KIND, FAMILIES.get(which)))
                .and(Certification.ISSUED, issued)
                .and(Certification.EXPIRES, issued.plusYears(2));
    }

    private void certifications(Firm firm, int rank, Dice dice) {
        int count = rank == 0 ? dice.below(2) : dice.between(1 + rank * 2, 2 + rank * 4);
        for (int i = 0; i < count; i++) {
            int which = dice.below(CERTIFICATES.size());
            LocalDate issued = sketch.last(firm).minusDays(dice.between(10, 700));
            if (issued.isBefore(firm.joined())) {
                continue;
            }
            sketch.add(certificate(firm, "" + i, which, partners.contact(firm, 0), issued));
        }
    }

    private void scores(Firm firm, Dice dice) {
        double level = 62 + 20 * dice.unit() + (firm.pace() == Firm.Pace.STEADY ? 8 : -6);
        LocalDate day = sketch.start.plusMonths(2).withDayOfMonth(1);
        for (; !day.isAfter(sketch.last(firm)); day = day.plusMonths(3)) {
            if (day.isBefore(firm.joined())) {
                continue;
            }
            level = Math.clamp(level + 3 * dice.bell(), 20, 98);
            score(firm, "score", day, BigDecimal.valueOf(StrictMath.round(level)));
            long tenths = StrictMath.round(Math.clamp(level / 20 + 0.2 * dice.bell(), 1, 5) * 10);
            score(firm, "satisfaction", day, BigDecimal.valueOf(tenths, 1));
        }
    }

    private void score(Firm firm, String metric, LocalDate day, BigDecimal value) {
        sketch.add(
                Edit.add(Score.KIND, sketch.id(Score.KIND, firm.index() + metric + day))
                        .and(Score.METRIC, metric)
                        .and(Score.PARTNER, firm.id())
                        .and(Score.DATE, day)
                        .and(Score.VALUE, value));
    }

    private void targets(Firm firm, Dice dice) {
        LocalDate year = sketch.end.withDayOfYear(1);
        for (int back = 1; back >= 0; back--) {
            LocalDate from = year.minusYears(back);
            long wanted = (long) (firm.yearly() * dice.factor(0.12) / 5000 + 1) * 5000;
            sketch.add(
                    target(
                                    "TARGET",
                                    "revenue",
                                    from,
                                    from.plusYears(1),
                                    wanted,
                                    firm.index() + "/" + from)
                            .and(Target.PARTNER, firm.id()));
        }
    }

    /// Quarterly quotas of our own people and a yearly budget of each area of the world.
    private void teamTargets() {
        LocalDate year = sketch.end.withDayOfYear(1);
        for (String area : List.of("DACH", "NORDICS", "UKI", "FRANCE", "NORTH-AMERICA", "ANZ")) {
            double sales =
                    firms.stream()
                            .filter(f -> partners.team(area).contains(partners.owner(f)))
                            .mapToDouble(Firm::yearly)
                            .sum();
            for (int quarter = 0; quarter < 4; quarter++) {
                LocalDate from = year.plusMonths(quarter * 3L);
                for (Id person : partners.team(area)) {
                    long wanted = (long) (sales / 4 / partners.team(area).size() / 5000 + 1) * 5000;
                    sketch.add(
                            target(
                                            "QUOTA",
                                            "revenue",
                                            from,
                                            from.plusMonths(3),
                                            wanted,
                                            person + "/" + quarter)
                                    .and(Target.PERSON, person));
                }
            }
        }
        for (String world : List.of("EMEA", "AMER", "APAC")) {
            double sales =
                    firms.stream()
                            .filter(f -> f.country().world().equals(world))
                            .mapToDouble(Firm::yearly)
                            .sum();
            long budget = (long) (sales * 0.02 / 1000 + 1) * 1000;
            sketch.add(
                    target("BUDGET", "mdf", year, year.plusYears(1), budget, world)
                            .and(Target.REGION, Seeds.id(Region.KIND, world)));
        }
    }

    private Edit.Put target(
            String type, String metric, LocalDate from, LocalDate to, long amount, String name) {
        return Edit.add(Target.KIND, sketch.id(Target.KIND, type + "/" + name))
                .and(Target.TYPE, type)
                .and(Target.METRIC, metric)
                .and(Target.PERIOD_FROM, from)
                .and(Target.PERIOD_TO, to)
                .and(Target.AMOUNT, BigDecimal.valueOf(amount))
                .and(Target.CURRENCY, Seeds.id(Currency.KIND, "EUR"));
    }
}
