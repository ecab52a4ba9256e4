package app.mangrove.incentive;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The workload's rules said once more, slowly and from the files, with nothing of the engine.
final class SlowTwin {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int MONTHS = 24;

    private final Map<String, Integer> exponents = new HashMap<>();
    private final Map<String, TreeMap<LocalDate, BigDecimal>> fx = new HashMap<>();
    private final TreeMap<Integer, Map<String, String>> partners = new TreeMap<>();
    private final Map<String, BigDecimal> scores = new HashMap<>();
    private final Map<String, Long> baselines = new HashMap<>();
    private final Map<Integer, Map<String, String>> txns = new TreeMap<>();
    private final List<Map<String, String>> referrals;
    private final List<Map<String, String>> activities;
    private final Map<Integer, Long> usd = new HashMap<>();
    private final Map<String, Long> cells = new HashMap<>();

    SlowTwin(Path folder) throws IOException {
        read(folder, "currency.csv")
                .forEach(
                        row -> exponents.put(row.get("ccy"), Integer.valueOf(row.get("exponent"))));
        for (Map<String, String> row : read(folder, "fx.csv")) {
            fx.computeIfAbsent(row.get("ccy"), c -> new TreeMap<>())
                    .put(day(row, "date"), new BigDecimal(row.get("usd_per_unit_e8")));
        }
        read(folder, "partner.csv").forEach(row -> partners.put(number(row, "id"), row));
        read(folder, "si_score.csv")
                .forEach(row ->
                        scores.put(
                                row.get("partner_id") + row.get("quarter"),
                                new BigDecimal(row.get("score"))));
        read(folder, "baseline.csv")
                .forEach(row ->
                        baselines.put(
                                row.get("partner_id") + row.get("quarter"),
                                Long.valueOf(row.get("usd_cents"))));
        read(folder, "txn.csv").forEach(row -> txns.put(number(row, "id"), row));
        referrals = read(folder, "referral.csv");
        activities = read(folder, "activity.csv");
    }

