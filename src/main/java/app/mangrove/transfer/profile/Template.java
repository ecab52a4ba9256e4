package app.mangrove.transfer.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Texts with columns in braces: `{City}, {State}`; a brace itself is written twice.
final class Template {
    private Template() {}

    /// The expression that a template means; nothing when a brace is left open.
    static Optional<Expression> parse(String text) {
        List<Expression> parts = new ArrayList<>();
        StringBuilder constant = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean twice = i + 1 < text.length() && text.charAt(i + 1) == c;
            if ((c == '{' || c == '}') && twice) {
                constant.append(c);
                i += 2;
            } else if (c == '{') {
                int end = text.indexOf('}', i);
                if (end < 0) {
                    return Optional.empty();
                }
                flush(constant, parts);
                parts.add(new Expression.Column(text.substring(i + 1, end)));
                i = end + 1;
            } else if (c == '}') {
                return Optional.empty();
            } else {
                constant.append(c);
                i++;
            }
        }
        flush(constant, parts);
        return Optional.of(
                parts.isEmpty()
                        ? new Expression.Constant("")
                        : parts.size() == 1 ? parts.getFirst() : new Expression.Concat(parts));
    }

    private static void flush(StringBuilder constant, List<Expression> parts) {
        if (!constant.isEmpty()) {
            parts.add(new Expression.Constant(constant.toString()));
            constant.setLength(0);
        }
    }

    /// The template of a column, constant, or a run of both; nothing for other expressions.
    static Optional<String> text(Expression expression) {
        return switch (expression) {
            case Expression.Column(String column) ->
                    column.indexOf('}') >= 0 ? Optional.empty() : Optional.of("{" + column + "}");
            case Expression.Constant(String text) ->
                    Optional.of(text.replace("{", "{{").replace("}", "}}"));
            case Expression.Concat(List<Expression> parts) -> {
                StringBuilder text = new StringBuilder();
                for (Expression part : parts) {
                    Optional<String> one =
                            part instanceof Expression.Concat ? Optional.empty() : text(part);
                    if (one.isEmpty()) {
                        yield Optional.empty();
                    }
                    text.append(one.get());
                }
                yield Optional.of(text.toString());
            }
            default -> Optional.empty();
        };
    }
}
