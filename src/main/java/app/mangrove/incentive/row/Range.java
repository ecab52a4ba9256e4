package app.mangrove.incentive.row;

import app.mangrove.incentive.read.Prepared;
import app.mangrove.model.column.IntSegment;

/// Which rows a version is for: those of some months, or of some days.
///
/// Shape: half-open. `own` says that a row's own day is its effective day. `lifeFrom` and `lifeTo`
/// are the effective days between which the plan lives.
record Range(By by, int from, int to, int lifeFrom, int lifeTo, boolean own) {
    /// What decides.
    enum By {
        MONTH,
        EFFECTIVE_DAY,
        OWN_DAY
    }

    /// The rows of a segment that it is for.
    int select(Prepared p, int[] live, int[] days, int[] rows) {
        if (p.maxMonth() < 0) {
            return 0;
        }
        return switch (by) {
            case MONTH -> byMonth(p, live, days, rows);
            case EFFECTIVE_DAY -> byDay(p, live, days, days, rows);
            case OWN_DAY -> byDay(p, live, ownDays(p), days, rows);
        };
    }

    /// Whether rows of a month can be among them; not for ranges of own days.
    boolean hasMonth(int month) {
        return by != By.MONTH || month >= from && month < to;
    }

    /// The first effective day of its rows; not for ranges of own days.
    int firstDay() {
        return by == By.MONTH ? lifeFrom : Math.max(from, lifeFrom);
    }

    /// The effective day before which its rows are.
    int endDay() {
        return by == By.MONTH ? lifeTo : Math.min(to, lifeTo);
    }

    private int byMonth(Prepared p, int[] live, int[] days, int[] rows) {
        int start = Math.max(0, from);
        if (p.maxMonth() < start || p.minMonth() >= to) {
            return 0;
        }
        boolean all =
                p.minMonth() >= start
                        && p.maxMonth() < to
                        && p.minDay() >= lifeFrom
                        && p.maxDay() < lifeTo
                        && !own;
        if (all) {
            System.arraycopy(live, 0, rows, 0, live.length);
            return live.length;
        }
        int n = 0;
        short[] months = p.months();
        for (int row : live) {
            int month = months[row];
            boolean in =
                    month >= start && month < to && days[row] >= lifeFrom && days[row] < lifeTo;
            rows[n] = row;
            n += in ? 1 : 0;
        }
        return n;
    }

    private int byDay(Prepared p, int[] live, int[] decides, int[] days, int[] rows) {
        boolean plain = decides == p.days();
        if (plain && (p.maxDay() < from || p.minDay() >= to)) {
            return 0;
        }
        boolean all = plain && p.minDay() >= from && p.maxDay() < to && p.minMonth() >= 0;
        if (all) {
            System.arraycopy(live, 0, rows, 0, live.length);
            return live.length;
        }
        int n = 0;
        short[] months = p.months();
        for (int row : live) {
            int day = decides[row];
            boolean in =
                    day >= from
                            && day < to
                            && days[row] >= lifeFrom
                            && days[row] < lifeTo
                            && months[row] >= 0;
            rows[n] = row;
            n += in ? 1 : 0;
        }
        return n;
    }

    /// The own day of each row.
    static int[] ownDays(Prepared p) {
        IntSegment dates = p.source().dates().segment(p.segment());
        int[] days = new int[p.days().length];
        for (int i : p.live()) {
            days[i] = dates.at(i);
        }
        return days;
    }
}
