package app.mangrove.problems;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.work.Setting;

import java.time.LocalDate;
import java.util.Arrays;

/// Amounts that cannot be shown in the workspace's currency because no rate leads there on their
/// day.
///
/// Shape: one finding a currency, on the currency's row. A rate serves in both directions, through
/// other currencies, and from its day on.
final class MissingRates implements Rule {
    private static final int NEVER = Integer.MAX_VALUE;

    @Override
    public String key() {
        return "missing-rate";
    }

    @Override
    public Severity severity() {
        return Severity.WRONG;
    }

    @Override
    public void look(Ecosystem ecosystem, LocalDate today, Findings.Collector found) {
        Table transactions = ecosystem.table(Transaction.KIND);
        if (transactions.size() == 0) {
            return;
        }
        int[] uses = uses(ecosystem, transactions);
        int home = home(ecosystem, uses);
        int[] first = firstDays(ecosystem, home, uses.length);
        int[] missing = new int[uses.length];
        Ints currency = transactions.ints(Transaction.CURRENCY);
        Ints day = transactions.ints(Transaction.DATE);
        transactions.forEach(nr -> {
            int of = currency.at(nr);
            if (of > 0 && day.at(nr) < first[of]) {
                missing[of]++;
            }
        });
        for (int of = 1; of < missing.length; of++) {
            if (missing[of] > 0) {
                report(ecosystem, of, home, first[of], missing[of], found);
            }
        }
    }

    private static void report(
            Ecosystem ecosystem,
            int of,
            int home,
            int first,
            int missing,
            Findings.Collector found) {
        Object code = code(ecosystem, of);
        Object into = code(ecosystem, home);
        if (first == NEVER) {
            found.add(Currency.KIND, of, "problems.missing-rate.never", code, into, missing);
        } else {
            LocalDate from = LocalDate.ofEpochDay(first);
            found.add(Currency.KIND, of, "problems.missing-rate.before", code, into, missing, from);
        }
    }

    private static Object code(Ecosystem ecosystem, int nr) {
        Object code = ecosystem.value(Currency.KIND, Currency.CODE, nr);
        return code == null ? "?" : code;
    }

    private static int[] uses(Ecosystem ecosystem, Table transactions) {
        int[] uses = new int[ecosystem.table(Currency.KIND).end()];
        Ints currency = transactions.ints(Transaction.CURRENCY);
        transactions.forEach(nr -> {
            if (currency.at(nr) > 0) {
                uses[currency.at(nr)]++;
            }
        });
        return uses;
    }

    /// The currency that the workspace names, else the one that most transactions are in.
    private static int home(Ecosystem ecosystem, int[] uses) {
        String named = Setting.of(ecosystem, Setting.CURRENCY).orElse("");
        int most = 0;
        for (Currency currency : ecosystem.all(Currency.KIND)) {
            int nr = ecosystem.table(Currency.KIND).nr(currency.id());
            if (currency.code().equals(named)) {
                return nr;
            }
            most = most == 0 || uses[nr] > uses[most] ? nr : most;
        }
        return most;
    }

    /// For each currency the first day on which some chain of rates leads to `home`.
    private static int[] firstDays(Ecosystem ecosystem, int home, int end) {
        int[] first = new int[end];
        Arrays.fill(first, NEVER);
        if (home > 0) {
            first[home] = Integer.MIN_VALUE;
        }
        boolean changed = true;
        while (changed) {
            changed = relax(ecosystem, first);
        }
        return first;
    }

    private static boolean relax(Ecosystem ecosystem, int[] first) {
        Table rates = ecosystem.table(FxRate.KIND);
        if (rates.size() == 0) {
            return false;
        }
        Ints base = rates.ints(FxRate.BASE);
        Ints quote = rates.ints(FxRate.QUOTE);
        Ints day = rates.ints(FxRate.DATE);
        boolean[] changed = {false};
        rates.forEach(nr -> {
            int a = base.at(nr);
            int b = quote.at(nr);
            int throughA = Math.max(first[a], day.at(nr));
            int throughB = Math.max(first[b], day.at(nr));
            if (first[a] != NEVER && throughA < first[b]) {
                first[b] = throughA;
                changed[0] = true;
            }
            if (first[b] != NEVER && throughB < first[a]) {
                first[a] = throughB;
                changed[0] = true;
            }
        });
        return changed[0];
    }
}
