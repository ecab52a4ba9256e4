package app.mangrove.incentive.view.curve;

/// What a partner reached in a window, as a tick below the curve.
public record Rug(String name, long measure) {}
