package app.mangrove.bench;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.Incentives;
import app.mangrove.incentive.Request;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kinds;
import app.mangrove.model.Table;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Longs;
import app.mangrove.model.deal.Referral;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.PlanBook;

import org.duckdb.DuckDBConnection;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The workload's eight plans: our engine from the columns (cold) and with what no term can change
/// kept (warm, under other thresholds and rates), against the same plans as SQL in DuckDB, and
/// against reading the needed columns once.
final class IncentiveBench {
    private static final Path PLANS =
            Path.of("docs", "examples", "incentive-workload", "plans.json");

    private final Ecosystem ecosystem;
    private final PlanBook plans;
    private final PlanBook others;

    private IncentiveBench(Ecosystem ecosystem) throws Exception {
        this.ecosystem = ecosystem;
        String text = Files.readString(PLANS);
        plans = book(text);
        others =
                book(
                        text.replace("\"from\": 50000,", "\"from\": 50001,")
                                .replace("\"0\": 0.01,", "\"0\": 0.011,")
                                .replace("0.0075", "0.0076")
                                .replace("\"min\": -5000", "\"min\": -5001")
                                .replace("\"rate\": 0.12", "\"rate\": 0.13")
                                .replace("\"share\": 0.3}", "\"share\": 0.31}")
                                .replace("\"max\": 20000", "\"max\": 20001")
                                .replace("\"from\": 40000", "\"from\": 40001"));
        for (int p = 0; p < plans.plans().size(); p++) {
            if (plans.plans().get(p).equals(others.plans().get(p))) {
                throw new IllegalStateException(plans.plans().get(p).name() + " is the same");
            }
        }
    }

    private static PlanBook book(String text) {
        PlanJson.Parsed<PlanBook> parsed = PlanJson.book(text);
        return Objects.requireNonNull(parsed.value(), parsed.problems().toString());
    }

    static void run(Bench bench) throws Exception {
        bench.forget();
        Ecosystem ecosystem = IncentiveData.of(bench.transactions());
        new IncentiveBench(ecosystem)
                .run(Integer.getInteger("bench.rounds", 9), bench.transactions());
    }

