package app.mangrove.bench;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.deal.Referral;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.partner.Role;
import app.mangrove.model.plan.Target;
import app.mangrove.model.program.Score;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/// The eight plans of the workload as SQL, on tables that hold what our columns hold.
final class IncentiveSql {
    private static final String MACROS =
            """
            CREATE MACRO hu(n, q) AS sign(n) * ((abs(n) * 2 + q) // (2 * q));
            CREATE MACRO he(n, q) AS CAST(sign(n) * (abs(n) // q
                + CASE WHEN (abs(n) % q) * 2 > q
                    OR (abs(n) % q) * 2 = q AND (abs(n) // q) % 2 = 1 THEN 1 ELSE 0 END) AS BIGINT);
            CREATE MACRO part(c, f, t) AS least(greatest(c - f, 0), t - f);
            CREATE MACRO p1(c, y) AS hu(CASE WHEN c <= 0 THEN c * CASE WHEN y = 0 THEN 300 ELSE 250 END
                WHEN y = 0 THEN part(c, 0, 5000000) * 300 + part(c, 5000000, 20000000) * 500
                    + part(c, 20000000, 80000000) * 800 + greatest(c - 80000000, 0) * 1200
                ELSE part(c, 0, 6000000) * 250 + part(c, 6000000, 22000000) * 500
                    + part(c, 22000000, 90000000) * 900 + greatest(c - 90000000, 0) * 1300 END, 10000);
            CREATE MACRO p2(c, y, s) AS hu(c
                * CASE WHEN y = 0 THEN CASE WHEN c >= 60000000 THEN 700 WHEN c >= 15000000 THEN 500
                        WHEN c >= 4000000 THEN 350 ELSE 200 END
                    ELSE CASE WHEN c >= 65000000 THEN 750 WHEN c >= 16000000 THEN 550
                        WHEN c >= 4000000 THEN 375 ELSE 200 END END
                * CASE WHEN s < 600 THEN 800 WHEN s < 750 THEN 1000 WHEN s < 900 THEN 1100
                    ELSE 1250 END, 10000000);
            CREATE TABLE bps (cat INTEGER, early BIGINT, late BIGINT);
            INSERT INTO bps VALUES (0, 100, 110), (1, 150, 140), (2, 200, 210), (3, 250, 240),
                (4, 50, 60), (5, 75, 80), (6, 125, 120), (7, 300, 320);
            """;

