package app.mangrove.app.frame;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Link;
import app.mangrove.model.Workspace;
import app.mangrove.model.search.Hit;
import app.mangrove.model.search.Search;
import app.mangrove.record.view.RecordPage;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.shell.PaletteEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The records of a workspace in the palette: names, keys, contacts and notes.
public final class RecordSearch implements PaletteEntry.Provider {
    private static final int PER_KIND = 8;
    private static final int WHOLE = 900;
    private static final int STEP = 200;

    private final Workspace workspace;
    private final Consumer<Link> open;

    public RecordSearch(Workspace workspace, Consumer<Link> open) {
        this.workspace = workspace;
        this.open = open;
    }

    @Override
    public List<PaletteEntry> find(String typed, int limit, Cancel cancel) {
        Ecosystem ecosystem = workspace.ecosystem();
        List<PaletteEntry> entries = new ArrayList<>();
        int place = 0;
        for (Search.Found found : Search.everywhere(ecosystem, typed, PER_KIND, cancel)) {
            for (Hit hit : found.hits()) {
                entries.add(entry(ecosystem, hit, place++));
            }
        }
        return entries.stream().limit(limit).toList();
    }

    private PaletteEntry entry(Ecosystem ecosystem, Hit hit, int place) {
        Kind<?> kind = hit.kind();
        Id id = ecosystem.table(kind).id(hit.nr());
        Link link = new Link(kind.key(), id);
        String name = ecosystem.name(kind, hit.nr());
        boolean isName = hit.field() == kind.name();
        String hint =
                isName ? Names.of(kind) : Names.of(kind) + " · " + Names.of(kind, hit.field());
        String title = isName || hit.text().equals(name) ? name : name + " – " + shortened(hit);
        return new PaletteEntry(
                link.toString(),
                icon(kind),
                title,
                hint,
                WHOLE - STEP * hit.rank() - place,
                () -> open.accept(link));
    }

    /// The text around what was found.
    private static String shortened(Hit hit) {
        int from = Math.max(0, hit.start() - 20);
        int to = Math.min(hit.text().length(), hit.end() + 30);
        String part = hit.text().substring(from, to).replaceAll("\\s+", " ");
        return (from > 0 ? "…" : "") + part + (to < hit.text().length() ? "…" : "");
    }

    private static String icon(Kind<?> kind) {
        return RecordPage.of(kind).icon();
    }
}
