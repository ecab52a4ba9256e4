package app.mangrove.incentive.read;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Segments;
import app.mangrove.model.deal.Referral;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.plan.terms.Component;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The columns that every plan reads of a kind of rows; those that a kind lacks are null.
public record SourceTable(
        Component.Source source,
        Table table,
        Ints dates,
        Ints partners,
        @Nullable Ints accounts,
        @Nullable Ints counterparties,
        @Nullable Ints originals,
        @Nullable Ints currencies) {

    public static SourceTable of(Ecosystem ecosystem, Component.Source source) {
        return switch (source) {
            case TRANSACTION -> {
                Table table = ecosystem.table(Transaction.KIND);
                yield new SourceTable(
                        source,
                        table,
                        table.ints(Transaction.DATE),
                        table.ints(Transaction.PARTNER),
                        table.ints(Transaction.ACCOUNT),
                        table.ints(Transaction.COSELL_PARTNER),
                        table.ints(Transaction.RETURNS),
                        table.ints(Transaction.CURRENCY));
            }
            case ACTIVITY ->
                    plain(ecosystem, source, Activity.KIND, Activity.DATE, Activity.PARTNER);
            case REFERRAL ->
                    plain(ecosystem, source, Referral.KIND, Referral.DATE, Referral.PARTNER);
        };
    }

    private static SourceTable plain(
            Ecosystem ecosystem,
            Component.Source source,
            Kind<?> kind,
            Field<LocalDate> date,
            Field<Id> partner) {
        Table table = ecosystem.table(kind);
        return new SourceTable(
                source, table, table.ints(date), table.ints(partner), null, null, null, null);
    }

    /// The segment of a column of 32-bit numbers in which a row stands.
    public IntSegment ints(int column, int nr) {
        return (IntSegment) table.segment(column, Segments.of(nr));
    }

    public static Kind<?> kind(Component.Source source) {
        return switch (source) {
            case TRANSACTION -> Transaction.KIND;
            case ACTIVITY -> Activity.KIND;
            case REFERRAL -> Referral.KIND;
        };
    }

    /// The column of the partner, as every kind of rows calls it.
    public int partnerColumn() {
        return table.column(Transaction.PARTNER.key());
    }

    /// The column of the partner that sold along, −1 where there is none.
    public int counterpartyColumn() {
        return table.column(Transaction.COSELL_PARTNER.key());
    }

    /// The date of the row that a row returns, else its own.
    public int effective(int nr) {
        int original = originals == null ? 0 : originals.at(nr);
        return original > 0 ? dates.at(original) : dates.at(nr);
    }

    /// Whether a row returns another.
    public boolean isReturn(int nr) {
        return originals != null && originals.at(nr) > 0;
    }
}
