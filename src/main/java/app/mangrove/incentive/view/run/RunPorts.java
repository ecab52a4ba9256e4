package app.mangrove.incentive.view.run;

import app.mangrove.base.explain.Step;
import app.mangrove.model.Id;
import app.mangrove.model.query.Scope;
import app.mangrove.ui.record.FileDesk;

import java.time.LocalDate;

/// What the screen takes from outside: the day, new ids, how conditions are asked, and the ways to
/// rows.
public interface RunPorts extends FileDesk.Ways {
    LocalDate today();

    Id newId();

    /// A question's surroundings: snapshot, calculated columns, who asks.
    Scope scope();

    /// Opens one row.
    void open(String kind, String id);

    /// What a row behind a figure is called.
    String name(Step.Leaf leaf);

    /// Where plans are made.
    void plans();
}
