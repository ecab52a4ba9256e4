package app.mangrove.incentive.fund;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Money;
import app.mangrove.model.Id;
import app.mangrove.model.fact.FundMovement.Kind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The ledger against a twin that moves every cent by itself, day by day.
class FundTwinTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 420;

    private static final class Cent {
        final Kind kind;
        final @Nullable LocalDate expires;
        String is = "FREE";

        Cent(Kind kind, @Nullable LocalDate expires) {
            this.kind = kind;
            this.expires = expires;
        }
    }

    /// A place in what a request holds; no cent is a debt.
    private static final class Place {
        @Nullable Cent cent;
    }

    private static final class Twin {
        final FundRules rules;
        final List<Cent> cents = new ArrayList<>();
        final List<Place> debts = new ArrayList<>();
        final Map<Id, List<Place>> held = new HashMap<>();
        final Map<Id, Integer> open = new HashMap<>();
        final Map<Id, Boolean> over = new HashMap<>();
        final Map<Id, Integer> claims = new HashMap<>();
        int claimed;
        int paid;

        Twin(FundRules rules) {
            this.rules = rules;
        }

        void day(LocalDate day, List<Happening> all) {
            expire(day);
            all.stream()
                    .filter(each -> each.day().equals(day))
                    .sorted(Comparator.comparingInt(Happening::order))
                    .forEach(each -> happen(day, each));
        }

        void happen(LocalDate day, Happening happening) {
            switch (happening) {
                case Happening.Credit credit -> {
                    if (credit.amount() < 0) {
                        draw(-credit.amount());
                    } else {
                        LocalDate own = credit.expires();
                        come(credit.kind(), credit.amount(), own == null ? rules.expiry(day) : own);
                        expire(day);
                    }
                }
                case Happening.Commit commit -> {
                    long free = cents.stream().filter(c -> c.is.equals("FREE")).count();
                    if (commit.grants() && commit.amount() > free) {
                        come(Kind.GRANTED, commit.amount() - free, rules.expiry(day));
                    }
                    held.put(commit.request(), draw(commit.amount()));
                    open.put(commit.request(), (int) commit.amount());
                }
                case Happening.Claim claim -> {
                    int amount =
                            (int) Math.min(claim.amount(), open.getOrDefault(claim.request(), 0));
                    open.merge(claim.request(), -amount, Integer::sum);
                    claims.put(claim.claim(), amount);
                    claimed += amount;
                }
                case Happening.Decide decide -> {
                    int asked = claims.getOrDefault(decide.claim(), 0);
                    int yes = (int) Math.min(decide.amount(), asked);
                    claims.put(decide.claim(), yes);
                    claimed -= asked - yes;
                    open.merge(decide.request(), asked - yes, Integer::sum);
                    if (over.containsKey(decide.request())) {
                        release(day, decide.request());
                    }
                }
                case Happening.Reimburse pay -> {
                    int amount = claims.getOrDefault(pay.claim(), 0);
                    claims.remove(pay.claim());
                    claimed -= amount;
                    paid += amount;
                }
                case Happening.Release end -> {
                    over.put(end.request(), true);
                    release(day, end.request());
                }
            }
        }

        void come(Kind kind, long amount, @Nullable LocalDate expires) {
            for (long i = 0; i < amount; i++) {
                Cent cent = new Cent(kind, expires);
                cents.add(cent);
                if (kind != Kind.GRANTED) {
                    settle(cent);
                }
            }
        }

        void settle(Cent cent) {
            if (!debts.isEmpty()) {
                debts.removeFirst().cent = cent;
                cent.is = "HELD";
            }
        }

        List<Place> draw(long amount) {
            List<Place> places = new ArrayList<>();
            for (Cent cent : cents) {
                if (places.size() < amount && cent.is.equals("FREE")) {
                    cent.is = "HELD";
                    Place place = new Place();
                    place.cent = cent;
                    places.add(place);
                }
            }
            while (places.size() < amount) {
                Place debt = new Place();
                debts.add(debt);
                places.add(debt);
            }
            return places;
        }

        void release(LocalDate day, Id request) {
            int count = open.getOrDefault(request, 0);
            open.put(request, 0);
            for (int i = 0; i < count; i++) {
                Place place = held.get(request).removeLast();
                Cent cent = place.cent;
                if (cent == null) {
                    debts.remove(place);
                } else if (cent.kind == Kind.GRANTED) {
                    cent.is = "RETURNED";
                } else if (cent.expires != null && !cent.expires.isAfter(day)) {
                    cent.is = "EXPIRED";
                } else {
                    cent.is = "FREE";
                    settle(cent);
                }
            }
        }

        void expire(LocalDate day) {
            int rolls = 0;
            for (Cent cent : cents) {
                if (cent.is.equals("FREE") && day.equals(cent.expires)) {
                    cent.is = "EXPIRED";
                    rolls += cent.kind == Kind.ROLLED || cent.kind == Kind.GRANTED ? 0 : 1;
                }
            }
            come(Kind.ROLLED, rules.rollover(rolls), rules.expiry(day));
        }

        long count(String is) {
            return cents.stream().filter(c -> c.is.equals(is)).count();
        }
    }

    @Test
    void everyCentIsWhereTheTwinHasIt() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            FundRules rules =
                    FundLedgerTest.rules(
                            List.of("MONTHS", "PERIOD_END", "NEVER").get(random.nextInt(3)),
                            random.nextBoolean() ? "0.4" : null,
                            random.nextBoolean() ? "0.15" : null);
            List<Happening> happenings = happenings(random);
            Twin twin = new Twin(rules);
            for (int d = 0; d <= DAYS; d++) {
                LocalDate day = START.plusDays(d);
                twin.day(day, happenings);
                if (d % 60 == 0 || d == DAYS) {
                    compare(seed, FundLedger.run(rules, 1, happenings, day), twin);
                }
            }
        }
    }

    private static void compare(long seed, Account account, Twin twin) {
        Account.Sums sums = account.sums();
        String where = "seed " + seed;
        long open = twin.open.values().stream().mapToInt(i -> i).sum();
        assertThat(sums.expired()).as(where).isEqualTo(twin.count("EXPIRED"));
        assertThat(sums.returned()).as(where).isEqualTo(twin.count("RETURNED"));
        assertThat(sums.committed()).as(where).isEqualTo(open);
        assertThat(sums.claimed()).as(where).isEqualTo(twin.claimed);
        assertThat(sums.reimbursed()).as(where).isEqualTo(twin.paid);
        assertThat(account.available()).as(where).isEqualTo(twin.count("FREE") - twin.debts.size());
        for (Lot lot : account.lots()) {
            assertThat(lot.left() + lot.used() + lot.expired() + lot.returned())
                    .as(where)
                    .isEqualTo(lot.amount());
        }
        assertThat(replayed(account.explain())).as(where).isEqualTo(account.available());
    }

    /// The steps but the last, added up.
    static long replayed(Explained<Money> why) {
        List<Step> steps = why.steps();
        BigDecimal sum = BigDecimal.ZERO;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            sum = sum.add(new BigDecimal(step.result()));
        }
        return sum.movePointRight(2).longValueExact();
    }

    private static List<Happening> happenings(Random random) {
        List<Happening> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            LocalDate day = START.plusDays(random.nextInt(DAYS));
            long amount =
                    random.nextInt(12) == 0 ? -random.nextInt(20) - 1 : random.nextInt(60) + 1;
            LocalDate own = random.nextInt(5) == 0 ? day.plusDays(random.nextInt(90)) : null;
            all.add(new Happening.Credit(day, Kind.ACCRUED, amount, own, null));
        }
        for (int i = 0; i < 8; i++) {
            Id request = Id.derived(1, "request " + i);
            Id claim = Id.derived(1, "claim " + i);
            LocalDate day = START.plusDays(random.nextInt(DAYS));
            all.add(
                    new Happening.Commit(
                            day, request, random.nextInt(50) + 1, random.nextBoolean()));
            LocalDate asked = day.plusDays(random.nextInt(60));
            if (random.nextInt(4) > 0) {
                all.add(new Happening.Claim(asked, request, claim, random.nextInt(60) + 1));
            }
            LocalDate decided = asked.plusDays(random.nextInt(40));
            if (random.nextInt(4) > 0) {
                all.add(new Happening.Decide(decided, request, claim, random.nextInt(60)));
            }
            if (random.nextInt(3) > 0) {
                LocalDate paid = decided.plusDays(random.nextInt(20));
                all.add(new Happening.Reimburse(paid, request, claim));
            }
            if (random.nextInt(3) > 0) {
                all.add(new Happening.Release(day.plusDays(random.nextInt(120)), request));
            }
        }
        return all;
    }
}
