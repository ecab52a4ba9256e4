package app.mangrove.incentive.view.fund;

import app.mangrove.base.explain.Step;
import app.mangrove.ui.record.FileDesk;

/// The ways from market funds to what lies outside of the screen.
public interface FundWays extends FileDesk.Ways {
    /// One row, such as a partner or a deal.
    void open(String kind, String id);

    /// What a row behind a figure is called.
    String name(Step.Leaf leaf);
}
