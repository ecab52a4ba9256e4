package app.mangrove.insight.flaw;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.program.Ladder;
import app.mangrove.problems.Findings;
import app.mangrove.problems.Rule;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.draft.Flaw;
import app.mangrove.tier.draft.LadderCheck;

import java.time.LocalDate;

/// Versions of ladders, drafts among them, that could not judge a partner as they stand.
final class LadderFlaws implements Rule {
    @Override
    public String key() {
        return "ladder";
    }

    @Override
    public Severity severity() {
        return Severity.WRONG;
    }

    @Override
    public void look(Ecosystem ecosystem, LocalDate today, Findings.Collector found) {
        for (Ladder ladder : ecosystem.all(Ladder.KIND)) {
            if (Boolean.TRUE.equals(ladder.archived())) {
                continue;
            }
            for (LadderRules rules : LadderRules.versions(ecosystem, ladder.id())) {
                LadderCheck.of(ecosystem, rules).stream()
                        .filter(Flaw::serious)
                        .forEach(flaw ->
                                found.add(
                                        flaw.kind(),
                                        ecosystem.table(flaw.kind()).nr(flaw.row()),
                                        flaw.problem()));
            }
        }
    }
}
