package app.mangrove.app;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Workspace;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.shell.PaletteEntry;
import app.mangrove.ui.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// "Preview as …" in the palette, for partners whose names hold what is typed.
final class PreviewSearch implements PaletteEntry.Provider {
    private static final int MOST = 3;
    private static final int BELOW_RECORDS = 100;

    private final Workspace workspace;
    private final Consumer<Id> preview;

    PreviewSearch(Workspace workspace, Consumer<Id> preview) {
        this.workspace = workspace;
        this.preview = preview;
    }

    @Override
    public List<PaletteEntry> find(String typed, int limit, Cancel cancel) {
        Ecosystem ecosystem = workspace.ecosystem();
        List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<PaletteEntry> entries = new ArrayList<>();
        for (int nr : ecosystem.table(Partner.KIND).numbers()) {
            cancel.check();
            String title = Text.of("visibility.preview.named", ecosystem.name(Partner.KIND, nr));
            String lower = title.toLowerCase(Locale.ROOT);
            if (entries.size() < Math.min(MOST, limit)
                    && words.stream().allMatch(lower::contains)) {
                Id id = ecosystem.table(Partner.KIND).id(nr);
                entries.add(
                        new PaletteEntry(
                                "preview/" + id,
                                "fth-eye",
                                title,
                                "",
                                BELOW_RECORDS - entries.size(),
                                () -> preview.accept(id)));
            }
        }
        return entries;
    }
}
