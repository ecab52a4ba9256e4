package app.mangrove.transfer.value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Number texts as people and spreadsheets write them: grouped, with a currency sign, a percent
/// sign, or negative in brackets.
final class NumberText {
    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(G\\d{2,3})*G\\d{3}|\\d+");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN = 60;

    private NumberText() {}

    /// The text with a point and without groups; null when it is no number.
    static @Nullable String plain(String text, char decimal, char group) {
        String bare = text.strip();
        boolean brackets = bare.startsWith("(") && bare.endsWith(")");
        if (brackets) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        boolean percent = bare.endsWith("%");
        if (percent) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        bare = withoutSign(bare);
        String sign = "";
        if (!bare.isEmpty()
                && (bare.charAt(0) == '-' || bare.charAt(0) == '+' || bare.charAt(0) == '−')) {
            sign = bare.charAt(0) == '+' ? "" : "-";
            bare = withoutSign(bare.substring(1).strip());
        }
        int point = bare.indexOf(decimal);
        String head = point < 0 ? bare : bare.substring(0, point);
        String tail = point < 0 ? "" : bare.substring(point + 1);
        String whole = ungrouped(head, group);
        if (whole == null || brackets && !sign.isEmpty()) {
            return null;
        }
        String plain = (brackets ? "-" : sign) + whole + (point < 0 ? "" : "." + tail);
        return percent ? plain + "%" : plain;
    }

    /// Leaves a currency sign on either side out.
    private static String withoutSign(String text) {
        if (text.isEmpty()) {
            return text;
        }
        if (isCurrency(text.charAt(0))) {
            return text.substring(1).strip();
        }
        int last = text.length() - 1;
        return isCurrency(text.charAt(last)) ? text.substring(0, last).strip() : text;
    }

    private static boolean isCurrency(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private static @Nullable String ungrouped(String head, char group) {
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            boolean between =
                    c == group && group != 0
                            || c == '\''
                            || c == '’'
                            || c == ' '
                            || c == '\u00A0'
                            || c == '\u202F';
            marked.append(between ? 'G' : c);
        }
        if (marked.indexOf("G") < 0) {
            return head;
        }
        return GROUPS.matcher(marked).matches() ? marked.toString().replace("G", "") : null;
    }

    /// The exact value of a plain text; null when it is none or absurdly long.
    static @Nullable BigDecimal decimal(String plain) {
        boolean percent = plain.endsWith("%");
        String text = percent ? plain.substring(0, plain.length() - 1) : plain;
        if (!PLAIN.matcher(text).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(text);
        return percent ? value.divide(HUNDRED) : value;
    }

    /// The text as a problem shows it: never endless.
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
