package app.mangrove.insight.flaw;

import app.mangrove.mix.target.PlanCheck;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.problems.Findings;
import app.mangrove.problems.Rule;

import java.time.LocalDate;

/// Mix plans that contradict themselves, and demand that cannot be.
final class MixFlaws implements Rule {
    @Override
    public String key() {
        return "mix-plan";
    }

    @Override
    public Severity severity() {
        return Severity.WRONG;
    }

    @Override
    public void look(Ecosystem ecosystem, LocalDate today, Findings.Collector found) {
        PlanCheck.all(ecosystem, Lens.of(ecosystem, today))
                .forEach(finding -> found.add(finding.kind(), finding.row(), finding.problem()));
    }
}