    private static List<Map<String, String>> read(Path folder, String file) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        String[] heads = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < heads.length; i++) {
                row.put(heads[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static LocalDate day(Map<String, String> row, String field) {
        return LocalDate.parse(row.get(field));
    }

    private static int number(Map<String, String> row, String field) {
        return row.get(field).isEmpty() ? 0 : Integer.parseInt(row.get(field));
    }

    private LocalDate eff(Map<String, String> txn) {
        int original = number(txn, "orig_id");
        return original == 0 ? day(txn, "date") : day(txns.get(original), "date");
    }

    private static long divide(BigDecimal n, BigDecimal q, RoundingMode mode) {
        return n.divide(q, 0, mode).longValueExact();
    }

    private static long bps(long cents, long bps) {
        return divide(
                BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(bps)),
                BigDecimal.valueOf(10000),
                RoundingMode.HALF_UP);
    }

    private BigDecimal rate(String ccy, LocalDate day) {
        return fx.get(ccy).floorEntry(day).getValue();
    }

    private void add(String plan, int partner, int month, long cents) {
        cells.merge(plan + "/" + partner + "/" + month, cents, Long::sum);
    }

    private long at(String plan, int partner, int month) {
        return cells.getOrDefault(plan + "/" + partner + "/" + month, 0L);
    }

    private static int month(LocalDate day) {
        return (int) FIRST.until(YearMonth.from(day), java.time.temporal.ChronoUnit.MONTHS);
    }

    private String type(int partner) {
        return partners.get(partner).get("type");
    }

    /// Partner, month → the line as the workload writes it.
    TreeMap<String, String> lines() {
        for (Map<String, String> txn : txns.values()) {
            BigDecimal amount =
                    new BigDecimal(txn.get("amount_minor"))
                            .multiply(rate(txn.get("ccy"), eff(txn)));
            BigDecimal unit = BigDecimal.TEN.pow(exponents.get(txn.get("ccy")) + 6);
            usd.put(number(txn, "id"), divide(amount, unit, RoundingMode.HALF_EVEN));
            int m = month(day(txn, "date"));
            if (m >= 0 && m < MONTHS) {
                row(txn, m, usd.get(number(txn, "id")));
            }
        }
        activities.forEach(this::activity);
        TreeMap<String, String> lines = new TreeMap<>();
        for (int partner : partners.keySet()) {
            lines(partner, lines);
        }
        return lines;
    }

    private void row(Map<String, String> txn, int m, long cents) {
        int seller = number(txn, "partner_id");
        String kind = txn.get("kind");
        boolean fresh = !kind.equals("RECURRING");
        LocalDate eff = eff(txn);
        if (type(seller).equals("RESELLER") && fresh) {
            add("v1", seller, m, cents);
        }
        if (type(seller).equals("SI") && fresh) {
            add("v2", seller, m, cents);
        }
        for (int at = seller; at > 0; at = number(partners.get(at), "parent_id")) {
            if (number(partners.get(at), "level") == 1) {
                add("v3", at, m, cents);
            }
        }
        if (type(seller).equals("RESELLER") || type(seller).equals("DISTRIBUTOR")) {
            long[] before = {100, 150, 200, 250, 50, 75, 125, 300};
            long[] after = {110, 140, 210, 240, 60, 80, 120, 320};
            boolean early = eff.isBefore(LocalDate.of(2024, 8, 15));
            add("v4", seller, m, bps(cents, (early ? before : after)[number(txn, "category")]));
        }
        if (kind.equals("NEW")) {
            referral(txn, m, cents, eff, seller);
        }
        if (type(seller).equals("MSP") && kind.equals("RECURRING")) {
            LocalDate start = day(txn, "contract_start");
            int months =
                    12 * (eff.getYear() - start.getYear())
                            + eff.getMonthValue()
                            - start.getMonthValue()
                            - (eff.getDayOfMonth() < start.getDayOfMonth() ? 1 : 0);
            long[] rates = {1200, 900, 675, 506, 300};
            add("v6", seller, m, bps(cents, rates[Math.clamp(months / 12, 0, 4)]));
        }
        split(seller, m, bps(cents, 200));
        int other = number(txn, "cosell_partner_id");
        if (other > 0) {
            add("v8", other, m, bps(cents, type(other).equals(type(seller)) ? 150 : 250));
        }
    }

    private void referral(Map<String, String> txn, int m, long cents, LocalDate eff, int seller) {
        Map<String, String> winner =
                referrals.stream()
                        .filter(r -> r.get("customer_id").equals(txn.get("customer_id")))
                        .filter(r -> !day(r, "date").isAfter(eff))
                        .max(
                                Comparator.comparing((Map<String, String> r) -> day(r, "date"))
                                        .thenComparing(r -> -number(r, "id")))
                        .orElse(null);
        boolean first = eff.getYear() == 2024;
        if (winner == null
                || eff.toEpochDay() - day(winner, "date").toEpochDay() > (first ? 90 : 120)
                || number(winner, "partner_id") == seller) {
            return;
        }
        if (day(txn, "date").toEpochDay() - eff.toEpochDay() > 180) {
            return;
        }
        long fee = Math.clamp(bps(cents, first ? 800 : 1000), -500_000L, 500_000L);
        add("v5", number(winner, "partner_id"), m, fee);
    }

    private void split(int seller, int m, long pool) {
        int level = number(partners.get(seller), "level");
        int parent = number(partners.get(seller), "parent_id");
        long up = 0;
        long top = 0;
        if (level == 3) {
            up = part(pool, 30);
            top = part(pool, 20);
            add("v7", number(partners.get(parent), "parent_id"), m, top);
        } else if (level == 2) {
            up = part(pool, 35);
        }
        if (up != 0) {
            add("v7", parent, m, up);
        }
        add("v7", seller, m, pool - up - top);
    }

    private static long part(long pool, long percent) {
        return BigInteger.valueOf(pool)
                .multiply(BigInteger.valueOf(percent))
                .divide(BigInteger.valueOf(100))
                .longValueExact();
    }

    private void activity(Map<String, String> row) {
        int m = month(day(row, "date"));
        if (m >= 0 && m < MONTHS) {
            int[] points = {10, 25, 50, 100, 200};
            add(
                    "points",
                    number(row, "partner_id"),
                    m,
                    (long) points[number(row, "kind")] * number(row, "qty"));
        }
    }

    private static long marginal(long cum, boolean first) {
        long[] from =
                first
                        ? new long[] {0, 5_000_000, 20_000_000, 80_000_000}
                        : new long[] {0, 6_000_000, 22_000_000, 90_000_000};
        long[] rate = first ? new long[] {300, 500, 800, 1200} : new long[] {250, 500, 900, 1300};
        BigDecimal sum = BigDecimal.ZERO;
        if (cum <= 0) {
            sum = BigDecimal.valueOf(cum).multiply(BigDecimal.valueOf(rate[0]));
        }
        for (int i = 0; i < 4 && cum > from[i]; i++) {
            long upper = i < 3 ? Math.min(cum, from[i + 1]) : cum;
            sum =
                    sum.add(
                            BigDecimal.valueOf(upper - from[i])
                                    .multiply(BigDecimal.valueOf(rate[i])));
        }
        return divide(sum, BigDecimal.valueOf(10000), RoundingMode.HALF_UP);
    }

    private long retroactive(long cum, boolean first, String score) {
        long[] from =
                first
                        ? new long[] {0, 4_000_000, 15_000_000, 60_000_000}
                        : new long[] {0, 4_000_000, 16_000_000, 65_000_000};
        long[] rate = first ? new long[] {200, 350, 500, 700} : new long[] {200, 375, 550, 750};
        int step = 3;
        while (step > 0 && cum < from[step]) {
            step--;
        }
        if (cum == 0) {
            return 0;
        }
        int value = scores.get(score).intValueExact();
        long mult = value < 600 ? 800 : value < 750 ? 1000 : value < 900 ? 1100 : 1250;
        return divide(
                BigDecimal.valueOf(cum)
                        .multiply(BigDecimal.valueOf(rate[step]))
                        .multiply(BigDecimal.valueOf(mult)),
                BigDecimal.valueOf(10_000_000),
                RoundingMode.HALF_UP);
    }

    private long rebate(int partner, int quarter) {
        long volume = sum("v3", partner, quarter * 3, quarter * 3 + 3);
        if (volume <= 0) {
            return 0;
        }
        long rate =
                volume >= 5_000_000_000L
                        ? 150
                        : volume >= 1_000_000_000L ? 100 : volume >= 100_000_000L ? 75 : 50;
        long base =
                quarter < 4
                        ? baselines.getOrDefault(partner + "2024Q" + (quarter + 1), 0L)
                        : sum("v3", partner, quarter * 3 - 12, quarter * 3 - 9);
        if (base > 0) {
            BigDecimal left = BigDecimal.valueOf(volume).multiply(BigDecimal.valueOf(10000));
            int[] growth = {500, 1500, 3000};
            int[] more = {25, 50, 100};
            for (int i = 2; i >= 0; i--) {
                BigDecimal right =
                        BigDecimal.valueOf(base).multiply(BigDecimal.valueOf(10000 + growth[i]));
                if (left.compareTo(right) >= 0) {
                    rate += more[i];
                    break;
                }
            }
        }
        return Math.min(50_000_000L, bps(volume, rate));
    }

    private long sum(String cell, int partner, int from, int to) {
        long sum = 0;
        for (int m = from; m < to; m++) {
            sum += at(cell, partner, m);
        }
        return sum;
    }

    private void lines(int partner, TreeMap<String, String> lines) {
        long balance = 0;
        long highest = 0;
        for (int m = 0; m < MONTHS; m++) {
            boolean first = m < 12;
            int start = m / 3 * 3;
            String score = partner + (first ? "2024Q" : "2025Q") + (m % 12 / 3 + 1);
            long c1 = sum("v1", partner, start, m + 1);
            long b1 = sum("v1", partner, start, m);
            long c2 = sum("v2", partner, start, m + 1);
            long b2 = sum("v2", partner, start, m);
            long p1 = marginal(c1, first) - marginal(b1, first);
            long p2 = retroactive(c2, first, score) - retroactive(b2, first, score);
            long p3 = m % 3 == 2 ? rebate(partner, m / 3) : 0;
            long p4 =
                    Math.clamp(sum("v4", partner, m / 12 * 12, m + 1), 0L, 10_000_000L)
                            - Math.clamp(sum("v4", partner, m / 12 * 12, m), 0L, 10_000_000L);
            long p5 = at("v5", partner, m);
            long p6 = at("v6", partner, m);
            p6 = p6 > 0 && p6 < 2500 ? 2500 : p6;
            long p7 = at("v7", partner, m);
            long p8 =
                    Math.clamp(eco(partner, start, m + 1), 0L, 2_000_000L)
                            - Math.clamp(eco(partner, start, m), 0L, 2_000_000L);
            long net = p1 + p2 + p3 + p5 + p6 + p7 + p8;
            balance += net;
            long payable = Math.max(0, balance - highest);
            highest = Math.max(highest, balance);
            String ccy = partners.get(partner).get("payout_ccy");
            long payout =
                    divide(
                            BigDecimal.valueOf(payable)
                                    .multiply(BigDecimal.TEN.pow(exponents.get(ccy) + 6)),
                            rate(ccy, FIRST.plusMonths(m).atEndOfMonth()),
                            RoundingMode.HALF_EVEN);
            String cell = partner + "," + FIRST.plusMonths(m);
            lines.put(
                    cell,
                    String.join(
                            ",",
                            cell,
                            "" + p1,
                            "" + p2,
                            "" + p3,
                            "" + p4,
                            "" + p5,
                            "" + p6,
                            "" + p7,
                            "" + p8,
                            "" + net,
                            "" + payable,
                            ccy,
                            "" + payout));
        }
    }

    private long eco(int partner, int from, int to) {
        long sum = sum("v8", partner, from, to);
        for (int m = from; m < to; m++) {
            sum += Math.min(2000, at("points", partner, m)) * 5;
        }
        return sum;
    }
}
