package app.mangrove.sample;

import app.mangrove.model.Id;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;

import java.util.List;

/// A country of the sample, with what its firms and people are called.
record Country(
        String code,
        String area,
        String world,
        String currency,
        String language,
        double weight,
        List<String> legalForms,
        String phone,
        List<String> cities) {

    Id id() {
        return Seeds.id(Region.KIND, code);
    }

    Id areaId() {
        return Seeds.id(Region.KIND, area);
    }

    Id currencyId() {
        return Seeds.id(Currency.KIND, currency);
    }

    /// The postal code of one of its cities.
    String postalCode(String city) {
        return cities.stream()
                .filter(c -> c.startsWith(city + ":"))
                .map(c -> c.substring(city.length() + 1))
                .findFirst()
                .orElse("");
    }

    String anyCity(Dice dice) {
        String city = dice.pick(cities);
        return city.substring(0, city.indexOf(':'));
    }

    /// A telephone number that nobody has.
    String phone(Dice dice) {
        StringBuilder number = new StringBuilder();
        phone.chars()
                .forEach(c -> number.append(c == '#' ? (char) ('0' + dice.below(10)) : (char) c));
        return number.toString();
    }
}
