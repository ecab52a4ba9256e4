package app.mangrove.bench;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Longs;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;
import app.mangrove.revenue.Dimension;
import app.mangrove.revenue.Question;
import app.mangrove.revenue.Revenue;
import app.mangrove.revenue.RevenueGrid;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import java.math.BigInteger;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Revenue by partner type, territory, month and currency: our engine on the columns, nothing kept
/// from earlier runs, against DuckDB on an in-memory table of the same rows.
final class GroupBench {
    private static final String SUM =
            "SELECT t.name, g.name, year(x.day), month(x.day), x.currency, sum(x.amount), count(*)"
                    + " FROM x JOIN role o ON o.partner = x.partner"
                    + " JOIN type t ON t.nr = o.type"
                    + " JOIN region g ON g.nr = x.region"
                    + " GROUP BY ALL ORDER BY ALL";

    private GroupBench() {}

    /// The number of groups and the sum over all of them: both sides must say the same.
    private record Answer(int groups, BigInteger total) {}

    static void run(Bench bench) throws Exception {
        Ecosystem ecosystem = bench.ecosystem();
        try (DuckDBConnection duck =
                (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:")) {
            fill(duck, ecosystem);
            Answer ours = ours(ecosystem);
            Answer theirs = theirs(duck);
            if (!ours.equals(theirs)) {
                throw new IllegalStateException(ours + " is not " + theirs);
            }
            Report.line("  %d groups of %d rows", ours.groups, bench.transactions());
            Stopwatch.race(
                    bench.rounds(),
                    new Stopwatch.Entrant("DuckDB", () -> theirs(duck)),
                    new Stopwatch.Entrant("revenue engine", () -> ours(ecosystem)));
        }
    }

    private static Answer ours(Ecosystem ecosystem) {
        Question question = Question.by(Dimension.TYPE, Dimension.TERRITORY, Dimension.MONTH);
        RevenueGrid grid =
                new Revenue().ask(ecosystem, question, Cancel.never()).optional().orElseThrow();
        BigInteger total = BigInteger.ZERO;
        for (int line = 0; line < grid.size(); line++) {
            long amount = grid.amount(line).optional().orElseThrow().e4();
            total = total.add(BigInteger.valueOf(amount));
        }
        return new Answer(grid.size(), total);
    }

    private static Answer theirs(DuckDBConnection duck) throws SQLException {
        int groups = 0;
        BigInteger total = BigInteger.ZERO;
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(SUM)) {
            while (rows.next()) {
                groups++;
                total = total.add(rows.getBigDecimal(6).toBigIntegerExact());
            }
        }
        return new Answer(groups, total);
    }

    private static void fill(DuckDBConnection duck, Ecosystem ecosystem) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute("CREATE TABLE type (nr INTEGER, name VARCHAR)");
            statement.execute("CREATE TABLE region (nr INTEGER, name VARCHAR)");
            statement.execute("CREATE TABLE role (partner INTEGER, type INTEGER)");
            statement.execute(
                    "CREATE TABLE x (partner INTEGER, region INTEGER, day DATE, currency INTEGER,"
                            + " amount BIGINT)");
        }
        Table types = ecosystem.table(PartnerType.KIND);
        try (DuckDBAppender rows = duck.createAppender("main", "type")) {
            for (int nr = 1; nr < types.end(); nr++) {
                rows.beginRow();
                rows.append(nr);
                rows.append(ecosystem.name(PartnerType.KIND, nr));
                rows.endRow();
            }
        }
        try (DuckDBAppender rows = duck.createAppender("main", "region")) {
            for (int nr = 1; nr < ecosystem.table(Region.KIND).end(); nr++) {
                rows.beginRow();
                rows.append(nr);
                rows.append(ecosystem.name(Region.KIND, nr));
                rows.endRow();
            }
        }
        Table roles = ecosystem.table(Role.KIND);
        try (DuckDBAppender rows = duck.createAppender("main", "role")) {
            for (int nr = 1; nr < roles.end(); nr++) {
                rows.beginRow();
                rows.append(roles.ints(Role.PARTNER).at(nr));
                rows.append(roles.ints(Role.TYPE).at(nr));
                rows.endRow();
            }
        }
        transactions(duck, ecosystem.table(Transaction.KIND));
    }

    private static void transactions(DuckDBConnection duck, Table table) throws SQLException {
        Ints partners = table.ints(Transaction.PARTNER);
        Ints regions = table.ints(Transaction.REGION);
        Ints days = table.ints(Transaction.DATE);
        Ints currencies = table.ints(Transaction.CURRENCY);
        Longs amounts = table.longs(Transaction.AMOUNT);
        try (DuckDBAppender rows = duck.createAppender("main", "x")) {
            for (int nr = 1; nr < table.end(); nr++) {
                rows.beginRow();
                rows.append(partners.at(nr));
                rows.append(regions.at(nr));
                rows.append(java.time.LocalDate.ofEpochDay(days.at(nr)));
                rows.append(currencies.at(nr));
                rows.append(amounts.at(nr));
                rows.endRow();
            }
        }
    }
}
