package app.mangrove.ui.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills the places of a text: `{0}`, and `{0|one|more}` that picks a word by the number.
final class Places {
    static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

    private Places() {}

    static String fill(String text, List<?> arguments, Function<Object, String> shown) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Matcher place = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            int index = Integer.parseInt(place.group(1));
            String word = index < arguments.size() ? word(place, arguments.get(index), shown) : "";
            place.appendReplacement(filled, Matcher.quoteReplacement(word));
        }
        return place.appendTail(filled).toString();
    }

    private static String word(Matcher place, Object argument, Function<Object, String> shown) {
        if (place.group(2) == null) {
            return shown.apply(argument);
        }
        return isOne(argument) ? place.group(2) : place.group(3);
    }

    private static boolean isOne(Object argument) {
        return argument instanceof Number number
                && new BigDecimal(number.toString()).compareTo(BigDecimal.ONE) == 0;
    }
}