    private static final String PLANS =
            """
            WITH e AS MATERIALIZED (
                SELECT t.*, coalesce(o.day, t.day) AS eff,
                    (year(t.day) - 2024) * 12 + month(t.day) - 1 AS m
                FROM txn t LEFT JOIN txn o ON t.orig = o.id),
            u AS MATERIALIZED (
                SELECT e.id, e.partner, e.day, e.cat, e.kind, e.cust, e.start, e.cosell, e.eff, e.m,
                    he(CAST(e.e4 AS HUGEINT) * r.rate, 1000000000000) AS usd, p.type
                FROM e ASOF JOIN fx r ON e.ccy = r.ccy AND e.eff >= r.day
                JOIN partner p ON p.id = e.partner),
            own AS MATERIALIZED (
                SELECT partner, type, m, sum(usd) AS usd,
                    sum(CASE WHEN kind < 2 THEN usd END) AS fresh
                FROM u GROUP BY ALL),
            cum AS (
                SELECT partner, type, m, fresh,
                    sum(fresh) OVER (PARTITION BY partner, m // 3 ORDER BY m) AS c
                FROM own WHERE fresh IS NOT NULL AND type IN (2, 4)),
            top AS MATERIALIZED (
                SELECT p.top AS partner, m // 3 AS q, sum(usd) AS v
                FROM own JOIN partner p ON p.id = own.partner GROUP BY ALL),
            based AS (
                SELECT t.partner, t.q, t.v, CASE WHEN t.q < 4 THEN b.cents ELSE o.v END AS b
                FROM top t LEFT JOIN baseline b ON b.partner = t.partner AND b.q = t.q
                LEFT JOIN top o ON o.partner = t.partner AND o.q = t.q - 4),
            accrued AS (
                SELECT partner, m, sum(hu(usd * CASE WHEN eff < DATE '2024-08-15' THEN early ELSE late
                    END, 10000)) AS a
                FROM u JOIN bps USING (cat) WHERE type IN (1, 2) GROUP BY ALL),
            yearly AS (
                SELECT partner, m, a, sum(a) OVER (PARTITION BY partner, m // 12 ORDER BY m) AS c
                FROM accrued),
            claim AS (
                SELECT u.m, u.usd, u.eff, r.partner
                FROM u ASOF JOIN referral r ON u.cust = r.cust AND u.eff >= r.day
                WHERE u.kind = 0 AND r.partner <> u.partner AND u.day - u.eff <= 180
                    AND u.eff - r.day <= CASE WHEN year(u.eff) = 2024 THEN 90 ELSE 120 END),
            residual AS (
                SELECT partner, m, sum(hu(usd * CASE least(4, greatest(0, (12 * (year(eff)
                    - year(start)) + month(eff) - month(start)
                    - CASE WHEN day(eff) < day(start) THEN 1 ELSE 0 END) // 12))
                    WHEN 0 THEN 1200 WHEN 1 THEN 900 WHEN 2 THEN 675 WHEN 3 THEN 506 ELSE 300 END,
                    10000)) AS a
                FROM u WHERE type = 3 AND kind = 2 GROUP BY ALL),
            pool AS MATERIALIZED (
                SELECT partner, m, sum(a) AS a, sum(up) AS up, sum(high) AS high
                FROM (SELECT u.partner, u.m, hu(usd * 200, 10000) AS a,
                        CASE WHEN p.depth = 1 THEN 0 ELSE sign(a) * (abs(a)
                            * CASE WHEN p.depth = 3 THEN 30 ELSE 35 END // 100) END AS up,
                        CASE WHEN p.depth = 3 THEN sign(a) * (abs(a) * 20 // 100) ELSE 0 END AS high
                    FROM u JOIN partner p ON p.id = u.partner)
                GROUP BY ALL),
            eco AS (
                SELECT partner, m, sum(a) AS a FROM (
                    SELECT u.cosell AS partner, m, hu(usd * CASE WHEN p.type = u.type THEN 150
                        ELSE 250 END, 10000) AS a
                    FROM u JOIN partner p ON p.id = u.cosell
                    UNION ALL
                    SELECT partner, m, 5 * least(2000, sum(points)) FROM (
                        SELECT partner, (year(day) - 2024) * 12 + month(day) - 1 AS m, qty
                            * CASE kind WHEN 0 THEN 10 WHEN 1 THEN 25 WHEN 2 THEN 50 WHEN 3 THEN 100
                                ELSE 200 END AS points
                        FROM activity) GROUP BY ALL)
                GROUP BY ALL),
            quarterly AS (
                SELECT partner, m, a, sum(a) OVER (PARTITION BY partner, m // 3 ORDER BY m) AS c
                FROM eco),
            paid AS (
                SELECT 'P1' AS plan, partner, m, p1(c, m // 12) - p1(c - fresh, m // 12) AS cents
                FROM cum WHERE type = 2
                UNION ALL
                SELECT 'P2', c.partner, c.m, p2(c, m // 12, s.score) - p2(c - fresh, m // 12, s.score)
                FROM cum c JOIN score s ON s.partner = c.partner AND s.q = c.m // 3 WHERE type = 4
                UNION ALL
                SELECT 'P3', partner, q * 3 + 2, CASE WHEN v <= 0 THEN 0 ELSE least(50000000, hu(v * (
                    CASE WHEN v >= 5000000000 THEN 150 WHEN v >= 1000000000 THEN 100
                        WHEN v >= 100000000 THEN 75 ELSE 50 END
                    + CASE WHEN b IS NULL OR b <= 0 THEN 0 WHEN v * 10000 >= b * 13000 THEN 100
                        WHEN v * 10000 >= b * 11500 THEN 50 WHEN v * 10000 >= b * 10500 THEN 25
                        ELSE 0 END), 10000)) END
                FROM based
                UNION ALL
                SELECT 'P4', partner, m, greatest(0, least(10000000, c))
                    - greatest(0, least(10000000, c - a)) FROM yearly
                UNION ALL
                SELECT 'P5', partner, m, greatest(-500000, least(500000, hu(usd
                    * CASE WHEN year(eff) = 2024 THEN 800 ELSE 1000 END, 10000))) FROM claim
                UNION ALL
                SELECT 'P6', partner, m, CASE WHEN a > 0 AND a < 2500 THEN 2500 ELSE a END
                FROM residual
                UNION ALL
                SELECT 'P7', partner, m, a - up - high FROM pool
                UNION ALL
                SELECT 'P7', p.parent, m, up FROM pool JOIN partner p ON p.id = pool.partner
                WHERE p.depth > 1
                UNION ALL
                SELECT 'P7', p.top, m, high FROM pool JOIN partner p ON p.id = pool.partner
                WHERE p.depth = 3
                UNION ALL
                SELECT 'P8', partner, m, greatest(0, least(2000000, c))
                    - greatest(0, least(2000000, c - a)) FROM quarterly),
            cells AS (SELECT plan, partner, m, sum(cents) AS cents FROM paid GROUP BY ALL)
            SELECT plan, CAST(sum(cents) AS BIGINT), count(*) FROM cells GROUP BY plan ORDER BY plan
            """;

