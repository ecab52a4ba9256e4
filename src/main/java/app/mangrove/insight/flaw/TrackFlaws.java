package app.mangrove.insight.flaw;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.program.Track;
import app.mangrove.problems.Findings;
import app.mangrove.problems.Rule;
import app.mangrove.program.TrackCheck;

import java.time.LocalDate;

/// Tracks that tie, and tracks that nobody can be on.
final class TrackFlaws implements Rule {
    @Override
    public String key() {
        return "track";
    }

    @Override
    public Severity severity() {
        return Severity.WRONG;
    }

    @Override
    public void look(Ecosystem ecosystem, LocalDate today, Findings.Collector found) {
        new TrackCheck(ecosystem, today)
                .all()
                .forEach(finding ->
                        found.add(
                                Track.KIND,
                                ecosystem.table(Track.KIND).nr(finding.track()),
                                finding.problem()));
    }
}
