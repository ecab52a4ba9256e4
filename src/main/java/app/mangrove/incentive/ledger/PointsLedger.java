package app.mangrove.incentive.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The points of one partner: credits are lots, what is redeemed or taken back uses the oldest lot
/// first, and what is left of a lot expires some months after it was credited.
///
/// Shape: a debit that finds no points leaves a debt, which the next credit pays first.
public final class PointsLedger {
    private final int months;
    private final List<Lot> lots = new ArrayList<>();
    private final List<Moved> moves = new ArrayList<>();
    private BigDecimal debt = BigDecimal.ZERO;

    /// A movement of points; a negative amount takes points away.
    public record Entry(LocalDate date, Type type, BigDecimal points, String what) {}

    /// Where a movement comes from.
    public enum Type {
        EARNED,
        GRANT,
        REDEEM,
        EXPIRE
    }

    /// A movement with the balance after it.
    public record Moved(
            LocalDate date, Type type, BigDecimal points, BigDecimal balance, String what) {}

    /// What is left of one credit; without a day of expiry it never expires.
    public static final class Lot {
        private final LocalDate credited;
        private final @org.jspecify.annotations.Nullable LocalDate expires;
        private final BigDecimal points;
        private BigDecimal left;

        Lot(
                LocalDate credited,
                @org.jspecify.annotations.Nullable LocalDate expires,
                BigDecimal points) {
            this.credited = credited;
            this.expires = expires;
            this.points = points;
            this.left = points;
        }

        public LocalDate credited() {
            return credited;
        }

        public @org.jspecify.annotations.Nullable LocalDate expires() {
            return expires;
        }

        public BigDecimal points() {
            return points;
        }

        public BigDecimal left() {
            return left;
        }
    }

    private PointsLedger(int months) {
        this.months = months;
    }

    /// The ledger on a day: entries after it do not count; lots expire at the start of their day.
    public static PointsLedger of(List<Entry> entries, int months, LocalDate on) {
        PointsLedger ledger = new PointsLedger(months);
        entries.stream()
                .filter(entry -> !entry.date().isAfter(on))
                .sorted(Comparator.comparing(Entry::date))
                .forEach(entry -> {
                    ledger.expire(entry.date());
                    ledger.move(entry);
                });
        ledger.expire(on);
        return ledger;
    }

    private void move(Entry entry) {
        boolean credit =
                entry.type() == Type.EARNED || entry.type() == Type.GRANT
                        ? entry.points().signum() > 0
                        : entry.points().signum() < 0;
        BigDecimal points = entry.points().abs();
        if (points.signum() == 0) {
            return;
        }
        if (credit) {
            BigDecimal pays = points.min(debt);
            debt = debt.subtract(pays);
            lots.add(
                    new Lot(
                            entry.date(),
                            months == 0 ? null : entry.date().plusMonths(months),
                            points.subtract(pays)));
        } else {
            debt = debt.add(use(points));
        }
        note(entry.date(), entry.type(), credit ? points : points.negate(), entry.what());
    }

    /// Takes from the oldest lots; answers what they lacked.
    private BigDecimal use(BigDecimal points) {
        BigDecimal wanted = points;
        for (Lot lot : lots) {
            BigDecimal taken = lot.left.min(wanted);
            lot.left = lot.left.subtract(taken);
            wanted = wanted.subtract(taken);
        }
        return wanted;
    }

    private void expire(LocalDate on) {
        for (Lot lot : lots) {
            LocalDate day = lot.expires;
            if (day != null && !day.isAfter(on) && lot.left.signum() > 0) {
                BigDecimal lost = lot.left;
                lot.left = BigDecimal.ZERO;
                note(day, Type.EXPIRE, lost.negate(), lot.credited.toString());
            }
        }
    }

    private void note(LocalDate date, Type type, BigDecimal points, String what) {
        moves.add(new Moved(date, type, points, balance(), what));
    }

    /// Points that can be redeemed, less a debt.
    public BigDecimal balance() {
        return lots.stream().map(Lot::left).reduce(BigDecimal.ZERO, BigDecimal::add).subtract(debt);
    }

    public List<Moved> moves() {
        return List.copyOf(moves);
    }

    /// Credits of which something is left, the oldest first.
    public List<Lot> open() {
        return lots.stream().filter(lot -> lot.left.signum() > 0).toList();
    }

    /// Points that expire until a day, that day included.
    public BigDecimal expiring(LocalDate until) {
        return open().stream()
                .filter(lot -> lot.expires != null && !lot.expires.isAfter(until))
                .map(Lot::left)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
