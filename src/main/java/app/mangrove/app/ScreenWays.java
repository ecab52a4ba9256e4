package app.mangrove.app;

import app.mangrove.base.explain.Step;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.record.FileDesk;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What every screen of figures takes from outside: the day, new ids, the rows behind its figures,
/// and files.
abstract class ScreenWays implements FileDesk.Ways {
    final Program program;
    final Session session;
    final Editing editing;

    ScreenWays(Program program, Session session, Editing editing) {
        this.program = program;
        this.session = session;
        this.editing = editing;
    }

    public LocalDate today() {
        return program.today();
    }

    public Instant now() {
        return program.clock().instant();
    }

    public Id newId() {
        return program.newId();
    }

    public void open(String kind, String id) {
        Id.parse(id).ifPresent(known -> session.open(new Link(kind, known)));
    }

    public String name(Step.Leaf leaf) {
        return name(editing.workspace().ecosystem(), leaf);
    }

    /// What a row behind a figure is called; its id when it is gone.
    static String name(Ecosystem ecosystem, Step.Leaf leaf) {
        Kind<?> kind = Kinds.of(leaf.kind());
        int nr = Id.parse(leaf.id()).map(ecosystem.table(kind)::nr).orElse(0);
        return nr == 0 ? leaf.id() : ecosystem.name(kind, nr);
    }

    @Override
    public Optional<Path> choose() {
        return session.files().choose();
    }

    @Override
    public void save(String name, byte[] content) {
        session.files().save(name, content);
    }

    @Override
    public void open(String name, byte[] content) {
        session.files().open(name, content);
    }
}
