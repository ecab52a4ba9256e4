package app.mangrove.sample;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.deal.Account;
import app.mangrove.model.geo.Vertical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes customers down, in the countries where the partners are.
final class Customers {
    private final Sketch sketch;
    private final Map<String, List<Customer>> byCountry = new HashMap<>();
    private final List<Customer> all = new ArrayList<>();

    /// A customer before it is written down.
    record Customer(int index, Id id, String name, Country country) {}

    Customers(Sketch sketch) {
        this.sketch = sketch;
    }

    void write(List<Firm> firms, int count) {
        Set<String> names = Words.none();
        Dice dice = sketch.dice("customers");
        double[] weights = firms.stream().mapToDouble(f -> 4e4 + f.yearly()).toArray();
        for (int i = 0; i < count; i++) {
            Country country =
                    i < firms.size()
                            ? firms.get(i).country()
                            : firms.get(dice.weighted(weights)).country();
            customer(i, country, dice, names);
        }
    }

    private void customer(int index, Country country, Dice dice, Set<String> names) {
        String[] drawn = sketch.words.customer(country, dice, names).split(":");
        String city = country.anyCity(dice);
        Customer customer = new Customer(index, sketch.id(Account.KIND, index), drawn[0], country);
        byCountry.computeIfAbsent(country.code(), c -> new ArrayList<>()).add(customer);
        all.add(customer);
        sketch.add(
                Edit.add(Account.KIND, customer.id())
                        .and(Account.NAME, customer.name())
                        .and(Account.DOMAIN, Words.domain(customer.name()))
                        .and(Account.COUNTRY, country.id())
                        .and(Account.REGION, country.areaId())
                        .and(Account.VERTICAL, Seeds.id(Vertical.KIND, drawn[1]))
                        .and(Account.ADDRESS, sketch.words.street(country, dice))
                        .and(Account.CITY, city)
                        .and(Account.POSTAL_CODE, country.postalCode(city))
                        .and(Account.PHONE, country.phone(dice))
                        .and(Account.EMPLOYEES, (long) (180 * dice.factor(1.1)) + 4)
                        .and(Account.KIND.keys(), List.of("crm:A-" + (50_001 + index))));
    }

    /// A customer of a partner: of its own country, the same ones more often than others.
    Customer of(Firm firm, Dice dice) {
        List<Customer> near = byCountry.getOrDefault(firm.country().code(), all);
        int span = Math.min(near.size(), 3 + (int) StrictMath.sqrt(firm.yearly() / 2000));
        int first = Math.floorMod(firm.index() * 7, near.size());
        return near.get((first + dice.below(span)) % near.size());
    }
}
