package app.mangrove.mix.optimise.block;

/// Who is told what a search finds, and says when it is enough.
public interface Watch {
    /// A plan that keeps every row; it need not be better than those before.
    void plan(double[] values);

    /// A value that no plan passes.
    void bound(double value);

    boolean isEnough();
}
