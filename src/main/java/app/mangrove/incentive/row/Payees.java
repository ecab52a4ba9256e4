package app.mangrove.incentive.row;

import app.mangrove.base.money.Divisor;
import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.incentive.read.Claims;
import app.mangrove.incentive.read.Line;
import app.mangrove.incentive.read.PartyLines;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.plan.terms.Payee;

import java.lang.invoke.VarHandle;

/// Gives what rows earn to those who are paid for them.
sealed interface Payees {
    /// Delivers `amounts` of the rows from `first` to before `end`.
    void deliver(Prepared p, int[] rows, int first, int end, long[] amounts, int[] days, Sink sink);

    /// The partner of the row, or the one that sold along.
    record Named(int column, Who who) implements Payees {
        @Override
        public void deliver(
                Prepared p, int[] rows, int first, int end, long[] amounts, int[] days, Sink sink) {
            IntSegment partners = p.ints(column);
            short[] months = p.months();
            boolean all = who.isEverybody();
            for (int i = first; i < end; i++) {
                int row = rows[i];
                int payee = partners.at(row);
                if (payee > 0 && (all || who.takes(payee, months[row], days[row]))) {
                    sink.add(months[row], payee, amounts[i]);
                }
            }
        }
    }

    /// Everybody above the seller who is meant, and the seller when `self` says so.
    ///
    /// Shape: `single` holds the only one of a seller's line where that never changes, 0 for lines
    /// that are not known so, −1 for nobody.
    record Above(int column, Line line, boolean self, Who who, int[][] steady, int[] single)
            implements Payees {
        static Above of(int column, Line line, boolean self, Who who, int partners) {
            return new Above(column, line, self, who, new int[partners][], new int[partners]);
        }

        @Override
        public void deliver(
                Prepared p, int[] rows, int first, int end, long[] amounts, int[] days, Sink sink) {
            IntSegment partners = p.ints(column);
            short[] months = p.months();
            for (int i = first; i < end; i++) {
                int row = rows[i];
                int seller = partners.at(row);
                for (int payee : of(seller, months[row], days[row])) {
                    sink.add(months[row], payee, amounts[i]);
                }
            }
        }

        /// Those of the line above a seller who are meant.
        int[] of(int seller, int month, int day) {
            int[] known = steady[seller];
            return known == null ? meant(seller, month, day) : known;
        }

        /// Those of the line above a seller who are meant; kept where that never changes.
        private int[] meant(int seller, int month, int day) {
            int depth = line.depth(seller, day);
            int[] payees = new int[depth];
            int count = 0;
            for (int n = self ? 0 : 1; n < depth; n++) {
                int payee = line.ancestor(seller, n, day);
                payees[count] = payee;
                count += who.takes(payee, month, day) ? 1 : 0;
            }
            int[] meant = java.util.Arrays.copyOf(payees, count);
            if (line.isSteady(seller) && who.isSteady()) {
                // Other threads find the line here: its numbers must be there before it is.
                VarHandle.releaseFence();
                steady[seller] = meant;
                single[seller] = meant.length == 0 ? -1 : meant.length == 1 ? meant[0] : 0;
            }
            return meant;
        }
    }

    /// Shares of the row's amount for several of the seller's line.
    ///
    /// Shape: `steady` holds for each seller whose line never changes, `stride` apart, its place
    /// among the shares from 1, who gets the rest, and who gets each share; `parts` holds how much
    /// those get, 0 where nobody is.
    record Split(
            int column,
            Line line,
            Shares[] byDepth,
            Divisor unit,
            Payee.Keeper keeper,
            Who who,
            int stride,
            int[] steady,
            long[] parts)
            implements Payees {
        /// The shares of a depth: whose, and how much as a number that the unit divides.
        record Shares(int[] ancestors, long[] parts) {}

        static Split of(
                int column,
                Line line,
                Shares[] byDepth,
                Divisor unit,
                Payee.Keeper keeper,
                Who who,
                int partners) {
            int stride = 2;
            for (Shares shares : byDepth) {
                stride = Math.max(stride, 2 + shares.parts.length);
            }
            return new Split(
                    column,
                    line,
                    byDepth,
                    unit,
                    keeper,
                    who,
                    stride,
                    new int[partners * stride],
                    new long[partners * (stride - 2)]);
        }

        @Override
        public void deliver(
                Prepared p, int[] rows, int first, int end, long[] amounts, int[] days, Sink sink) {
            IntSegment partners = p.ints(column);
            short[] months = p.months();
            boolean all = who.isEverybody();
            for (int i = first; i < end; i++) {
                int row = rows[i];
                int seller = partners.at(row);
                int[] takers = steady;
                int at = seller * stride;
                if (takers[at] == 0) {
                    takers = takers(seller, days[row]);
                    at = 0;
                }
                VarHandle.acquireFence();
                share(takers, at, months[row], days[row], amounts[i], all, sink);
            }
        }

        int[] takers(int seller, int day) {
            int place = Math.min(line.depth(seller, day), byDepth.length - 1);
            int[] takers = new int[stride];
            takers[0] = place + 1;
            takers[1] =
                    switch (keeper) {
                        case SELLER -> seller;
                        case TOP -> line.top(seller, day);
                        case NOBODY -> 0;
                    };
            int[] ancestors = byDepth[place].ancestors;
            for (int i = 0; i < ancestors.length; i++) {
                takers[2 + i] = line.ancestor(seller, ancestors[i], day);
            }
            if (line.isSteady(seller)) {
                int at = seller * stride;
                System.arraycopy(takers, 1, steady, at + 1, stride - 1);
                for (int i = 0; i < ancestors.length; i++) {
                    long part = byDepth[place].parts[i];
                    parts[seller * (stride - 2) + i] = takers[2 + i] > 0 ? part : 0;
                }
                VarHandle.releaseFence();
                steady[at] = takers[0];
            }
            return takers;
        }

        void share(int[] takers, int at, int month, int day, long pool, boolean all, Sink sink) {
            Shares shares = byDepth[takers[at] - 1];
            long rest = pool;
            for (int i = 0; i < shares.parts.length; i++) {
                int payee = takers[at + 2 + i];
                if (payee > 0) {
                    long part = unit.truncate(Math.multiplyExact(pool, shares.parts[i]));
                    rest -= part;
                    if (all || who.takes(payee, month, day)) {
                        sink.add(month, payee, part);
                    }
                }
            }
            int keeps = takers[at + 1];
            if (keeps > 0 && (all || who.takes(keeps, month, day))) {
                sink.add(month, keeps, rest);
            }
        }
    }