    private IncentiveSql() {}

    /// The sum of each plan over all partners and months.
    static Map<String, Long> run(DuckDBConnection duck) throws SQLException {
        Map<String, Long> totals = new TreeMap<>();
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(PLANS)) {
            while (rows.next()) {
                totals.put(rows.getString(1), rows.getLong(2));
            }
        }
        return totals;
    }

    private interface Filling {
        void row(DuckDBAppender out, int nr) throws SQLException;
    }

    private static void fill(
            DuckDBConnection duck, String name, String columns, Table table, Filling filling)
            throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute("CREATE TABLE " + name + " (" + columns + ")");
        }
        try (DuckDBAppender out = duck.createAppender("main", name)) {
            for (int nr = 1; nr < table.end(); nr++) {
                out.beginRow();
                filling.row(out, nr);
                out.endRow();
            }
        }
    }

    private static java.time.LocalDate day(int epochDay) {
        return java.time.LocalDate.ofEpochDay(epochDay);
    }

    private static void orNull(DuckDBAppender out, int value) throws SQLException {
        if (value == IntSegment.NULL) {
            out.appendNull();
        } else {
            out.append(value);
        }
    }

    static void load(DuckDBConnection duck, Ecosystem eco) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(MACROS);
        }
        Table txn = eco.table(Transaction.KIND);
        fill(
                duck,
                "txn",
                "id INTEGER, partner INTEGER, day DATE, ccy INTEGER, e4 BIGINT, cat INTEGER,"
                        + " kind INTEGER, cust INTEGER, start DATE, cosell INTEGER, orig INTEGER",
                txn,
                (out, nr) -> {
                    out.append(nr);
                    out.append(txn.ints(Transaction.PARTNER).at(nr));
                    out.append(day(txn.ints(Transaction.DATE).at(nr)));
                    out.append(txn.ints(Transaction.CURRENCY).at(nr));
                    out.append(txn.longs(Transaction.AMOUNT).at(nr));
                    out.append(txn.ints(Transaction.PRODUCT_LINE).at(nr) - 1);
                    String type =
                            txn.dictionary(Transaction.TYPE)
                                    .text(txn.ints(Transaction.TYPE).at(nr));
                    out.append("SALE".equals(type) ? 0 : "UPSELL".equals(type) ? 1 : 2);
                    out.append(txn.ints(Transaction.ACCOUNT).at(nr));
                    out.append(day(txn.ints(Transaction.CONTRACT_START).at(nr)));
                    orNull(out, txn.ints(Transaction.COSELL_PARTNER).at(nr));
                    orNull(out, txn.ints(Transaction.RETURNS).at(nr));
                });
        Table fx = eco.table(FxRate.KIND);
        fill(
                duck,
                "fx",
                "ccy INTEGER, day DATE, rate BIGINT",
                fx,
                (out, nr) -> {
                    out.append(fx.ints(FxRate.BASE).at(nr));
                    out.append(day(fx.ints(FxRate.DATE).at(nr)));
                    out.append(fx.longs(FxRate.RATE).at(nr));
                });
        Table activity = eco.table(Activity.KIND);
        fill(
                duck,
                "activity",
                "partner INTEGER, day DATE, kind INTEGER, qty BIGINT",
                activity,
                (out, nr) -> {
                    out.append(activity.ints(Activity.PARTNER).at(nr));
                    out.append(day(activity.ints(Activity.DATE).at(nr)));
                    out.append(
                            Integer.parseInt(
                                    String.valueOf(
                                            activity.dictionary(Activity.TYPE)
                                                    .text(activity.ints(Activity.TYPE).at(nr)))));
                    out.append(activity.longs(Activity.QUANTITY).at(nr) / 10_000);
                });
        Table claim = eco.table(Referral.KIND);
        fill(
                duck,
                "claims",
                "id INTEGER, cust INTEGER, partner INTEGER, day DATE",
                claim,
                (out, nr) -> {
                    out.append(nr);
                    out.append(claim.ints(Referral.ACCOUNT).at(nr));
                    out.append(claim.ints(Referral.PARTNER).at(nr));
                    out.append(day(claim.ints(Referral.DATE).at(nr)));
                });
        partners(duck, eco);
    }

    private static void partners(DuckDBConnection duck, Ecosystem eco) throws SQLException {
        Table roles = eco.table(Role.KIND);
        Table relations = eco.table(Relation.KIND);
        int[] parents = new int[IncentiveData.PARTNERS + 1];
        relations.forEach(nr ->
                parents[relations.ints(Relation.CHILD_PARTNER).at(nr)] =
                        relations.ints(Relation.PARENT_PARTNER).at(nr));
        fill(
                duck,
                "partner",
                "id INTEGER, type INTEGER, parent INTEGER, top INTEGER, depth INTEGER",
                roles,
                (out, nr) -> {
                    int parent = parents[nr];
                    int high = parents[parent];
                    out.append(nr);
                    out.append(roles.ints(Role.TYPE).at(nr));
                    out.append(parent);
                    out.append(high > 0 ? high : parent > 0 ? parent : nr);
                    out.append(high > 0 ? 3 : parent > 0 ? 2 : 1);
                });
        Table scores = eco.table(Score.KIND);
        fill(
                duck,
                "score",
                "partner INTEGER, q INTEGER, score BIGINT",
                scores,
                (out, nr) -> {
                    out.append(scores.ints(Score.PARTNER).at(nr));
                    out.append(quarter(scores.ints(Score.DATE).at(nr)));
                    out.append(scores.longs(Score.VALUE).at(nr) / 1_000_000);
                });
        Table targets = eco.table(Target.KIND);
        fill(
                duck,
                "baseline",
                "partner INTEGER, q INTEGER, cents BIGINT",
                targets,
                (out, nr) -> {
                    out.append(targets.ints(Target.PARTNER).at(nr));
                    out.append(quarter(targets.ints(Target.PERIOD_FROM).at(nr)));
                    out.append(targets.longs(Target.AMOUNT).at(nr) / 100);
                });
        try (Statement statement = duck.createStatement()) {
            statement.execute("INSERT INTO fx VALUES (1, DATE '2000-01-01', 10000000000)");
            statement.execute(
                    "CREATE TABLE referral AS SELECT cust, day, arg_min(partner, id) AS partner"
                            + " FROM claims GROUP BY cust, day");
        }
    }

    private static int quarter(int epochDay) {
        java.time.LocalDate date = day(epochDay);
        return (date.getYear() - 2024) * 4 + (date.getMonthValue() - 1) / 3;
    }
}
