package app.mangrove.app;

import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.incentive.view.design.DesignView;
import app.mangrove.incentive.view.design.DesignViewModel;
import app.mangrove.incentive.view.design.DesignWays;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/// Makes the plan designer, with its ways to plan files and to the rows behind figures.
final class PlanDesigner implements DesignWays {
    private final Program program;
    private final Session session;
    private final Editing editing;

    PlanDesigner(Program program, Session session, Editing editing) {
        this.program = program;
        this.session = session;
        this.editing = editing;
    }

    Screen make() {
        return new DesignView(
                new DesignViewModel(editing, program.tasks(), program::newId), this);
    }

    @Override
    public Optional<Outcome<String>> read() {
        return session.picker().imports().stream()
                .findFirst()
                .map(file -> {
                    try {
                        return Outcome.ok(Files.readString(file));
                    } catch (IOException e) {
                        return Outcome.failed("design.unreadable", file.toString());
                    }
                });
    }

    @Override
    public void save(String name, String text) {
        session.picker()
                .save(name, "json")
                .ifPresent(file ->
                        program.tasks()
                                .<String>attempt(() -> {
                                    try {
                                        Files.writeString(file, text);
                                        return Outcome.ok(String.valueOf(file.getFileName()));
                                    } catch (IOException e) {
                                        return Outcome.failed("app.export.failed", file.toString());
                                    }
                                })
                                .then(
                                        saved ->
                                                session.toasts()
                                                        .done(Text.of("design.saved", saved)),
                                        session.toasts()::problem));
    }

    @Override
    public void open(Step.Leaf leaf) {
        Id.parse(leaf.id()).ifPresent(known -> session.open(new Link(leaf.kind(), known)));
    }

    @Override
    public String name(Step.Leaf leaf) {
        Kind<?> kind = Kinds.of(leaf.kind());
        var ecosystem = editing.workspace().ecosystem();
        int nr = Id.parse(leaf.id()).map(ecosystem.table(kind)::nr).orElse(0);
        return nr == 0 ? leaf.id() : ecosystem.name(kind, nr);
    }
}
