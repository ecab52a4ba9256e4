package app.mangrove.transfer.match;

import app.mangrove.transfer.preview.Place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// What a firm is recognised by, as it stands and in a form that compares.
public record Firm(
        String name,
        String domain,
        String address,
        String city,
        String postalCode,
        String phone,
        String plainName,
        String plainDomain,
        String plainAddress,
        String plainCity,
        String digits) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SITE = Pattern.compile("^(https?://)?(www\\.)?|[/?#].*$");
    private static final Set<String> LEGAL =
            Set.of(
                    "inc",
                    "incorporated",
                    "corp",
                    "corporation",
                    "co",
                    "company",
                    "ltd",
                    "limited",
                    "llc",
                    "llp",
                    "plc",
                    "gmbh",
                    "mbh",
                    "ag",
                    "kg",
                    "kgaa",
                    "ohg",
                    "gbr",
                    "ug",
                    "se",
                    "sa",
                    "sas",
                    "sarl",
                    "srl",
                    "spa",
                    "bv",
                    "nv",
                    "ab",
                    "as",
                    "oy",
                    "aps",
                    "pty",
                    "the",
                    "and",
                    "und",
                    "et");
    private static final Set<String> WAYS =
            Set.of(
                    "street",
                    "st",
                    "str",
                    "strasse",
                    "straße",
                    "avenue",
                    "ave",
                    "av",
                    "road",
                    "rd",
                    "boulevard",
                    "blvd",
                    "drive",
                    "dr",
                    "lane",
                    "ln",
                    "suite",
                    "ste",
                    "unit",
                    "floor",
                    "fl",
                    "north",
                    "n",
                    "south",
                    "s",
                    "east",
                    "e",
                    "west",
                    "w",
                    "between",
                    "at",
                    "near",
                    "off",
                    "of");

    /// A firm with the line that it stands in.
    public record Placed(Place place, Firm firm) {}

    /// A firm from its fields by key; absent ones are empty texts.
    public static Firm of(UnaryOperator<String> field) {
        String name = field.apply("name");
        String domain = field.apply("domain");
        String address = field.apply("address");
        String phone = field.apply("phone");
        return new Firm(
                name,
                domain,
                address,
                field.apply("city"),
                field.apply("postal_code"),
                phone,
                joined(name, LEGAL),
                SITE.matcher(domain.strip().toLowerCase(Locale.ROOT)).replaceAll(""),
                joined(address, WAYS),
                joined(field.apply("city"), Set.of()),
                phone.replaceAll("\\D", ""));
    }

    /// Lower case, without accents and punctuation, without words that say nothing.
    private static String joined(String text, Set<String> without) {
        List<String> kept = new ArrayList<>();
        for (String word : words(text)) {
            if (!without.contains(word)) {
                kept.add(word);
            }
        }
        return kept.isEmpty() ? String.join(" ", words(text)) : String.join(" ", kept);
    }

    private static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "");
        String german =
                lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        String bare =
                MARKS.matcher(Normalizer.normalize(german, Normalizer.Form.NFKD)).replaceAll("");
        String spaced = OTHER.matcher(bare).replaceAll(" ").strip();
        return spaced.isEmpty() ? List.of() : List.of(spaced.split(" "));
    }
}
