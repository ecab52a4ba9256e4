package app.mangrove.mix.optimise.solve;

import app.mangrove.base.Deviation;
import app.mangrove.base.work.Cancel;
import app.mangrove.mix.optimise.linear.LinearModel;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Solves linear models: the simplex method of GLOP for what may be broken, SCIP's branch and cut
/// for what must be whole.
///
/// Errors: a cancelled solve answers with what it has; none is thrown.
@Deviation(
        rule = Deviation.Rule.DEPENDENCY,
        reason =
                "a branch and cut solver of our own would be worse in every way; it is a function"
                        + " of its model, and no type of it leaves this package")
public final class Solver {
    /// What the solver says beyond six decimals differs from run to run.
    private static final double MILLION = 1e6;

    /// What the solver calls no bound.
    private static final double INFINITE = 1e19;

    private static final String FEW_CUTS =
            "separating/maxroundsroot = 3\nseparating/maxrounds = 1\n";

    static {
        Loader.loadNativeLibraries();
    }

    private final Cancel cancel;
    private long spent;

    public Solver(Cancel cancel) {
        this.cancel = cancel;
    }

    /// The milliseconds that all solves took together.
    public long spent() {
        return spent;
    }

    /// The model without the demand that numbers be whole.
    public Relaxed relaxed(LinearModel model, long millis) {
        MPSolver solver = create("GLOP");
        try {
            MPVariable[] columns = columns(solver, model, false);
            MPConstraint[] rows = rows(solver, model, columns);
            objective(solver, model, columns);
            solver.setTimeLimit(millis);
            MPSolver.ResultStatus status = run(solver, new MPSolverParameters());
            if (status == MPSolver.ResultStatus.ABNORMAL) {
                status = run(solver, plain()); // what presolve took away it could not give back
            }
            boolean best = status == MPSolver.ResultStatus.OPTIMAL;
            return new Relaxed(
                    state(status),
                    best ? solver.objective().value() : Double.NaN,
                    best ? values(columns) : new double[0],
                    best ? prices(rows) : new double[0]);
        } finally {
            solver.delete();
        }
    }

