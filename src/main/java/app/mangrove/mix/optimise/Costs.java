package app.mangrove.mix.optimise;

import java.math.BigDecimal;

/// What a partner of a pool costs: once for recruiting, developing and retiring it, and in each
/// quarter for its upkeep.
public record Costs(BigDecimal recruit, BigDecimal develop, BigDecimal retire, BigDecimal upkeep) {
    BigDecimal of(Action action) {
        return switch (action) {
            case RECRUIT -> recruit;
            case DEVELOP -> develop;
            case RETIRE -> retire;
        };
    }
}
