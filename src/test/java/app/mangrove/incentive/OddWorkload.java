package app.mangrove.incentive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Small sets of the workload that are all edges: ties, last days, leap days, windows below zero,
/// the exact thresholds, many returns.
final class OddWorkload {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 731;
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD", "KRW");
    private static final long[] RATES = {100_000_000, 108_512_300, 661_234, 325_432_100, 73_219};
    private static final List<String> TYPES = List.of("RESELLER", "MSP", "SI", "REFERRAL", "ISV");
    private static final LocalDate[] DAYS_THAT_MATTER = {
        LocalDate.of(2024, 2, 29), LocalDate.of(2024, 8, 14), LocalDate.of(2024, 8, 15),
        LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 28),
        LocalDate.of(2024, 3, 31), LocalDate.of(2025, 3, 1)
    };
    private static final long[] AMOUNTS = {
        1,
        5,
        49,
        50,
        4_000_000,
        5_000_000,
        6_000_000,
        15_000_000,
        16_000_000,
        20_000_000,
        60_000_000,
        80_000_000,
        100_000_000,
        1_000_000_000,
        6_249_950,
        333
    };

    private final SplittableRandom random;
    private final int partners;

    OddWorkload(long seed) {
        random = new SplittableRandom(seed);
        partners = 14 + random.nextInt(8);
    }

    private LocalDate day() {
        return random.nextInt(3) == 0
                ? DAYS_THAT_MATTER[random.nextInt(DAYS_THAT_MATTER.length)]
                : FIRST.plusDays(random.nextInt(DAYS));
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        file(
                folder,
                "currency.csv",
                "ccy,exponent",
                List.of("USD,2", "EUR,2", "JPY,0", "KWD,3", "KRW,0"));
        file(folder, "fx.csv", "ccy,date,usd_per_unit_e8", fx());
        List<String> types = new ArrayList<>();
        file(folder, "partner.csv", "id,type,level,parent_id,payout_ccy", partners(types));
        List<String> scores = new ArrayList<>();
        List<String> baselines = new ArrayList<>();
        for (int p = 1; p <= partners; p++) {
            for (int q = 0; q < 8; q++) {
                String quarter = (2024 + q / 4) + "Q" + (q % 4 + 1);
                int[] edges = {599, 600, 749, 750, 899, 900, 400, 1000};
                if (types.get(p - 1).equals("SI")) {
                    scores.add(p + "," + quarter + "," + edges[random.nextInt(8)]);
                }
                if (types.get(p - 1).equals("DISTRIBUTOR") && q < 4 && random.nextInt(4) > 0) {
                    baselines.add(p + "," + quarter + "," + random.nextLong(-5, 300_000_000));
                }
            }
        }
        file(folder, "si_score.csv", "partner_id,quarter,score", scores);
        file(folder, "baseline.csv", "partner_id,quarter,usd_cents", baselines);
        file(
                folder,
                "txn.csv",
                "id,partner_id,date,ccy,amount_minor,category,kind,customer_id,contract_start,cosell_partner_id,orig_id",
                transactions());
        file(folder, "referral.csv", "id,customer_id,partner_id,date", referrals());
        file(folder, "activity.csv", "id,partner_id,date,kind,qty", activities());
    }

    private static void file(Path folder, String name, String head, List<String> rows)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of(head));
        lines.addAll(rows);
        Files.write(folder.resolve(name), lines);
    }

    private List<String> fx() {
        List<String> rows = new ArrayList<>();
        for (int c = 0; c < CURRENCIES.size(); c++) {
            for (int d = -12; d < DAYS; d++) {
                LocalDate day = FIRST.plusDays(d);
                boolean quoted =
                        day.getDayOfWeek() != DayOfWeek.SATURDAY
                                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                                && (d == -12 || random.nextInt(9) > 0);
                if (quoted || d == -12) {
                    long rate = c == 0 ? RATES[0] : RATES[c] + random.nextLong(RATES[c] / 20);
                    rows.add(CURRENCIES.get(c) + "," + day + "," + rate);
                }
            }
        }
        return rows;
    }

    private List<String> partners(List<String> types) {
        List<String> rows = new ArrayList<>();
        for (int p = 1; p <= partners; p++) {
            int level = p <= 2 ? 1 : p <= 6 ? 2 : 3;
            int parent =
                    level == 1 ? 0 : level == 2 ? 1 + random.nextInt(2) : 3 + random.nextInt(4);
            String type = level == 1 ? "DISTRIBUTOR" : TYPES.get(random.nextInt(TYPES.size()));
            types.add(type);
            rows.add(
                    p
                            + ","
                            + type
                            + ","
                            + level
                            + ","
                            + (parent == 0 ? "" : parent)
                            + ","
                            + CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        }
        return rows;
    }

    private List<String> transactions() {
        List<String> rows = new ArrayList<>();
        List<String[]> sales = new ArrayList<>();
        String[] kinds = {"NEW", "UPSELL", "RECURRING"};
        for (int i = 1; i <= 400; i++) {
            String[] cells;
            if (!sales.isEmpty() && random.nextInt(4) == 0) {
                cells = sales.get(random.nextInt(sales.size())).clone();
                LocalDate sold = LocalDate.parse(cells[2]);
                int[] waits = {0, 1, 180, 181, 30, 200, 365};
                LocalDate back = sold.plusDays(waits[random.nextInt(waits.length)]);
                cells[10] = cells[0];
                cells[2] = (back.getYear() > 2025 ? sold : back).toString();
                long amount = Long.parseLong(cells[4]);
                cells[4] = "" + (random.nextBoolean() ? -amount : -amount * 7 / 10);
                cells[0] = "" + i;
            } else {
                int partner = 1 + random.nextInt(partners);
                LocalDate day = day();
                String kind = kinds[random.nextInt(3)];
                LocalDate start =
                        kind.equals("RECURRING")
                                ? day.minusMonths(random.nextInt(62)).minusDays(random.nextInt(2))
                                : day;
                int other = 1 + random.nextInt(partners);
                long amount = AMOUNTS[random.nextInt(AMOUNTS.length)] + random.nextInt(3) - 1;
                boolean alone = other == partner || random.nextInt(3) > 0;
                cells =
                        new String[] {
                            "" + i,
                            "" + partner,
                            day.toString(),
                            random.nextInt(3) > 0
                                    ? "USD"
                                    : CURRENCIES.get(random.nextInt(CURRENCIES.size())),
                            "" + amount,
                            "" + random.nextInt(8),
                            kind,
                            "" + (1 + random.nextInt(12)),
                            start.toString(),
                            alone ? "" : "" + other,
                            ""
                        };
                sales.add(cells);
            }
            rows.add(String.join(",", cells));
        }
        return rows;
    }

    private List<String> referrals() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            LocalDate[] days = {
                day(),
                day().minusDays(90),
                day().minusDays(91),
                day().minusDays(120),
                day().minusDays(121)
            };
            rows.add(
                    i
                            + ","
                            + (1 + random.nextInt(12))
                            + ","
                            + (1 + random.nextInt(partners))
                            + ","
                            + days[random.nextInt(days.length)]);
        }
        return rows;
    }

    private List<String> activities() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            rows.add(
                    i
                            + ","
                            + (1 + random.nextInt(partners))
                            + ","
                            + day()
                            + ","
                            + random.nextInt(5)
                            + ","
                            + (1 + random.nextInt(9)));
        }
        return rows;
    }
}
