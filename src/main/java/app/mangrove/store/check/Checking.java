package app.mangrove.store.check;

import app.mangrove.base.work.Progress;
import app.mangrove.model.CheckReport;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kinds;
import app.mangrove.store.log.ChangeLog;
import app.mangrove.store.table.DamagedRowException;

import org.jooq.exception.DataAccessException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/// Runs every check on one state of the file.
public final class Checking {
    private final long application;
    private final int version;
    private final List<String> migrations;
    private final Loader loader;

    /// Reads all rows as the snapshot of a commit.
    @FunctionalInterface
    public interface Loader {
        Ecosystem load(Connection connection, long commit) throws SQLException;
    }

    /// What the file must be: its application id, its version, and the scripts that made its
    /// schema.
    public Checking(long application, int version, List<String> migrations, Loader loader) {
        this.application = application;
        this.version = version;
        this.migrations = migrations;
        this.loader = loader;
    }

    public CheckReport run(Connection connection, Progress progress) throws SQLException {
        Findings findings = new Findings();
        progress.step("check.step.file");
        FileCheck file = new FileCheck(connection, findings);
        file.head(application, version);
        file.pages();
        file.schema(migrations);
        progress.check();
        try {
            return log(connection, progress, findings);
        } catch (DataAccessException e) {
            findings.add("check.unreadable", String.valueOf(e.getMessage()));
            return new CheckReport(0, 0, "", findings.all());
        }
    }

    private CheckReport log(Connection connection, Progress progress, Findings findings)
            throws SQLException {
        ChangeLog log = new ChangeLog(connection);
        progress.step("check.step.log");
        Headers headers = new Headers(log, findings);
        headers.run();
        progress.check();
        String head = HexFormat.of().formatHex(headers.headHash());
        Ecosystem present;
        progress.step("check.step.rows");
        try {
            new Values(connection, findings).run();
            new Contents(connection, findings).run();
            present = loader.load(connection, headers.head());
        } catch (DamagedRowException e) {
            findings.add("check.row", e.kind().key(), e.nr(), "", 0);
            return new CheckReport(headers.count(), 0, head, findings.all());
        }
        new PersonKeys(connection, findings).run(present);
        new OwnTexts(connection, findings).run(present);
        progress.step("check.step.chain");
        new Backwards(connection, log, headers, present, findings).run(progress);
        long rows = Kinds.ALL.stream().mapToLong(present::count).sum();
        return new CheckReport(headers.count(), rows, head, findings.all());
    }
}
