package app.mangrove.mix.optimise;

import java.math.BigDecimal;

/// What a plan does with partners of a pool in a quarter, and what it pays for it once.
public record Move(Action action, int pool, int quarter, long count, BigDecimal cost) {}
