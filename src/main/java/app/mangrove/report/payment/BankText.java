package app.mangrove.report.payment;

import java.text.Normalizer;
import java.util.Map;

/// Texts in the characters that every bank of the SEPA area takes.
final class BankText {
    private static final Map<String, String> GERMAN =
            Map.of(
                    "ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "ß", "ss",
                    "ø", "oe", "æ", "ae");

    private BankText() {}

    /// At most so many characters; marks fall off their letters, everything else becomes a blank.
    static String of(String text, int most) {
        String plain = text;
        for (Map.Entry<String, String> each : GERMAN.entrySet()) {
            plain = plain.replace(each.getKey(), each.getValue());
        }
        plain = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        plain = plain.replace("&", "+").replaceAll("[^A-Za-z0-9/\\-?:().,'+ ]", " ");
        plain = plain.replaceAll("\\s+", " ").strip();
        String cut = plain.length() <= most ? plain : plain.substring(0, most).strip();
        return cut.isEmpty() ? "NOTPROVIDED" : cut;
    }
}
