package app.mangrove.record.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.program.Tier;

import java.util.Comparator;
import java.util.List;

/// The colour class of a tier: the higher the rank, the stronger.
final class TierSwatch {
    private static final int STRONGEST = 5;

    private TierSwatch() {}

    static String of(Ecosystem ecosystem, String tier) {
        List<Tier> ladder =
                ecosystem.all(Tier.KIND).stream().sorted(Comparator.comparing(Tier::rank)).toList();
        for (int i = 0; i < ladder.size(); i++) {
            if (ladder.get(i).name().equals(tier)) {
                int step = STRONGEST - (ladder.size() - 1 - i);
                return "sequence-" + Math.max(1, step);
            }
        }
        return "";
    }
}
