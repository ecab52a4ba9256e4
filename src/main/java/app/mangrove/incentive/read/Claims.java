package app.mangrove.incentive.read;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Segments;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Referral;

import java.math.BigInteger;
import java.util.BitSet;

/// The referrals of each account in order of their dates.
///
/// Shape: places of one account stand together, by date, and of one day by key from the highest to
/// the lowest, so that the last of a day is the one that wins. A claim's date and partner stand in
/// one number, so that the search for the one finds the other beside it. The newest few of each
/// account stand once more in a row of their own, so that most searches look at one place in
/// memory.
public final class Claims {
    /// Nobody's claim, of a day before all others.
    public static final long NOBODY = Long.MIN_VALUE / 2;

    /// The newest claims of an account that are looked at together.
    private static final int FEW = 4;

    /// The part of a claim that says its day.
    private static final long DAY = -1L << 32;

    private final int[] first;
    private final int[] rows;
    private final long[] claims;
    private final long[] newest;
    private final BitSet more;

    private Claims(int[] first, int[] rows, long[] claims) {
        this.first = first;
        this.rows = rows;
        this.claims = claims;
        int accounts = first.length - 1;
        newest = new long[FEW * accounts];
        more = new BitSet(accounts);
        for (int account = 0; account < accounts; account++) {
            int end = first[account + 1];
            int count = end - first[account];
            for (int i = 0; i < FEW; i++) {
                newest[FEW * account + i] = i < count ? claims[end - 1 - i] : NOBODY;
            }
            more.set(account, count > FEW);
        }
    }

    public static Claims of(Ecosystem ecosystem) {
        Table table = ecosystem.table(Referral.KIND);
        int[] first = new int[ecosystem.table(Account.KIND).end() + 1];
        Ints accounts = table.ints(Referral.ACCOUNT);
        for (int s = 0; s < table.segmentCount(); s++) {
            IntSegment own = accounts.segment(s);
            for (int offset : Preparing.live(table.rows(s))) {
                first[own.at(offset) + 1]++;
            }
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        int[] rows = new int[table.size()];
        long[] claims = new long[rows.length];
        int[] next = first.clone();
        Keys keys = new Keys(ecosystem, table);
        for (int s = 0; s < table.segmentCount(); s++) {
            IntSegment own = accounts.segment(s);
            IntSegment days = table.ints(Referral.DATE).segment(s);
            IntSegment partners = table.ints(Referral.PARTNER).segment(s);
            for (int offset : Preparing.live(table.rows(s))) {
                int account = own.at(offset);
                int nr = (s << Segments.BITS) + offset;
                long day = (long) days.at(offset) << 32;
                int at = next[account]++;
                while (at > first[account]
                        && (day < (claims[at - 1] & DAY)
                                || day == (claims[at - 1] & DAY)
                                        && keys.isAfter(nr, rows[at - 1]))) {
                    rows[at] = rows[at - 1];
                    claims[at] = claims[at - 1];
                    at--;
                }
                rows[at] = nr;
                claims[at] = day | partners.at(offset);
            }
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

    /// The last claim on an account dated at or before a day, [#NOBODY] for none.
    public long newest(int account, int day) {
        if (account <= 0 || account + 1 >= first.length) {
            return NOBODY;
        }
        // Signs cost less than branches that nobody can foretell: claims that wait for memory
        // are then waited for together.
        int at = FEW * account;
        long end = (day + 1L) << 32;
        long claim = NOBODY;
        for (int i = FEW - 1; i >= 0; i--) {
            long other = newest[at + i];
            claim ^= (claim ^ other) & (other - end) >> 63;
        }
        return more.get(account) && claim == NOBODY ? older(account, day) : claim;
    }

    private long older(int account, int day) {
        int place = latest(account, day);
        return place < 0 ? NOBODY : claims[place];
    }

    /// Whose a claim is; 0 for [#NOBODY].
    public static int partnerOf(long claim) {
        return (int) claim;
    }

    /// The day of a claim.
    public static int dayOf(long claim) {
        return (int) (claim >> 32);
    }

    /// The place of the last claim on an account dated at or before a day, −1 for none.
    public int latest(int account, int day) {
        if (account <= 0 || account + 1 >= first.length) {
            return -1;
        }
        int at = first[account + 1] - 1;
        while (at >= first[account] && date(at) > day) {
            at--;
        }
        return at >= first[account] ? at : -1;
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
        return partnerOf(claims[place]);
    }

    public int date(int place) {
        return dayOf(claims[place]);
    }

    /// The row number of the referral.
    public int row(int place) {
        return rows[place];
    }
}
