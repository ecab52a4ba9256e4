package app.mangrove.store.file;

import app.mangrove.base.outcome.Problem;

import java.sql.SQLException;

/// Ends a transaction for a reason that the user can mend.
public final class RefusedException extends SQLException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
