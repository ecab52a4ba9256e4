package app.mangrove.base.work;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;

import java.io.PrintWriter;
import java.io.StringWriter;

/// Carries a problem out of work, past code that only knows values.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    static <T> T valueOf(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(T value) -> value;
            case Outcome.Failed<T>(Problem problem) -> throw new Refusal(problem);
        };
    }

    /// The problem to show for whatever work threw; a bug keeps its trace for the details.
    public static Problem problemOf(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal.problem;
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        String message = thrown.getMessage();
        String summary =
                thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return Problem.of("problem.unexpected", summary, trace.toString());
    }
}
