package app.mangrove.incentive.payout;

import java.util.Locale;

/// Account numbers by ISO 13616.
public final class Iban {
    private Iban() {}

    /// Without blanks, in capitals.
    public static String plain(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /// Whether the form is right and the number modulo 97 is 1, with the first four characters
    /// moved to the end and letters read as 10 to 35.
    public static boolean isValid(String text) {
        String iban = plain(text);
        if (!iban.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
            return false;
        }
        String moved = iban.substring(4) + iban.substring(0, 4);
        int rest = 0;
        for (int i = 0; i < moved.length(); i++) {
            int value = Character.digit(moved.charAt(i), 36);
            rest = (value > 9 ? rest * 100 : rest * 10) + value;
            rest %= 97;
        }
        return rest == 1;
    }

    /// Whether it reads as a BIC by ISO 9362: four letters, two of a country, two or five more.
    public static boolean isBic(String text) {
        return plain(text).matches("[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
    }
}
