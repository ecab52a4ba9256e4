package app.mangrove.model.plan.terms;

import app.mangrove.base.money.Rounding;
import app.mangrove.model.query.Filter;

import java.util.List;

/// One chain of parts from rows to money; the amounts of a version's components are added.
///
/// Shape: the parts of `rate` are added, the `factors` multiply, and `rounding` ends it once. With
/// window ROW each row is priced by itself; with any other the cumulative measure of the window is.
public record Component(
        String name,
        Rows rows,
        Payee payee,
        Filter payees,
        Measure measure,
        Reach reach,
        Window window,
        Settlement settlement,
        List<RatePart> rate,
        List<Factor> factors,
        Rounding rounding,
        List<Limit> limits,
        Returns returns) {
    public Component {
        rate = List.copyOf(rate);
        factors = List.copyOf(factors);
        limits = List.copyOf(limits);
    }

    /// Which rows take part: a condition over fields of the row, of its `seller`, its
    /// `counterparty`, and of the `pair` of both.
    public record Rows(Source of, Filter where) {}

    /// What the rows are.
    public enum Source {
        TRANSACTION,
        ACTIVITY,
        REFERRAL
    }

    /// Whose rows count for a payee.
    public sealed interface Reach {
        Reach DEFAULT = new Own();

        /// The payee's own.
        record Own() implements Reach {}

        /// Those of everybody below the payee, by relations of a kind.
        record Downstream(String relation) implements Reach {}

        /// The payee's own and those of everybody below.
        record Subtree(String relation) implements Reach {}
    }

    /// When the amount of a window is paid.
    public enum Settlement {
        /// Each month what the window's amount has grown by.
        MONTHLY,
        /// All in the window's last month.
        AT_END
    }
}
