package app.mangrove.incentive.fund;

import app.mangrove.base.money.Money;
import app.mangrove.model.Id;
import app.mangrove.model.fact.FundMovement;
import app.mangrove.model.fact.FundMovement.Kind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs what happens to one partner's money in one fund, day by day, first in first out.
///
/// What is approved is drawn from the oldest lot that has not expired. What is set free goes back
/// to the lots that it was drawn from, the last one first; a lot that has expired by then lets it
/// expire, and a lot that an approval granted gives it back to the fund. More drawn than there is
/// stands as a debt that the next money pays. Of what expires on one day, a share rolls over, once.
final class FundLedger {
    private final FundRules rules;
    private final int partner;
    private final List<Pile> piles = new ArrayList<>();
    private final List<Draw> debts = new ArrayList<>();
    private final Map<Id, Promise> promises = new LinkedHashMap<>();
    private final List<FundMovement> movements = new ArrayList<>();

    private FundLedger(FundRules rules, int partner) {
        this.rules = rules;
        this.partner = partner;
    }

    /// The account at the end of a day.
    static Account run(FundRules rules, int partner, List<Happening> happenings, LocalDate until) {
        FundLedger ledger = new FundLedger(rules, partner);
        List<Happening> sorted = new ArrayList<>(happenings);
        sorted.removeIf(each -> each.day().isAfter(until));
        sorted.sort(Comparator.comparing(Happening::day).thenComparingInt(Happening::order));
        for (Happening each : sorted) {
            ledger.expire(each.day());
            ledger.happen(each);
        }
        ledger.expire(until);
        return ledger.account();
    }

    /// A lot while it is run.
    private static final class Pile {
        final LocalDate came;
        final Kind kind;
        final long amount;
        final @Nullable LocalDate expires;
        final @Nullable Id source;
        long left;
        long expired;
        long returned;

        Pile(Happening.Credit from, @Nullable LocalDate expires) {
            this.came = from.day();
            this.kind = from.kind();
            this.amount = from.amount();
            this.source = from.source();
            this.expires = expires;
            this.left = from.amount();
        }

        boolean hasExpired(LocalDate day) {
            return expires != null && !expires.isAfter(day);
        }

        Lot lot() {
            long used = amount - left - expired - returned;
            return new Lot(came, kind, amount, expires, source, left, used, expired, returned);
        }
    }

    /// A part of a promise and the lot that it is drawn from, none while it is a debt.
    private static final class Draw {
        @Nullable Pile from;
        long amount;

        Draw(@Nullable Pile from, long amount) {
            this.from = from;
            this.amount = amount;
        }
    }

    /// What one approved request holds.
    private static final class Promise {
        final List<Draw> draws = new ArrayList<>();
        final Map<Id, Long> claims = new LinkedHashMap<>();
        long open;
        long claimed;
        long reimbursed;
        boolean over;
    }

    private void happen(Happening happening) {
        switch (happening) {
            case Happening.Credit credit -> credit(credit);
            case Happening.Release(LocalDate day, Id request) -> {
                Promise promise = promise(request);
                promise.over = true;
                release(day, request, promise);
            }
            case Happening.Commit commit -> commit(commit);
            case Happening.Claim(LocalDate day, Id request, Id claim, long amount) -> {
                Promise promise = promise(request);
                long taken = Math.clamp(amount, 0, promise.open);
                promise.open -= taken;
                promise.claimed += taken;
                promise.claims.put(claim, taken);
                move(day, Kind.CLAIMED, taken, claim);
            }
            case Happening.Decide decide -> decide(decide);
            case Happening.Reimburse(LocalDate day, Id request, Id claim) -> {
                Promise promise = promise(request);
                Long amount = promise.claims.remove(claim);
                if (amount != null) {
                    promise.claimed -= amount;
                    promise.reimbursed += amount;
                    move(day, Kind.REIMBURSED, amount, claim);
                }
            }
        }
    }

    private Promise promise(Id request) {
        return promises.computeIfAbsent(request, id -> new Promise());
    }

    private void credit(Happening.Credit credit) {
        move(credit.day(), credit.kind(), credit.amount(), credit.source());
        if (credit.amount() < 0) {
            draw(credit.day(), -credit.amount());
            return;
        }
        LocalDate own = credit.expires();
        Pile pile = new Pile(credit, own == null ? rules.expiry(credit.day()) : own);
        piles.add(pile);
        if (credit.kind() != Kind.GRANTED) {
            settle(pile);
        }
        expire(credit.day());
    }

    /// New money pays what was drawn before there was any, the oldest debt first.
    private void settle(Pile pile) {
        while (pile.left > 0 && !debts.isEmpty()) {
            Draw debt = debts.getFirst();
            long paid = Math.min(debt.amount, pile.left);
            pile.left -= paid;
            if (paid == debt.amount) {
                debt.from = pile;
                debts.removeFirst();
                continue;
            }
            debt.amount -= paid;
            Draw covered = new Draw(pile, paid);
            promises.values().stream()
                    .map(promise -> promise.draws)
                    .filter(draws -> draws.contains(debt))
                    .forEach(draws -> draws.add(draws.indexOf(debt), covered));
        }
    }

