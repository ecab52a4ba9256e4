package app.mangrove.sample;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The parts that invented names are made of, and names made of them.
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Country> countries = new LinkedHashMap<>();

    Words() {
        Map<String, String[]> regions = new HashMap<>();
        for (String[] row : Lines.rows("/app/mangrove/geo/regions.csv", 5)) {
            regions.put(row[0], row);
        }
        for (String line : Lines.of("/app/mangrove/sample/words.txt")) {
            String[] pair = line.split(" = ", 2);
            if (pair[0].length() == 2) {
                countries.put(pair[0], country(pair[0], pair[1].split(";"), regions));
            } else {
                lists.put(pair[0], List.of(pair[1].split("\\|")));
            }
        }
    }

    private static Country country(String code, String[] parts, Map<String, String[]> regions) {
        String area = cell(regions, code, 3);
        return new Country(
                code,
                area,
                cell(regions, area, 3),
                cell(regions, code, 1),
                parts[0],
                Integer.parseInt(parts[1]),
                List.of(parts[2].split("\\|")),
                parts[3],
                List.of(parts[4].split("\\|")));
    }

    private static String cell(Map<String, String[]> rows, String code, int column) {
        String[] row = rows.get(code);
        if (row == null) {
            throw new IllegalStateException("no place has the code " + code);
        }
        return row[column];
    }

    List<String> list(String key) {
        List<String> list = lists.get(key);
        if (list == null) {
            throw new IllegalStateException("no words are called " + key);
        }
        return list;
    }

    List<Country> countries() {
        return List.copyOf(countries.values());
    }

    Country country(String code) {
        Country country = countries.get(code);
        if (country == null) {
            throw new IllegalStateException("no country of the sample has the code " + code);
        }
        return country;
    }

    /// A country, as often as its weight says.
    Country anyCountry(Dice dice) {
        List<Country> all = countries();
        return all.get(dice.weighted(all.stream().mapToDouble(Country::weight).toArray()));
    }

    String person(Country country, Dice dice) {
        return dice.pick(list(country.language() + ".first"))
                + " "
                + dice.pick(list(country.language() + ".last"));
    }

    String street(Country country, Dice dice) {
        String street = dice.pick(list(country.language() + ".street"));
        int number = dice.between(1, 148);
        return country.language().equals("english") || country.language().equals("french")
                ? number + " " + street
                : street + " " + number;
    }

    /// A name for a partner of a type that `taken` does not hold yet, which it is added to.
    String firm(Country country, String type, Dice dice, Set<String> taken) {
        List<String> tails = new ArrayList<>(list(type + ".tail"));
        if (type.equals(Seeds.RESELLER) || type.equals(Seeds.MSP)) {
            tails.addAll(list(country.language() + ".tail"));
        }
        String stem = dice.pick(list(country.language() + ".stem"));
        String tail = dice.pick(tails);
        String city = country.anyCity(dice);
        return unique(stem + " " + tail, city, " " + dice.pick(country.legalForms()), taken);
    }

    /// A name for a customer and, behind a colon, its industry.
    String customer(Country country, Dice dice, Set<String> taken) {
        String[] pattern = dice.pick(list(country.language() + ".customer")).split(":");
        String name =
                pattern[0]
                        .replace("{p}", dice.pick(list(country.language() + ".place")))
                        .replace("{n}", dice.pick(list(country.language() + ".last")));
        String city = country.anyCity(dice);
        return unique(name, city, "", taken) + ":" + pattern[1];
    }

    private static String unique(String name, String city, String end, Set<String> taken) {
        String candidate = name;
        for (int attempt = 1; !taken.add(plain(candidate)); attempt++) {
            candidate = attempt == 1 ? name + " " + city : name + " " + city + " " + attempt;
        }
        return candidate + end;
    }

    /// A domain that belongs to nobody.
    static String domain(String name) {
        return plain(name) + ".example";
    }

    static String mailbox(String person) {
        return NO_LETTERS.matcher(bare(person)).replaceAll(".");
    }

    private static String plain(String name) {
        return NO_LETTERS.matcher(bare(name)).replaceAll("");
    }

    private static String bare(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ø", "o");
        String split = Normalizer.normalize(lower.replace("ł", "l"), Normalizer.Form.NFD);
        return MARKS.matcher(split).replaceAll("");
    }

    static Set<String> none() {
        return new HashSet<>();
    }
}
