package app.mangrove.sample;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Writes partners down: the firms with their roles, relations and contacts, and our own people.
final class Partners {
    private static final List<String> VERTICALS =
            List.of("221", "333", "484", "522", "524", "611", "622", "921", "236", "455", "541");
    private static final List<String> TAGS =
            List.of("public sector", "healthcare", "education", "managed", "co-sell", "strategic");
    private static final List<String> TITLES =
            List.of("Managing director", "Head of sales", "Account manager", "Solution architect");

    private final Sketch sketch;
    private final List<Firm> firms;
    private final List<Mate> team = new ArrayList<>();

    /// One of our own people and what it looks after.
    private record Mate(Id id, List<String> areas) {}

    Partners(Sketch sketch, List<Firm> firms) {
        this.sketch = sketch;
        this.firms = firms;
    }

    void write() {
        team();
        for (Firm firm : firms) {
            Dice dice = sketch.dice("partner/" + firm.index());
            partner(firm, dice);
            roles(firm, dice);
            contacts(firm, dice);
        }
        relations();
    }

    private void team() {
        for (String line : Lines.of("/app/mangrove/sample/team.txt")) {
            String[] cells = line.split(",", 4);
            Id id = sketch.id(Person.KIND, "own/" + team.size());
            team.add(new Mate(id, List.of(cells[3].split(" "))));
            sketch.add(
                    Edit.add(Person.KIND, id)
                            .and(Person.NAME, cells[0])
                            .and(Person.EMAIL, Words.mailbox(cells[0]) + "@halden.example")
                            .and(Person.TITLE, cells[1])
                            .and(Person.OWN, true)
                            .and(Person.TEAM, cells[2]));
        }
    }

    /// Who of our own people looks after a partner.
    Id owner(Firm firm) {
        List<Id> able =
                team.stream()
                        .filter(mate ->
                                mate.areas().contains(firm.type())
                                        || mate.areas().contains(firm.country().area()))
                        .map(Mate::id)
                        .toList();
        boolean own = firm.isType(Seeds.ALLIANCE) || firm.isType(Seeds.AFFILIATE);
        return own ? able.getLast() : able.get(firm.index() % able.size());
    }

    List<Id> team(String area) {
        return team.stream().filter(m -> m.areas().contains(area)).map(Mate::id).toList();
    }

    private void partner(Firm firm, Dice dice) {
        String status = status(firm, dice);
        LocalDate ended = status.equals("ENDED") ? firm.joined().plusDays(300) : null;
        String street = sketch.words.street(firm.country(), dice);
        long heads = Math.max(3, (long) (StrictMath.sqrt(firm.yearly() / 60) * dice.factor(0.5)));
        long turnover = (long) (firm.yearly() * dice.between(4, 14) / 100_000 + 3) * 100_000;
        Edit.Put put =
                Edit.add(Partner.KIND, firm.id())
                        .and(Partner.NAME, firm.name())
                        .and(Partner.STATUS, status)
                        .and(Partner.COUNTRY, firm.country().id())
                        .and(Partner.REGION, firm.country().areaId())
                        .and(Partner.VERTICAL, Seeds.id(Vertical.KIND, dice.pick(VERTICALS)))
                        .and(Partner.OWNER, owner(firm))
                        .and(Partner.ADDRESS, street)
                        .and(Partner.CITY, firm.city())
                        .and(Partner.POSTAL_CODE, firm.country().postalCode(firm.city()))
                        .and(Partner.PHONE, firm.country().phone(dice))
                        .and(Partner.DOMAIN, Words.domain(firm.name()))
                        .and(Partner.JOINED, firm.joined())
                        .and(Partner.EMPLOYEES, heads)
                        .and(Partner.ANNUAL_REVENUE, BigDecimal.valueOf(turnover))
                        .and(Partner.CURRENCY, firm.country().currencyId())
                        .and(Partner.FOUNDED, firm.joined().getYear() - (long) dice.between(1, 30))
                        .and(Partner.KIND.keys(), List.of("crm:P-" + (10_001 + firm.index())));
        put = ended == null ? put : put.and(Partner.ENDED, ended);
        sketch.add(dice.chance(0.35) ? put.and(Partner.TAGS, List.of(dice.pick(TAGS))) : put);
    }

