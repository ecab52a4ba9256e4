package app.mangrove.incentive.view.fund;

import app.mangrove.base.explain.Step;

import java.nio.file.Path;
import java.util.Optional;

/// The ways from market funds to what lies outside of the screen.
public interface FundWays {
    /// One row, such as a partner or a deal.
    void open(String kind, String id);

    /// What a row behind a figure is called.
    String name(Step.Leaf leaf);

    /// A file that a person chooses.
    Optional<Path> choose();

    /// Keeps a copy of a file where a person says.
    void save(String name, byte[] content);
}