    /// Partners of the row's deal, by their roles there.
    record OfDeal(int sellers, int deals, PartyLines lines, Who who) implements Payees {
        @Override
        public void deliver(
                Prepared p, int[] rows, int first, int end, long[] amounts, int[] days, Sink sink) {
            IntSegment partners = p.ints(sellers);
            IntSegment dealt = p.ints(deals);
            short[] months = p.months();
            for (int i = first; i < end; i++) {
                int row = rows[i];
                give(dealt.at(row), partners.at(row), months[row], days[row], amounts[i], sink);
            }
        }

        /// Shares out one row's amount.
        void give(int deal, int seller, int month, int day, long pool, Sink sink) {
            if (!lines.isEnough(deal, seller, day)) {
                return;
            }
            long[] parts = lines.parts(deal);
            long rest = pool;
            for (int i = 0; i < parts.length; i += 3) {
                int payee = (int) parts[i];
                long part =
                        Scaled.multiplyDivide(pool, parts[i + 1], parts[i + 2], Rounding.TRUNCATE);
                rest -= part;
                if (who.takes(payee, month, day)) {
                    sink.add(month, payee, part);
                }
            }
            if (lines.sellerKeeps() && seller > 0 && who.takes(seller, month, day)) {
                sink.add(month, seller, rest);
            }
        }
    }

    /// The partner whose claim on the account wins.
    record Claimed(
            Payee.Claim terms, Claims claims, int sellers, int accounts, boolean own, Who who)
            implements Payees {
        @Override
        public void deliver(
                Prepared p, int[] rows, int first, int end, long[] amounts, int[] days, Sink sink) {
            IntSegment partners = p.ints(sellers);
            short[] months = p.months();
            for (int i = first; i < end; i++) {
                int row = rows[i];
                int place = winner(p, row, days[row], partners.at(row));
                if (place >= 0) {
                    int payee = claims.partner(place);
                    if (who.takes(payee, months[row], days[row])) {
                        sink.add(months[row], payee, amounts[i]);
                    }
                }
            }
        }

        /// The place of the claim that is paid, −1 for none.
        int winner(Prepared p, int row, int day, int seller) {
            int latest = own ? claims.latest(p.ints(accounts).at(row), day) : p.claims()[row];
            if (latest < 0) {
                return -1;
            }
            if (isOnlyLatest()) {
                return onlyLatest(latest, day, seller);
            }
            return chosen(latest, p.ints(accounts).at(row), day, seller);
        }

        /// Whether no older claim is ever tried.
        boolean isOnlyLatest() {
            return terms.pick() == Payee.Pick.LATEST && terms.self() == Payee.SelfClaim.BLOCKS;
        }

        /// The latest claim or none.
        private int onlyLatest(int latest, int day, int seller) {
            boolean counts =
                    day - claims.date(latest) <= terms.days() && claims.partner(latest) != seller;
            return counts ? latest : -1;
        }

        /// Who is paid, by whatever rule; 0 for nobody.
        int claimant(int account, int day, int seller) {
            int latest = claims.latest(account, day);
            int place = latest < 0 ? -1 : chosen(latest, account, day, seller);
            return place < 0 ? 0 : claims.partner(place);
        }

        private int chosen(int latest, int account, int day, int seller) {
            boolean older = terms.pick() == Payee.Pick.LATEST;
            int place = older ? latest : claims.first(latest, account);
            while (place >= 0) {
                boolean fresh = day - claims.date(place) <= terms.days();
                boolean self = claims.partner(place) == seller;
                if (fresh && (!self || terms.self() == Payee.SelfClaim.PAYS)) {
                    return place;
                }
                if (fresh ? terms.self() == Payee.SelfClaim.BLOCKS : older) {
                    return -1;
                }
                place = claims.next(place, account, older, latest);
            }
            return -1;
        }
    }
}
