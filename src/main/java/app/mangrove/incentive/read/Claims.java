package app.mangrove.incentive.read;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Referral;

import java.math.BigInteger;

/// The referrals of each account in order of their dates.
///
/// Shape: places of one account stand together, by date, and of one day by key from the highest to
/// the lowest, so that the last of a day is the one that wins. A claim's date and partner stand in
/// one number, so that the search for the one finds the other beside it.
public final class Claims {
    /// Claims of an account that are looked at together.
    private static final int FEW = 4;

    private final int[] first;
    private final int[] rows;
    private final long[] claims;

    private Claims(int[] first, int[] rows, long[] claims) {
        this.first = first;
        this.rows = rows;
        this.claims = claims;
    }

    public static Claims of(Ecosystem ecosystem) {
        Table table = ecosystem.table(Referral.KIND);
        Ints accounts = table.ints(Referral.ACCOUNT);
        Ints days = table.ints(Referral.DATE);
        Ints whom = table.ints(Referral.PARTNER);
        int[] first = new int[ecosystem.table(Account.KIND).end() + 1];
        table.forEach(nr -> first[accounts.at(nr) + 1]++);
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        int[] rows = new int[table.size()];
        int[] dates = new int[Math.max(1, rows.length)];
        int[] next = first.clone();
        Keys keys = new Keys(ecosystem, table);
        table.forEach(nr -> {
            int account = accounts.at(nr);
            int day = days.at(nr);
            int at = next[account]++;
            while (at > first[account]
                    && (day < dates[at - 1]
                            || day == dates[at - 1] && keys.isAfter(nr, rows[at - 1]))) {
                rows[at] = rows[at - 1];
                dates[at] = dates[at - 1];
                at--;
            }
            rows[at] = nr;
            dates[at] = day;
        });
        long[] claims = new long[dates.length];
        for (int i = 0; i < rows.length; i++) {
            claims[i] = (long) dates[i] << 32 | whom.at(rows[i]);
        }
        return new Claims(first, rows, claims);
    }

    /// The order of referrals of one account and day.
    private record Keys(Ecosystem ecosystem, Table table) {
        boolean isAfter(int a, int b) {
            return compare(text(a), text(b)) > 0;
        }

        private String text(int nr) {
            return ecosystem.externalKey(table.kind(), nr);
        }
    }

    /// The order of keys: numbers as numbers, before all others.
    public static int compare(String a, String b) {
        boolean left = isNumber(a);
        boolean right = isNumber(b);
        if (left && right) {
            int byNumber = new BigInteger(a).compareTo(new BigInteger(b));
            return byNumber != 0 ? byNumber : a.compareTo(b);
        }
        return left ? -1 : right ? 1 : a.compareTo(b);
    }

    private static boolean isNumber(String key) {
        return !key.isEmpty()
                && key.length() < 40
                && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The place of the last claim on an account dated at or before a day, −1 for none.
    public int latest(int account, int day) {
        if (account <= 0 || account + 1 >= first.length) {
            return -1;
        }
        int at = first[account + 1] - 1;
        int start = first[account];
        if (at - start < FEW && start + FEW <= claims.length) {
            // Counting costs less than a loop whose end nobody can foretell.
            long end = (day + 1L) << 32;
            int before = 0;
            for (int i = 0; i < FEW; i++) {
                before += start + i <= at & claims[start + i] < end ? 1 : 0;
            }
            return before > 0 ? start + before - 1 : -1;
        }
        while (at >= start && date(at) > day) {
            at--;
        }
        return at >= start ? at : -1;
    }

    /// The place of the first claim of the same account as `place`; of several of its day the one
    /// that wins.
    public int first(int place, int account) {
        int at = first[account];
        while (at < place && date(at + 1) == date(at)) {
            at++;
        }
        return at;
    }

    /// The next claim to try after one, towards older or newer ones up to `latest`; −1 for none.
    public int next(int place, int account, boolean older, int latest) {
        if (older) {
            return place > first[account] ? place - 1 : -1;
        }
        int lowest = place;
        while (lowest > first[account] && date(lowest - 1) == date(place)) {
            lowest--;
        }
        if (lowest < place && date(place) == date(lowest)) {
            return place - 1;
        }
        int at = place + 1;
        while (at <= latest && date(at) == date(place)) {
            at++;
        }
        if (at > latest) {
            return -1;
        }
        while (at < latest && date(at + 1) == date(at)) {
            at++;
        }
        return at;
    }

    public int partner(int place) {
        return (int) claims[place];
    }

    public int date(int place) {
        return (int) (claims[place] >> 32);
    }

    /// The row number of the referral.
    public int row(int place) {
        return rows[place];
    }
}
