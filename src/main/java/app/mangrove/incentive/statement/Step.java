package app.mangrove.incentive.statement;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Word;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Table;
import app.mangrove.model.settle.Statement;

import java.util.ArrayList;
import java.util.List;

/// A step that a person takes with a statement; each is allowed from some states only.
public enum Step {
    /// It may be paid.
    APPROVE("APPROVED", "DRAFT"),
    /// It is not paid for now.
    HOLD("HELD", "DRAFT", "APPROVED"),
    /// It is looked at anew.
    RELEASE("DRAFT", "HELD", "APPROVED");

    private final String to;
    private final List<String> from;

    Step(String to, String... from) {
        this.to = to;
        this.from = List.of(from);
    }

    public boolean isAllowed(Statement statement) {
        return from.contains(statement.status());
    }

    /// The edits for several statements, all or none. Errors: `statement.step` names the first that
    /// may not take it.
    public Outcome<List<Edit>> edits(Ecosystem ecosystem, List<Statement> statements) {
        List<Edit> edits = new ArrayList<>();
        Table table = ecosystem.table(Statement.KIND);
        for (Statement each : statements) {
            if (!isAllowed(each)) {
                return Outcome.failed(
                        "statement.step",
                        each.number(),
                        new Word("choice.statement.status." + each.status()));
            }
            edits.add(
                    Edit.change(Statement.KIND, each.id(), table.commit(table.nr(each.id())))
                            .and(Statement.STATUS, to));
        }
        return Outcome.ok(edits);
    }
}
