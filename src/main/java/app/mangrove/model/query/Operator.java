package app.mangrove.model.query;

import app.mangrove.model.FieldType;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How a condition compares a column with its values.
///
/// Shape: `is not` and `is empty` hold for rows without a value, the others do not; `between` has
/// both ends in it; texts compare without regard to case.
public enum Operator {
    IS("is", 1),
    IS_NOT("is not", 1),
    ANY_OF("any of", -1),
    CONTAINS("contains", 1),
    STARTS_WITH("starts with", 1),
    LESS("<", 1),
    AT_MOST("<=", 1),
    MORE(">", 1),
    AT_LEAST(">=", 1),
    BETWEEN("between", 2),
    EMPTY("is empty", 0),
    NOT_EMPTY("is not empty", 0),
    /// The value, or anything below it in its tree.
    WITHIN("within", 1);

    private static final Set<Operator> ALWAYS = EnumSet.of(IS, IS_NOT, ANY_OF, EMPTY, NOT_EMPTY);
    private static final Set<Operator> TEXT = EnumSet.of(CONTAINS, STARTS_WITH);
    private static final Set<Operator> ORDERED = EnumSet.of(LESS, AT_MOST, MORE, AT_LEAST, BETWEEN);

    private final String words;
    private final int arity;

    Operator(String words, int arity) {
        this.words = words;
        this.arity = arity;
    }

    /// As it is written in a filter's text.
    public String words() {
        return words;
    }

    /// How many values it takes; −1 for one or more.
    public int arity() {
        return arity;
    }

    /// The operators that make sense for a column, `tree` when it refers to rows that have parents.
    public static List<Operator> of(FieldType type, boolean tree) {
        Set<Operator> fit = EnumSet.copyOf(ALWAYS);
        switch (type) {
            case TEXT, TEXTS, LINK -> fit.addAll(TEXT);
            case INT, DECIMAL, AMOUNT, DATE, INSTANT -> fit.addAll(ORDERED);
            case REF -> {
                fit.addAll(TEXT);
                if (tree) {
                    fit.add(WITHIN);
                }
            }
            case CHOICE, BOOL -> {}
        }
        return List.copyOf(fit);
    }
}
