package app.mangrove.model.query;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads a filter's text.
final class FilterParser {
    /// How deep brackets may nest, so that a text cannot exhaust the stack.
    private static final int MAX_DEPTH = 200;

    private final List<Token> tokens = new ArrayList<>();
    private final Map<Filter, Integer> positions = new IdentityHashMap<>();
    private final String text;
    private int next;
    private int depth;

    /// A word, a quoted text or a sign; `at` counts characters from 1.
    private record Token(String text, boolean quoted, int at) {
        boolean is(String word) {
            return !quoted && text.equalsIgnoreCase(word);
        }
    }

    FilterParser(String text) {
        this.text = text;
    }

    Outcome<Filter> parse() {
        try {
            read();
            if (tokens.size() == 1) {
                return Outcome.ok(Filter.ALL);
            }
            Filter filter = or();
            if (!at().text.isEmpty()) {
                throw expected("and, or");
            }
            return Outcome.ok(filter);
        } catch (Refusal refusal) {
            return Outcome.failed(Refusal.problemOf(refusal));
        }
    }

    /// Where in the text each condition begins, from 1.
    Map<Filter, Integer> positions() {
        return positions;
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (Character.isWhitespace(c)) {
                i += Character.charCount(c);
            } else if (c == '"') {
                i = quoted(i);
            } else if (c == '<' || c == '>') {
                int end = i + (text.startsWith("=", i + 1) ? 2 : 1);
                tokens.add(new Token(text.substring(i, end), false, i + 1));
                i = end;
            } else if (c == '(' || c == ')' || c == ',' || c == '=') {
                tokens.add(new Token(text.substring(i, i + 1), false, i + 1));
                i++;
            } else if (FilterText.isWord(c)) {
                int end = i;
                while (end < text.length() && FilterText.isWord(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                tokens.add(new Token(text.substring(i, end), false, i + 1));
                i = end;
            } else {
                throw refusal(i + 1, Character.toString(c), "and, or");
            }
        }
        tokens.add(new Token("", false, text.length() + 1));
    }

    private int quoted(int start) {
        StringBuilder value = new StringBuilder();
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                tokens.add(new Token(value.toString(), true, start + 1));
                return i + 1;
            }
            if (c == '\\' && i + 1 < text.length()) {
                c = text.charAt(++i);
            }
            value.append(c);
        }
        throw refusal(text.length() + 1, "", "\"");
    }

    private Filter or() {
        if (++depth > MAX_DEPTH) {
            throw expected(")");
        }
        List<Filter> parts = new ArrayList<>(List.of(and()));
        while (skip("or")) {
            parts.add(and());
        }
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
    }

    private Filter and() {
        List<Filter> parts = new ArrayList<>(List.of(unary()));
        while (skip("and")) {
            parts.add(unary());
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
    }

    private Filter unary() {
        boolean not = false;
        while (skip("not")) {
            not = !not;
        }
        return not ? new Filter.Not(single()) : single();
    }

    private Filter single() {
        Token start = at();
        if (skip("(")) {
            Filter inner = or();
            expect(")");
            return inner;
        }
        Filter condition;
        if (skip("mine")) {
            condition = new Filter.Mine();
        } else if (start.is("in") && tokens.get(next + 1).is("segment")) {
            next += 2;
            condition = new Filter.InSegment(value());
        } else {
            condition = test();
        }
        positions.put(condition, start.at);
        return condition;
    }

    private Filter test() {
        Token field = at();
        if (field.quoted
                || field.text.isEmpty()
                || !FilterText.isWord(field.text.codePointAt(0))
                || FilterText.KEYWORDS.contains(field.text.toLowerCase(Locale.ROOT))) {
            throw expected("field");
        }
        next++;
        String path = field.text;
        if (skip("is")) {
            boolean not = skip("not");
            if (skip("empty")) {
                return Filter.test(path, not ? Operator.NOT_EMPTY : Operator.EMPTY);
            }
            return Filter.test(path, not ? Operator.IS_NOT : Operator.IS, value());
        }
        if (skip("=")) {
            return Filter.test(path, Operator.IS, value());
        }
        if (skip("any")) {
            expect("of");
            return new Filter.Test(path, Operator.ANY_OF, list());
        }
        if (skip("starts")) {
            expect("with");
            return Filter.test(path, Operator.STARTS_WITH, value());
        }
        if (skip("between")) {
            String from = value();
            expect("and");
            return Filter.test(path, Operator.BETWEEN, from, value());
        }
        for (Operator operator : Operator.values()) {
            if (operator.arity() == 1 && skip(operator.words())) {
                return Filter.test(path, operator, value());
            }
        }
        throw expected("is, contains, <, >, …");
    }

    private List<String> list() {
        expect("(");
        List<String> values = new ArrayList<>(List.of(value()));
        while (skip(",")) {
            values.add(value());
        }
        expect(")");
        return values;
    }

    private String value() {
        Token token = at();
        boolean fits =
                token.quoted
                        || !token.text.isEmpty()
                                && FilterText.isWord(token.text.codePointAt(0))
                                && !FilterText.KEYWORDS.contains(
                                        token.text.toLowerCase(Locale.ROOT));
        if (!fits) {
            throw expected("value");
        }
        next++;
        return token.text;
    }

    private Token at() {
        return tokens.get(next);
    }

    private boolean skip(String word) {
        if (at().is(word)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String word) {
        if (!skip(word)) {
            throw expected(word);
        }
    }

    private Refusal expected(String what) {
        return refusal(at().at, at().text, what);
    }

    private static Refusal refusal(int at, String found, String expected) {
        return new Refusal(Problem.of("filter.syntax", at, found, expected));
    }
}