    private String status(Firm firm, Dice dice) {
        if (firm.pace() != Firm.Pace.IDLE) {
            return "ACTIVE";
        }
        if (firm.joined().isAfter(sketch.end.minusDays(150))) {
            return "ONBOARDING";
        }
        boolean old = firm.joined().isBefore(sketch.end.minusDays(500));
        int drawn = dice.below(100);
        return drawn < 12
                ? "INACTIVE"
                : drawn < 16 && old ? "ENDED" : drawn < 19 ? "PROSPECT" : "ACTIVE";
    }

    private void roles(Firm firm, Dice dice) {
        LocalDate from = firm.joined();
        role(firm, firm.type(), from, true);
        if (firm.second() != null) {
            role(firm, firm.second(), firm.secondSince(), false);
        } else if (firm.isType(Seeds.INTEGRATOR) && dice.chance(0.15)) {
            role(firm, Seeds.RESELLER, from.plusDays(120), false);
        }
    }

    private void role(Firm firm, String type, @Nullable LocalDate from, boolean main) {
        sketch.add(
                Edit.add(Role.KIND, sketch.id(Role.KIND, firm.index() + "/" + type))
                        .and(Role.PARTNER, firm.id())
                        .and(Role.TYPE, Seeds.id(PartnerType.KIND, type))
                        .and(Role.VALID_FROM, from)
                        .and(Role.MAIN, main));
    }

    private void contacts(Firm firm, Dice dice) {
        int count = firm.pace() == Firm.Pace.STEADY ? dice.between(2, 5) : dice.between(1, 2);
        for (int i = 0; i < count; i++) {
            String name = sketch.words.person(firm.country(), dice);
            sketch.add(
                    Edit.add(Person.KIND, contact(firm, i))
                            .and(Person.NAME, name)
                            .and(
                                    Person.EMAIL,
                                    Words.mailbox(name) + "@" + Words.domain(firm.name()))
                            .and(Person.PHONE, firm.country().phone(dice))
                            .and(Person.TITLE, TITLES.get(Math.min(i, TITLES.size() - 1)))
                            .and(Person.PARTNER, firm.id()));
        }
    }

    /// The id of the nth contact of a partner; every partner has one at least.
    Id contact(Firm firm, int nth) {
        return sketch.id(Person.KIND, firm.index() + "/" + nth);
    }

    private void relations() {
        Dice dice = sketch.dice("relations");
        List<Firm> distributors = firms.stream().filter(f -> f.isType(Seeds.DISTRIBUTOR)).toList();
        List<Firm> integrators = firms.stream().filter(f -> f.isType(Seeds.INTEGRATOR)).toList();
        for (Firm firm : firms) {
            if (firm.parent() >= 0) {
                relation("DISTRIBUTES", firms.get(firm.parent()), firm, firm.joined());
            } else if (firm.isType(Seeds.AFFILIATE)
                    && !distributors.isEmpty()
                    && dice.chance(0.3)) {
                relation("MASTER_AGENT", distributors.getLast(), firm, firm.joined());
            } else if (firm.isType(Seeds.ALLIANCE) && !integrators.isEmpty() && dice.chance(0.4)) {
                relation("REFERS", firm, dice.pick(integrators), firm.joined().plusDays(90));
            }
        }
        List<Firm> quiet =
                firms.stream()
                        .filter(f -> f.pace() == Firm.Pace.IDLE && f.isType(Seeds.RESELLER))
                        .toList();
        for (int i = 0; i + 1 < Math.min(quiet.size(), 6); i += 2) {
            relation("OWNS", quiet.get(i), quiet.get(i + 1), sketch.start.minusDays(30));
        }
    }

    private void relation(String kind, Firm parent, Firm child, LocalDate from) {
        String name = kind + "/" + parent.index() + "/" + child.index();
        sketch.add(
                Edit.add(Relation.KIND, sketch.id(Relation.KIND, name))
                        .and(Relation.RELATION, kind)
                        .and(Relation.PARENT_PARTNER, parent.id())
                        .and(Relation.CHILD_PARTNER, child.id())
                        .and(Relation.VALID_FROM, from));
    }
}
