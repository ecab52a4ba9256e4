package app.mangrove.incentive.fund;

import app.mangrove.model.fact.FundMovement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Money of a partner that expires on a day unless it is used before, and how much of it rolls
/// over.
///
/// Unit: minor units. Shape: `on` is the first day on which it can no longer be used.
public record Expiry(int partner, LocalDate on, long amount, long rolls) {

    /// What expires up to a day if nobody does anything, the earliest first.
    public static List<Expiry> forecast(FundState state, LocalDate until) {
        List<Expiry> all = new ArrayList<>();
        for (Account account : state.accounts()) {
            all.addAll(forecast(account, until));
        }
        all.sort(
                Comparator.comparing(Expiry::on)
                        .thenComparing(Comparator.comparingLong(Expiry::amount).reversed())
                        .thenComparingInt(Expiry::partner));
        return all;
    }

    static List<Expiry> forecast(Account account, LocalDate until) {
        TreeMap<LocalDate, long[]> byDay = new TreeMap<>();
        for (Lot lot : account.lots()) {
            LocalDate on = lot.expires();
            if (lot.left() > 0 && on != null && !on.isAfter(until)) {
                long[] sums = byDay.computeIfAbsent(on, day -> new long[2]);
                sums[0] += lot.left();
                boolean rolls =
                        lot.kind() != FundMovement.Kind.ROLLED
                                && lot.kind() != FundMovement.Kind.GRANTED;
                sums[1] += rolls ? lot.left() : 0;
            }
        }
        List<Expiry> all = new ArrayList<>();
        byDay.forEach((on, sums) ->
                all.add(
                        new Expiry(
                                account.partner(),
                                on,
                                sums[0],
                                account.rules().rollover(sums[1]))));
        return all;
    }
}
