package app.mangrove.sample;

import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Invents the partners: types and tiers in the shares of a believable vendor, a few that sell
/// most, many that sell nothing.
final class Roster {
    private static final List<String> DISTRIBUTOR_HOMES =
            List.of("SG", "GB", "BR", "IN", "PL", "ES", "AU", "US", "FR", "ZA");
    private static final List<String> TIERS = List.of("PLATINUM", "GOLD", "SILVER", "REGISTERED");

    /// A place in the roster that is not yet a firm.
    private record Place(String type, @Nullable String tier) {}

    private final Sketch sketch;
    private final Dice dice;
    private final List<Place> places = new ArrayList<>();
    private final List<Firm> firms = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> byName = new HashMap<>();

    private Roster(Sketch sketch, int size) {
        this.sketch = sketch;
        this.dice = sketch.dice("roster");
        int resellers = share(size, 0.45);
        int providers = share(size, 0.15);
        int integrators = share(size, 0.08);
        int distributors = share(size, 0.04);
        int alliances = share(size, 0.10);
        ranked(resellers, providers, integrators);
        fill(Seeds.DISTRIBUTOR, distributors);
        fill(Seeds.ALLIANCE, alliances);
        fill(Seeds.AFFILIATE, size - places.size());
    }

    static List<Firm> of(Sketch sketch, int size) {
        Roster roster = new Roster(sketch, size);
        if (size >= 100) {
            roster.featured();
        }
        roster.invented();
        return roster.settled();
    }

    private static int share(int size, double share) {
        return (int) StrictMath.round(size * share);
    }

    private void fill(String type, int count) {
        for (int i = 0; i < count; i++) {
            places.add(new Place(type, null));
        }
    }

