package app.mangrove.incentive.view.fund;

import app.mangrove.model.Id;

/// What the pane at the right shows.
public sealed interface Shown {
    record Nothing() implements Shown {}

    record OfRequest(Id request) implements Shown {}

    record OfClaim(Id claim) implements Shown {}

    record OfPartner(int partner) implements Shown {}

    /// A request that is being written.
    record NewRequest() implements Shown {}

    /// A draft, or a request that was turned down, that is being changed.
    record EditRequest(Id request) implements Shown {}

    /// A claim that is being written.
    record NewClaim(Id request) implements Shown {}

    /// The terms of the fund that is shown, or of a new one.
    record Terms(boolean isNew) implements Shown {}

    /// Money that is being allocated.
    record Allocating() implements Shown {}
}
