package app.mangrove.mix.view;

import app.mangrove.base.explain.Step;
import app.mangrove.model.query.Filter;

/// The ways from the partner mix to what its figures stand for.
public interface MixWays {
    /// The partners that meet a filter.
    void partners(Filter filter);

    /// One row, such as a partner.
    void open(String kind, String id);

    /// What a row behind a figure is called.
    String name(Step.Leaf leaf);

    /// Where types, tiers and regions are kept.
    void taxonomies();
}