    private static MPSolverParameters plain() {
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setIntegerParam(
                MPSolverParameters.IntegerParam.PRESOLVE,
                MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
        return parameters;
    }

    /// The model in whole numbers, starting from a plan that keeps all rows where one is known.
    public Whole whole(LinearModel model, Effort effort, double @Nullable [] start) {
        return whole(model, effort, "", start);
    }

    /// The same, where it is enough to be this near to the bound in the objective's unit, with few
    /// cuts: small models are done with before many have paid.
    public Whole quick(
            LinearModel model, Effort effort, double absolute, double @Nullable [] start) {
        return whole(model, effort, FEW_CUTS + "limits/absgap = " + absolute + "\n", start);
    }

    private Whole whole(
            LinearModel model, Effort effort, String manner, double @Nullable [] start) {
        MPSolver solver = create("SCIP");
        try {
            MPVariable[] columns = columns(solver, model, true);
            rows(solver, model, columns);
            objective(solver, model, columns);
            solver.setTimeLimit(effort.millis());
            solver.setSolverSpecificParametersAsString(
                    manner
                            + "limits/totalnodes = "
                            + effort.nodes()
                            + "\nrandomization/randomseedshift = 1\n");
            if (start != null) {
                hint(solver, model, columns, start);
            }
            MPSolverParameters parameters = new MPSolverParameters();
            parameters.setDoubleParam(
                    MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, effort.gap());
            return answer(solver, run(solver, parameters), columns, model);
        } finally {
            solver.delete();
        }
    }

    /// The whole numbers alone: the solver finds the rest, and does not take rounded ones for
    /// wrong.
    private static void hint(
            MPSolver solver, LinearModel model, MPVariable[] columns, double[] start) {
        int[] whole =
                IntStream.range(0, start.length)
                        .filter(i -> model.columns().get(i).whole())
                        .toArray();
        solver.setHint(
                Arrays.stream(whole).mapToObj(i -> columns[i]).toArray(MPVariable[]::new),
                Arrays.stream(whole).mapToDouble(i -> Math.rint(start[i])).toArray());
    }

    private static Whole answer(
            MPSolver solver,
            MPSolver.ResultStatus status,
            MPVariable[] columns,
            LinearModel model) {
        boolean found =
                status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
        double worst = model.maximise() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        if (!found) {
            return new Whole(null, Double.NaN, worst, status == MPSolver.ResultStatus.INFEASIBLE);
        }
        double[] values = values(columns);
        double bound = solver.objective().bestBound();
        boolean none = Math.abs(bound) >= INFINITE;
        return new Whole(values, solver.objective().value(), none ? worst : bound, false);
    }

    /// The solver's own clock is marked as old, and nothing else tells how long it took.
    @SuppressWarnings("deprecation")
    private MPSolver.ResultStatus run(MPSolver solver, MPSolverParameters parameters) {
        Interrupt interrupt = new Interrupt(solver);
        try (Cancel.Listening _ = cancel.onCancel(interrupt)) {
            return cancel.isCancelled()
                    ? MPSolver.ResultStatus.NOT_SOLVED
                    : solver.solve(parameters);
        } finally {
            spent += solver.wallTime();
            interrupt.end();
        }
    }

    private static MPSolver create(String name) {
        MPSolver solver = MPSolver.createSolver(name);
        if (solver == null) {
            throw new IllegalStateException("the solver library has no " + name);
        }
        return solver;
    }

    private static MPVariable[] columns(MPSolver solver, LinearModel model, boolean whole) {
        MPVariable[] made = new MPVariable[model.columns().size()];
        for (int i = 0; i < made.length; i++) {
            LinearModel.Column column = model.columns().get(i);
            made[i] =
                    solver.makeVar(
                            column.lower(), column.upper(), whole && column.whole(), column.name());
        }
        return made;
    }

    private static MPConstraint[] rows(MPSolver solver, LinearModel model, MPVariable[] columns) {
        MPConstraint[] made = new MPConstraint[model.rows().size()];
        for (int i = 0; i < made.length; i++) {
            LinearModel.Row row = model.rows().get(i);
            MPConstraint constraint = solver.makeConstraint(row.lower(), row.upper(), row.name());
            row.terms().factors().forEach((c, f) -> constraint.setCoefficient(columns[c], f));
            made[i] = constraint;
        }
        return made;
    }

    private static void objective(MPSolver solver, LinearModel model, MPVariable[] columns) {
        MPObjective objective = solver.objective();
        List<LinearModel.Column> all = model.columns();
        for (int i = 0; i < columns.length; i++) {
            if (all.get(i).weight() != 0) {
                objective.setCoefficient(columns[i], all.get(i).weight());
            }
        }
        objective.setOptimizationDirection(model.maximise());
    }

    private static double[] values(MPVariable[] columns) {
        double[] values = new double[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.rint(columns[i].solutionValue() * MILLION) / MILLION + 0.0;
        }
        return values;
    }

    private static double[] prices(MPConstraint[] rows) {
        double[] prices = new double[rows.length];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = rows[i].dualValue();
        }
        return prices;
    }

    private static Relaxed.State state(MPSolver.ResultStatus status) {
        return switch (status) {
            case OPTIMAL -> Relaxed.State.BEST;
            case INFEASIBLE -> Relaxed.State.IMPOSSIBLE;
            case UNBOUNDED -> Relaxed.State.UNBOUNDED;
            default -> Relaxed.State.STOPPED;
        };
    }

    /// Interrupts a solver as long as it is there: whoever cancels late must not reach a solver
    /// whose memory is freed.
    private static final class Interrupt implements Runnable {
        private @Nullable MPSolver solver;

        Interrupt(MPSolver solver) {
            this.solver = solver;
        }

        @Override
        public synchronized void run() {
            if (solver != null) {
                solver.interruptSolve();
            }
        }

        synchronized void end() {
            solver = null;
        }
    }
}
