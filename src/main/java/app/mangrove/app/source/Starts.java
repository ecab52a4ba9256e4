package app.mangrove.app.source;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;
import app.mangrove.home.view.Desk;
import app.mangrove.model.Workspace;

import java.util.List;

/// What a new workspace may begin with: the living sample, or one of the templates.
public interface Starts {
    List<Desk.TemplateRow> templates();

    /// Fills an empty workspace with what every one begins with: countries, currencies, types.
    Outcome<Workspace> nothing(Workspace empty, String name);

    /// Fills an empty workspace from a template.
    Outcome<Workspace> template(Workspace empty, String name, String key);

    /// Fills an empty workspace with the sample ecosystem.
    Outcome<Workspace> sample(Workspace empty, Progress progress);
}
