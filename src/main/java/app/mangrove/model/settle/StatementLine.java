package app.mangrove.model.settle;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Link;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// One line of a statement: a plan, an adjustment, a correction of an earlier period, a fund's
/// reimbursement or a balance.
///
/// Shape: `period` is what the amount is of; a correction's differs from its statement's.
public record StatementLine(
        Id id,
        Id statement,
        Long position,
        String type,
        @Nullable String plan,
        String period,
        BigDecimal amount,
        Id currency,
        @Nullable String text,
        @Nullable Link source) {
    public static final Field<Id> STATEMENT =
            Field.ref("statement", () -> Statement.KIND).required();
    public static final Field<Long> POSITION = Field.integer("position").required();
    public static final Field<String> TYPE =
            Field.choice(
                            "type",
                            "EARNED",
                            "CLAWBACK",
                            "BUDGET",
                            "ADJUSTMENT",
                            "HELD_BACK",
                            "RELEASED",
                            "DISPLACED",
                            "CORRECTION",
                            "REIMBURSEMENT",
                            "CARRIED")
                    .required();
    public static final Field<String> PLAN = Field.word("plan");
    public static final Field<String> PERIOD = Field.word("period").required();
    public static final Field<BigDecimal> AMOUNT = Field.amount("amount", "currency").required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND).required();
    public static final Field<String> TEXT = Field.text("text");
    public static final Field<Link> SOURCE = Field.link("source");
    public static final Kind<StatementLine> KIND =
            Kind.large(
                    "statement_line",
                    StatementLine.class,
                    TEXT,
                    STATEMENT,
                    POSITION,
                    TYPE,
                    PLAN,
                    PERIOD,
                    AMOUNT,
                    CURRENCY,
                    TEXT,
                    SOURCE);
}