    private void run(int rounds, int transactions) throws Exception {
        Calculation first = cold();
        Report.line(
                "  kept between runs: order, effective day, seller, converted amount, claim, age,"
                        + " columns that rates read: %.1f bytes a transaction",
                (double) first.earnings().kept().heapBytes() / transactions);
        try (DuckDBConnection duck =
                (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:")) {
            IncentiveSql.load(duck, ecosystem);
            Map<String, Long> theirs = IncentiveSql.run(duck);
            if (!theirs.equals(totals(first))) {
                throw new IllegalStateException(totals(first) + " is not " + theirs);
            }
            Report.line("  %d transactions, every plan's total as in SQL", transactions);
            List<Stopwatch.Run> runs =
                    Stopwatch.race(
                            rounds,
                            new Stopwatch.Entrant("the needed columns read once", this::read),
                            new Stopwatch.Entrant("cold", this::cold),
                            new Stopwatch.Entrant("warm, other terms", () -> warm(first)),
                            new Stopwatch.Entrant("DuckDB", () -> IncentiveSql.run(duck)));
            Report.line(
                    "  DuckDB / cold %.1f, DuckDB / warm %.1f (processor time)",
                    runs.get(3).cpu() / runs.get(1).cpu(), runs.get(3).cpu() / runs.get(2).cpu());
        }
        added(first);
        explained(first);
    }

    private static Map<String, Long> totals(Calculation calculation) {
        Map<String, Long> totals = new TreeMap<>();
        for (int p = 0; p < calculation.plans().size(); p++) {
            totals.put(
                    calculation.plans().get(p).plan().name(), calculation.total(p).value().minor());
        }
        return totals;
    }

    private static Request request(Ecosystem ecosystem, PlanBook book) {
        return Request.of(
                ecosystem,
                book,
                new FiscalCalendar.Month(2024, 1),
                new FiscalCalendar.Month(2025, 12));
    }

    /// A snapshot of the same columns of which nothing is known yet.
    private Calculation cold() {
        Ecosystem fresh =
                Ecosystem.of(
                        1, ecosystem.schema(), Kinds.ALL.stream().map(ecosystem::table).toList());
        return Incentives.calculate(request(fresh, plans), Cancel.never()).orElseThrow();
    }

    private Calculation warm(Calculation before) {
        Request request = request(before.request().ecosystem(), others);
        return Incentives.calculate(request, before, Cancel.never()).orElseThrow();
    }

    private Long read() {
        long sum = 0;
        Table txn = ecosystem.table(Transaction.KIND);
        Longs amounts = txn.longs(Transaction.AMOUNT);
        for (int nr = 1; nr < txn.end(); nr++) {
            sum += amounts.at(nr);
        }
        for (var field :
                List.of(
                        Transaction.PARTNER,
                        Transaction.DATE,
                        Transaction.CURRENCY,
                        Transaction.PRODUCT_LINE,
                        Transaction.TYPE,
                        Transaction.ACCOUNT,
                        Transaction.CONTRACT_START,
                        Transaction.COSELL_PARTNER,
                        Transaction.RETURNS)) {
            sum += sum(txn, txn.ints(field));
        }
        Table referral = ecosystem.table(Referral.KIND);
        Table activity = ecosystem.table(Activity.KIND);
        sum += sum(referral, referral.ints(Referral.ACCOUNT));
        sum += sum(referral, referral.ints(Referral.PARTNER));
        sum += sum(referral, referral.ints(Referral.DATE));
        sum += sum(activity, activity.ints(Activity.PARTNER));
        sum += sum(activity, activity.ints(Activity.DATE));
        return sum + sum(activity, activity.ints(Activity.TYPE));
    }

    private static long sum(Table table, Ints column) {
        long sum = 0;
        for (int nr = 1; nr < table.end(); nr++) {
            sum += column.at(nr);
        }
        return sum;
    }

    /// One more transaction, four hundred times, each on top of the one before.
    private void added(Calculation first) throws Exception {
        Calculation known = first;
        double[] wall = new double[400];
        for (int i = 0; i < wall.length; i++) {
            Ecosystem eco = known.request().ecosystem();
            Edit.Put put =
                    Edit.add(Transaction.KIND, new Id(2, i + 1))
                            .and(Transaction.TYPE, "SALE")
                            .and(Transaction.PARTNER, eco.table(Partner.KIND).id(700 + i))
                            .and(Transaction.DATE, LocalDate.of(2025, 3, 5))
                            .and(Transaction.CURRENCY, eco.table(Currency.KIND).id(2))
                            .and(Transaction.AMOUNT, new BigDecimal("1234.56"))
                            .and(Transaction.CONTRACT_START, LocalDate.of(2025, 3, 5));
            Applied applied =
                    Applying.apply(eco, List.of(put), 2 + i, (kind, id, commit) -> Map.of());
            Ecosystem after = ((Applied.Done) applied).after();
            long start = System.nanoTime();
            Calculation next =
                    Incentives.calculate(request(after, plans), known, Cancel.never())
                            .orElseThrow();
            wall[i] = (System.nanoTime() - start) / 1e6;
            known = next;
        }
        Report.line(
                "  one added transaction: median %.2f ms, 95 in a hundred below %.2f ms, after 200"
                        + " others",
                Stopwatch.percentile(java.util.Arrays.copyOfRange(wall, 200, 400), 50),
                Stopwatch.percentile(java.util.Arrays.copyOfRange(wall, 200, 400), 95));
    }

    private static void explained(Calculation first) {
        double[] wall = new double[8 * 5];
        int at = 0;
        int steps = 0;
        for (int round = 0; round < 5; round++) {
            for (int plan = 0; plan < 8; plan++) {
                long start = System.nanoTime();
                steps += first.explain(plan, 10 + plan, 14).orElseThrow().steps().size();
                wall[at++] = (System.nanoTime() - start) / 1e6;
            }
        }
        Report.line(
                "  one amount explained: median %.1f ms, longest of the last 8 %.1f ms (%d steps)",
                Stopwatch.percentile(wall, 50),
                Stopwatch.percentile(java.util.Arrays.copyOfRange(wall, 32, 40), 100),
                steps);
    }
}
