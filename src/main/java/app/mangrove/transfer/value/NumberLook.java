package app.mangrove.transfer.value;

import java.util.List;
import java.util.regex.Pattern;

/// How a column writes numbers: its decimal point, and what groups thousands (0 for nothing).
public record NumberLook(char decimal, char group) {
    public static final NumberLook PLAIN = new NumberLook('.', (char) 0);
    public static final NumberLook POINT = new NumberLook('.', ',');
    public static final NumberLook COMMA = new NumberLook(',', '.');

    private static final Pattern GROUPED_BY_COMMA =
            Pattern.compile(".*\\d,\\d{3}([.,]\\D*|,\\d.*|\\.\\d.*|\\D*)");

    /// What the texts of a column show. A lone mark followed by three digits may be either; then
    /// the file decides: where cells are separated by semicolons, decimals have commas.
    public static NumberLook of(List<String> texts, char separator) {
        int point = 0;
        int comma = 0;
        boolean points = false;
        boolean commas = false;
        for (String text : texts) {
            int lastPoint = text.lastIndexOf('.');
            int lastComma = text.lastIndexOf(',');
            points |= lastPoint >= 0;
            commas |= lastComma >= 0;
            if (lastPoint >= 0 && lastComma >= 0) {
                point += lastPoint > lastComma ? 1 : 0;
                comma += lastComma > lastPoint ? 1 : 0;
            } else if (lastPoint >= 0) {
                point += decides(text, '.', lastPoint) ? 1 : 0;
                comma += text.indexOf('.') != lastPoint ? 1 : 0;
            } else if (lastComma >= 0) {
                comma += decides(text, ',', lastComma) ? 1 : 0;
                point += text.indexOf(',') != lastComma ? 1 : 0;
            }
        }
        if (point != comma) {
            return point > comma ? POINT : COMMA;
        }
        if (!commas) {
            return points && separator == ';' && allGroups(texts) ? COMMA : POINT;
        }
        return separator == ';' || points ? COMMA : POINT;
    }

    /// Whether a lone mark cannot group thousands.
    private static boolean decides(String text, char mark, int at) {
        int digits = 0;
        for (int i = at + 1; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            digits++;
        }
        boolean alone = text.indexOf(mark) == at;
        boolean long4 = at > 3 && text.substring(at - 4, at).chars().allMatch(Character::isDigit);
        return alone && (digits != 3 || long4 || at == 0 || text.startsWith("0" + mark));
    }

    private static boolean allGroups(List<String> texts) {
        return texts.stream()
                .filter(text -> text.indexOf('.') >= 0)
                .allMatch(text -> GROUPED_BY_COMMA.matcher(text.replace('.', ',')).matches());
    }
}
