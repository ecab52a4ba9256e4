package app.mangrove.incentive.row;

import app.mangrove.base.money.Divisor;
import app.mangrove.incentive.read.Claims;
import app.mangrove.incentive.read.Line;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.plan.terms.Payee;

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
    record Above(int column, Line line, boolean self, Who who, int[][] steady) implements Payees {
        static Above of(int column, Line line, boolean self, Who who, int partners) {
            return new Above(column, line, self, who, new int[partners][]);
        }

        @Override
        public void deliver(
                Prepared p, int[] rows, int first, int end, long[] amounts, int[] days, Sink sink) {
            IntSegment partners = p.ints(column);
            short[] months = p.months();
            for (int i = first; i < end; i++) {
                int row = rows[i];
                int seller = partners.at(row);
                int[] known = steady[seller];
                if (known == null) {
                    known = meant(seller, months[row], days[row]);
                }
                for (int payee : known) {
                    sink.add(months[row], payee, amounts[i]);
                }
            }
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
                steady[seller] = meant;
            }
            return meant;
        }
    }

    /// Shares of the row's amount for several of the seller's line.
    record Split(
            int column,
            Line line,
            Shares[] byDepth,
            Payee.Keeper keeper,
            Who who,
            Takers[] steady)
            implements Payees {
        /// The shares of a depth: whose, and how much as a number that `unit` divides.
        record Shares(int[] ancestors, long[] parts, Divisor unit) {}

        /// The partners of one seller's line who get the shares, and the one who gets the rest.
        record Takers(int[] payees, int keeper, Shares shares) {}

        @Override
        public void deliver(
                Prepared p, int[] rows, int first, int end, long[] amounts, int[] days, Sink sink) {
            IntSegment partners = p.ints(column);
            short[] months = p.months();
            boolean all = who.isEverybody();
            for (int i = first; i < end; i++) {
                int row = rows[i];
                int seller = partners.at(row);
                Takers takers = steady[seller];
                if (takers == null) {
                    takers = takers(seller, days[row]);
                }
                share(takers, months[row], days[row], amounts[i], all, sink);
            }
        }

        private Takers takers(int seller, int day) {
            Shares shares = byDepth[Math.min(line.depth(seller, day), byDepth.length - 1)];
            int[] payees = new int[shares.ancestors.length];
            for (int i = 0; i < payees.length; i++) {
                payees[i] = line.ancestor(seller, shares.ancestors[i], day);
            }
            int rest =
                    switch (keeper) {
                        case SELLER -> seller;
                        case TOP -> line.top(seller, day);
                        case NOBODY -> 0;
                    };
            Takers takers = new Takers(payees, rest, shares);
            if (line.isSteady(seller)) {
                steady[seller] = takers;
            }
            return takers;
        }

        private void share(
                Takers takers, int month, int day, long pool, boolean all, Sink sink) {
            Shares shares = takers.shares;
            long rest = pool;
            for (int i = 0; i < shares.parts.length; i++) {
                int payee = takers.payees[i];
                if (payee > 0) {
                    long part =
                            shares.unit.truncate(Math.multiplyExact(pool, shares.parts[i]));
                    rest -= part;
                    if (all || who.takes(payee, month, day)) {
                        sink.add(month, payee, part);
                    }
                }
            }
            if (takers.keeper > 0 && (all || who.takes(takers.keeper, month, day))) {
                sink.add(month, takers.keeper, rest);
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
            if (terms.pick() == Payee.Pick.LATEST && terms.self() == Payee.SelfClaim.BLOCKS) {
                boolean counts =
                        day - claims.date(latest) <= terms.days()
                                && claims.partner(latest) != seller;
                return counts ? latest : -1;
            }
            return chosen(latest, p.ints(accounts).at(row), day, seller);
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
