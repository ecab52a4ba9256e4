package app.mangrove.insight;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.fact.TierTimeline;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.Tier;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.LadderStep;
import app.mangrove.tier.TierGrid;
import app.mangrove.tier.Tiers;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;

/// What partners hold on a day: tiers and certificates.
final class Holdings {
    private Holdings() {}

    /// The row number of each partner's tier, 0 for none: the one that its membership of the day
    /// says, and for who has none the one that it reaches by a published ladder.
    static int[] tiers(Tiers engine, Ecosystem ecosystem, LocalDate day) {
        return ecosystem.derive(List.of("tiers", day), eco -> read(engine, eco, day));
    }

    private static int[] read(Tiers engine, Ecosystem ecosystem, LocalDate day) {
        TierTimeline timeline = TierTimeline.of(ecosystem);
        int[] held = new int[ecosystem.table(Partner.KIND).end()];
        ecosystem.table(Partner.KIND).forEach(nr -> held[nr] = timeline.tier(nr, day));
        for (Ladder ladder : LadderRules.ladders(ecosystem)) {
            LadderRules.valid(ecosystem, ladder.id(), day)
                    .map(rules -> engine.evaluate(ecosystem, rules, day, Cancel.never()))
                    .ifPresent(grid -> fill(held, grid));
        }
        return held;
    }

    private static void fill(int[] held, TierGrid grid) {
        for (int line = 0; line < grid.size(); line++) {
            int partner = grid.partner(line);
            if (held[partner] == 0 && grid.step(line) >= 0) {
                LadderStep step = grid.rules().steps().get(grid.step(line));
                held[partner] = grid.ecosystem().table(Tier.KIND).nr(step.tier().id());
            }
        }
    }

    /// How many certificates of each partner are valid on the day.
    static int[] certificates(Ecosystem ecosystem, LocalDate day) {
        Table table = ecosystem.table(Certification.KIND);
        Ints partners = table.ints(Certification.PARTNER);
        IntPredicate valid = certificate(ecosystem, day);
        int[] counts = new int[ecosystem.table(Partner.KIND).end()];
        table.forEach(nr -> {
            if (valid.test(nr)) {
                counts[partners.at(nr)]++;
            }
        });
        return counts;
    }

    /// Whether a certificate is valid on the day.
    static IntPredicate certificate(Ecosystem ecosystem, LocalDate day) {
        Table table = ecosystem.table(Certification.KIND);
        Ints issued = table.ints(Certification.ISSUED);
        Ints expires = table.ints(Certification.EXPIRES);
        int at = (int) day.toEpochDay();
        return nr -> valid(issued.at(nr), expires.at(nr), at);
    }

    /// Half-open; a missing first day is always past, a missing last never comes.
    private static boolean valid(int from, int to, int day) {
        return from <= day && (to == IntSegment.NULL || day < to);
    }
}