    /// Only who sells and installs has a tier: half of them the lowest, one in twenty the highest.
    private void ranked(int resellers, int providers, int integrators) {
        int count = resellers + providers + integrators;
        int platinum = share(count, 0.05);
        int gold = (int) StrictMath.ceil(count * 0.15);
        int silver = (int) (count * 0.30);
        List<String> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(
                    i < resellers
                            ? Seeds.RESELLER
                            : i < resellers + providers ? Seeds.MSP : Seeds.INTEGRATOR);
        }
        dice.shuffle(types);
        for (int i = 0; i < count; i++) {
            int tier =
                    i < platinum
                            ? 0
                            : i < platinum + gold ? 1 : i < platinum + gold + silver ? 2 : 3;
            places.add(new Place(types.get(i), TIERS.get(tier)));
        }
    }

    private void featured() {
        for (String line : Lines.of("/app/mangrove/sample/featured.txt")) {
            String[] cells = line.split(",", 9);
            String tier = cells[4].isEmpty() ? null : cells[4];
            if (!take(cells[1], tier)) {
                continue;
            }
            names.add(cells[0]);
            byName.put(cells[0], firms.size());
            firms.add(
                    new Firm(
                            firms.size(),
                            sketch.id(Partner.KIND, firms.size()),
                            cells[0],
                            cells[1],
                            cells[2].isEmpty() ? null : cells[2],
                            cells[3].isEmpty()
                                    ? null
                                    : LocalDate.of(Integer.parseInt(cells[3]), 2, 1),
                            tier,
                            sketch.words.country(cells[5]),
                            cells[6],
                            sketch.start.minusDays(dice.between(300, 2600)),
                            Double.parseDouble(cells[8]) * 1200,
                            Firm.Pace.STEADY,
                            byName.getOrDefault(cells[7], -1)));
        }
    }

    /// Takes a place for a known firm; a tier that is full gives one of another type.
    private boolean take(String type, @Nullable String tier) {
        Place wanted = new Place(type, tier);
        if (places.remove(wanted)) {
            return true;
        }
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (tier != null && tier.equals(place.tier())) {
                int other = swap(type, place);
                if (other >= 0) {
                    places.set(other, new Place(place.type(), places.get(other).tier()));
                    places.remove(i);
                    return true;
                }
            }
        }
        return false;
    }

    /// A place of the type in another tier, to which the type of `place` can move.
    private int swap(String type, Place place) {
        for (int i = 0; i < places.size(); i++) {
            Place other = places.get(i);
            if (other.type().equals(type) && other.tier() != null && !other.equals(place)) {
                return i;
            }
        }
        return -1;
    }

    private void invented() {
        int distributor = 0;
        Map<String, Integer> rank = new HashMap<>();
        for (Place place : places) {
            Country country = sketch.words.anyCountry(dice);
            if (place.type().equals(Seeds.DISTRIBUTOR)) {
                int home = distributor++ % DISTRIBUTOR_HOMES.size();
                country = sketch.words.country(DISTRIBUTOR_HOMES.get(home));
            }
            String group = place.tier() == null ? place.type() : place.tier();
            int nth = rank.merge(group, 1, Integer::sum);
            firms.add(firm(place, country, yearly(group, nth) * dice.factor(0.25)));
        }
    }

    private Firm firm(Place place, Country country, double yearly) {
        boolean second = place.type().equals(Seeds.RESELLER) && dice.chance(0.09);
        LocalDate joined = sketch.end.minusDays(dice.between(40, 3000));
        LocalDate since = joined.plusDays(dice.between(200, 900));
        String name = sketch.words.firm(country, place.type(), dice, names);
        return new Firm(
                firms.size(),
                sketch.id(Partner.KIND, firms.size()),
                name,
                place.type(),
                second && since.isBefore(sketch.end) ? Seeds.MSP : null,
                second && since.isBefore(sketch.end) ? since : null,
                place.tier(),
                country,
                country.anyCity(dice),
                joined,
                yearly,
                Firm.Pace.IDLE,
                -1);
    }

    /// What the nth of a group sells in a year, in euros.
    private static double yearly(String group, int nth) {
        double thousands =
                switch (group) {
                    case Seeds.DISTRIBUTOR -> 1900 / StrictMath.pow(nth, 1.1);
                    case Seeds.ALLIANCE -> 980 / StrictMath.pow(nth, 0.7);
                    case Seeds.AFFILIATE -> 230 / StrictMath.pow(nth, 0.8);
                    case "PLATINUM" -> 2700 / StrictMath.pow(nth, 0.2);
                    case "GOLD" -> 760;
                    case "SILVER" -> 260 / StrictMath.pow(nth, 0.25);
                    default -> 90 / StrictMath.pow(nth, 0.5);
                };
        return thousands * 1000;
    }

    /// The firms with their pace, by what they sell, and with who supplies them.
    private List<Firm> settled() {
        List<Firm> bySales = new ArrayList<>(firms);
        bySales.sort(Comparator.comparingDouble(Firm::yearly).reversed());
        Set<Integer> steady = steady(bySales);
        int lapsed = share(firms.size(), 0.42);
        for (int i = 0; i < bySales.size(); i++) {
            Firm firm = bySales.get(i);
            Firm.Pace pace =
                    steady.contains(firm.index())
                            ? Firm.Pace.STEADY
                            : i < lapsed ? Firm.Pace.LAPSED : Firm.Pace.IDLE;
            int parent = firm.parent() >= 0 ? firm.parent() : supplier(firm);
            firms.set(firm.index(), firm.with(firm.yearly(), pace, parent));
        }
        return List.copyOf(firms);
    }

    /// Who sells until today: the featured ones, then the largest, then a few small ones.
    private Set<Integer> steady(List<Firm> bySales) {
        Set<Integer> steady = new HashSet<>();
        firms.stream()
                .filter(f -> f.pace() == Firm.Pace.STEADY)
                .forEach(f -> steady.add(f.index()));
        int most = Math.max(1, share(firms.size(), 0.20));
        for (int i = 0; i < bySales.size() && steady.size() < most; i++) {
            steady.add(bySales.get(i).index());
        }
        int all = Math.max(1, share(firms.size(), 0.225));
        while (steady.size() < all) {
            steady.add(dice.below(firms.size()));
        }
        return steady;
    }

    private int supplier(Firm firm) {
        boolean buys = firm.isType(Seeds.RESELLER) || firm.isType(Seeds.MSP);
        if (!buys || !dice.chance(0.55)) {
            return -1;
        }
        List<Firm> near =
                firms.stream()
                        .filter(f -> f.isType(Seeds.DISTRIBUTOR))
                        .filter(f -> f.country().world().equals(firm.country().world()))
                        .toList();
        return near.isEmpty() ? -1 : dice.pick(near).index();
    }
}
