package app.mangrove.store.file;

import app.mangrove.base.outcome.Problem;

import org.jooq.exception.DataAccessException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.SQLException;

/// What SQLite reports, as problems that say what and what to do.
public final class Failures {
    public static final String FULL = "store.full";
    public static final String READ_ONLY = "store.read-only";
    public static final String DAMAGED = "store.damaged";
    public static final String BUSY = "store.busy";
    public static final String INPUT_OUTPUT = "store.io";
    public static final String NOT_A_WORKSPACE = "store.not-a-workspace";

    private Failures() {}

    public static Problem problem(Path file, Throwable failure) {
        String what = String.valueOf(failure.getMessage());
        return Problem.of(key(failure), file.toString(), what);
    }

    public static String key(Throwable failure) {
        return switch (code(failure)) {
            case 13 -> FULL;
            case 8, 14, 23 -> READ_ONLY;
            case 5, 6 -> BUSY;
            case 10 -> INPUT_OUTPUT;
            case 26 -> NOT_A_WORKSPACE;
            default -> DAMAGED;
        };
    }

    public static boolean isReadOnly(Throwable failure) {
        return key(failure).equals(READ_ONLY);
    }

    /// Whether a row is there already.
    public static boolean isDuplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY;
            }
        }
        return false;
    }

    /// SQLite's primary result code, 11 (corrupt) when the failure is none of SQLite's.
    private static int code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite.getResultCode().code & 0xFF;
            }
        }
        return 11;
    }

    /// The SQL failure inside what jOOQ throws.
    public static SQLException unwrapped(DataAccessException failure) {
        return failure.getCause() instanceof SQLException sql ? sql : new SQLException(failure);
    }
}
