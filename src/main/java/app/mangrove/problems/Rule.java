package app.mangrove.problems;

import app.mangrove.model.Ecosystem;

import java.time.LocalDate;

/// One thing to look for in a snapshot.
///
/// Shape: `key` names its texts: `problems.KEY.title` and `problems.KEY.fix`.
public interface Rule {
    String key();

    Severity severity();

    void look(Ecosystem ecosystem, LocalDate today, Findings.Collector found);

    /// How much a finding spoils: figures are wrong, or something is only missing.
    enum Severity {
        WRONG,
        MISSING
    }
}
