package app.mangrove.incentive.view.design;

import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Outcome;

import java.util.Optional;

/// The ways out of the designer: plan files, and the rows behind figures.
public interface DesignWays {
    /// The text of a plan file that somebody chooses; nothing when none is chosen.
    Optional<Outcome<String>> read();

    void save(String name, String text);

    void open(Step.Leaf leaf);

    String name(Step.Leaf leaf);
}
