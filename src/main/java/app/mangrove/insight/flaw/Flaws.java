package app.mangrove.insight.flaw;

import app.mangrove.problems.Findings;
import app.mangrove.problems.Rule;

import java.util.List;
import java.util.stream.Stream;

/// Every rule of the product: those about rows alone, then those that need an engine.
public final class Flaws {
    public static final List<Rule> RULES =
            Stream.concat(
                            Findings.RULES.stream(),
                            Stream.of(
                                    new MixFlaws(),
                                    new LadderFlaws(),
                                    new TrackFlaws(),
                                    new IncentiveFlaws()))
                    .toList();

    private Flaws() {}
}
