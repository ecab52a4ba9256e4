package app.mangrove.model.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes filters as text.
final class FilterText {
    /// Words that mean something to the parser; as a value they are quoted.
    static final Set<String> KEYWORDS =
            Set.of(
                    "and",
                    "or",
                    "not",
                    "is",
                    "any",
                    "of",
                    "contains",
                    "starts",
                    "with",
                    "between",
                    "empty",
                    "within",
                    "in",
                    "segment",
                    "mine");

    private FilterText() {}

    static String print(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) ->
                    parts.stream().map(FilterText::inner).collect(Collectors.joining(" and "));
            case Filter.Or(List<Filter> parts) ->
                    parts.stream().map(FilterText::inner).collect(Collectors.joining(" or "));
            case Filter.Not(Filter part) -> "not " + inner(part);
            case Filter.InSegment(String name) -> "in segment " + value(name);
            case Filter.Mine() -> "mine";
            case Filter.Test test -> print(test);
        };
    }

    private static String inner(Filter part) {
        boolean joined = part instanceof Filter.And || part instanceof Filter.Or;
        return joined ? "(" + print(part) + ")" : print(part);
    }

    private static String print(Filter.Test test) {
        List<String> values = test.values().stream().map(FilterText::value).toList();
        String start = test.path() + " " + test.operator().words();
        return switch (test.operator()) {
            case EMPTY, NOT_EMPTY -> start;
            case ANY_OF -> start + " (" + String.join(", ", values) + ")";
            case BETWEEN -> start + " " + values.get(0) + " and " + values.get(1);
            default -> start + " " + values.getFirst();
        };
    }

    static String value(String text) {
        boolean bare =
                !text.isEmpty()
                        && text.codePoints().allMatch(FilterText::isWord)
                        && !KEYWORDS.contains(text.toLowerCase(Locale.ROOT));
        return bare ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || "_.:-+/@%#&'".indexOf(c) >= 0;
    }
}