    private void commit(Happening.Commit commit) {
        Promise promise = promise(commit.request());
        if (commit.grants()) {
            long free = piles.stream().mapToLong(pile -> pile.left).sum();
            long lacking = commit.amount() - free;
            if (lacking > 0) {
                credit(
                        new Happening.Credit(
                                commit.day(), Kind.GRANTED, lacking, null, commit.request()));
            }
        }
        promise.draws.addAll(draw(commit.day(), commit.amount()));
        promise.open += commit.amount();
        move(commit.day(), Kind.COMMITTED, -commit.amount(), commit.request());
    }

    private List<Draw> draw(LocalDate day, long amount) {
        List<Draw> draws = new ArrayList<>();
        long rest = amount;
        for (Pile pile : piles) {
            long taken = Math.min(pile.left, rest);
            if (taken > 0 && !pile.hasExpired(day)) {
                pile.left -= taken;
                rest -= taken;
                draws.add(new Draw(pile, taken));
            }
        }
        if (rest > 0) {
            Draw debt = new Draw(null, rest);
            draws.add(debt);
            debts.add(debt);
        }
        return draws;
    }

    private void decide(Happening.Decide decide) {
        Promise promise = promise(decide.request());
        long asked = promise.claims.getOrDefault(decide.claim(), 0L);
        long paid = Math.clamp(decide.amount(), 0, asked);
        promise.claims.put(decide.claim(), paid);
        promise.claimed -= asked - paid;
        promise.open += asked - paid;
        if (paid > 0) {
            move(decide.day(), Kind.APPROVED, paid, decide.claim());
        }
        if (promise.over) {
            release(decide.day(), decide.request(), promise);
        }
    }

    private void release(LocalDate day, Id request, Promise promise) {
        long rest = promise.open;
        if (rest <= 0) {
            return;
        }
        promise.open = 0;
        move(day, Kind.RELEASED, rest, request);
        long expired = 0;
        long returned = 0;
        while (rest > 0) {
            Draw last = promise.draws.getLast();
            long back = Math.min(last.amount, rest);
            rest -= back;
            last.amount -= back;
            Pile pile = last.from;
            if (last.amount == 0) {
                promise.draws.removeLast();
                debts.remove(last);
            }
            if (pile == null) {
                continue;
            }
            if (pile.kind == Kind.GRANTED) {
                pile.returned += back;
                returned += back;
            } else if (pile.hasExpired(day)) {
                pile.expired += back;
                expired += back;
            } else {
                pile.left += back;
                settle(pile);
            }
        }
        move(day, Kind.RETURNED, -returned, request);
        move(day, Kind.EXPIRED, -expired, request);
    }

    /// Everything that expires up to a day, the earliest first; a share of each day's rolls over.
    private void expire(LocalDate day) {
        while (true) {
            LocalDate next = null;
            for (Pile pile : piles) {
                LocalDate at = pile.expires;
                if (at != null && pile.left > 0 && !at.isAfter(day)) {
                    next = next == null || at.isBefore(next) ? at : next;
                }
            }
            if (next == null) {
                return;
            }
            expireOn(next);
        }
    }

    private void expireOn(LocalDate day) {
        long gone = 0;
        long mayRoll = 0;
        for (Pile pile : piles) {
            if (pile.left > 0 && day.equals(pile.expires)) {
                gone += pile.left;
                boolean rolls = pile.kind != Kind.ROLLED && pile.kind != Kind.GRANTED;
                mayRoll += rolls ? pile.left : 0;
                pile.expired += pile.left;
                pile.left = 0;
            }
        }
        move(day, Kind.EXPIRED, -gone, null);
        long rolled = rules.rollover(mayRoll);
        if (rolled > 0) {
            credit(new Happening.Credit(day, Kind.ROLLED, rolled, null, null));
        }
    }

    private void move(LocalDate day, Kind kind, long amount, @Nullable Id source) {
        if (amount != 0) {
            Money money = rules.money(amount);
            movements.add(new FundMovement(partner, rules.fund().name(), day, kind, money, source));
        }
    }

    private Account account() {
        Map<Id, Account.Spent> spent = new LinkedHashMap<>();
        long committed = 0;
        long claimed = 0;
        long reimbursed = 0;
        for (Map.Entry<Id, Promise> each : promises.entrySet()) {
            Promise promise = each.getValue();
            spent.put(
                    each.getKey(),
                    new Account.Spent(promise.open, promise.claimed, promise.reimbursed));
            committed += promise.open;
            claimed += promise.claimed;
            reimbursed += promise.reimbursed;
        }
        return new Account(
                rules,
                partner,
                new Account.Sums(
                        sum(Kind.ACCRUED),
                        sum(Kind.ALLOCATED),
                        sum(Kind.GRANTED),
                        sum(Kind.CREDITED),
                        sum(Kind.ROLLED),
                        -sum(Kind.EXPIRED),
                        -sum(Kind.RETURNED),
                        committed,
                        claimed,
                        reimbursed),
                piles.stream().map(Pile::lot).toList(),
                spent,
                movements);
    }

    private long sum(Kind kind) {
        return movements.stream()
                .filter(m -> m.kind() == kind)
                .mapToLong(m -> m.amount().minor())
                .sum();
    }
}
