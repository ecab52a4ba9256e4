package app.mangrove.incentive.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Double entry: every entry has two sides of the same amount in one currency, so each currency
/// adds up to nothing at any time.
public final class Journal {
    private final List<Posting> postings = new ArrayList<>();
    private int entries;

    /// What an entry is about: when, for which period, why, and of what.
    public record About(LocalDate date, String period, Posting.Reason reason, String what) {}

    /// Books an amount from one account to another; a negative one the other way round, nothing for
    /// 0.
    public void book(About about, Role debit, Role credit, long minor, String currency) {
        if (minor == 0) {
            return;
        }
        if (minor < 0) {
            book(about, credit, debit, Math.negateExact(minor), currency);
            return;
        }
        entries++;
        side(about, debit, minor, 0, currency);
        side(about, credit, 0, minor, currency);
    }

    private void side(About about, Role role, long debit, long credit, String currency) {
        postings.add(
                new Posting(
                        entries,
                        about.date(),
                        about.period(),
                        about.reason(),
                        role,
                        about.what(),
                        currency,
                        debit,
                        credit));
    }

    public List<Posting> postings() {
        return Collections.unmodifiableList(postings);
    }

    /// Debits less credits by currency; all are 0.
    public Map<String, Long> balances() {
        Map<String, Long> sums = new TreeMap<>();
        postings.forEach(p -> sums.merge(p.currency(), p.debit() - p.credit(), Math::addExact));
        return sums;
    }

    /// Debits less credits of an account in a currency.
    public long balance(Role role, String currency) {
        return postings.stream()
                .filter(p -> p.role() == role && p.currency().equals(currency))
                .mapToLong(p -> p.debit() - p.credit())
                .reduce(0, Math::addExact);
    }
}
