package app.mangrove.model;

import app.mangrove.base.outcome.Problem;

import java.util.List;

/// What a check of the whole file found; each finding names the table or commit and the row.
public record CheckReport(long commits, long rows, String headHash, List<Problem> findings) {
    public CheckReport {
        findings = List.copyOf(findings);
    }

    public boolean isSound() {
        return findings.isEmpty();
    }
}
