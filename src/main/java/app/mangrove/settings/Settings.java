package app.mangrove.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What a person prefers on this machine.
///
/// Shape: `user` is the name that commits are signed with; `language` a language tag, empty for the
/// system's; `tables` the columns of a table by its id, as the table itself writes them; `keys` the
/// changed shortcut of an action by its id.
public record Settings(
        String user,
        String language,
        String theme,
        String density,
        int zoom,
        boolean railNarrow,
        boolean inspectorShown,
        Frame frame,
        List<Recent> recents,
        Map<String, String> tables,
        Map<String, String> keys,
        Backups backups) {
    private static final int KEPT = 12;

    public Settings {
        recents = List.copyOf(recents);
        tables = Map.copyOf(tables);
        keys = Map.copyOf(keys);
    }

    /// The copies that are made by themselves: the folder, empty for the program's own, and how
    /// many of each workspace stay, 0 for none at all.
    public record Backups(String folder, int kept) {
        public static final Backups USUAL = new Backups("", 7);
    }

    /// Where the window stood; a width of 0 when it never stood anywhere.
    public record Frame(double x, double y, double width, double height, boolean maximised) {
        public static final Frame NONE = new Frame(0, 0, 0, 0, false);
    }

    /// A workspace that was open.
    public record Recent(Path file, String name, Instant opened, boolean pinned) {}

    /// What holds before anybody chose.
    public static Settings initial(String user) {
        return new Settings(
                user,
                "",
                "SYSTEM",
                "COMPACT",
                100,
                false,
                true,
                Frame.NONE,
                List.of(),
                Map.of(),
                Map.of(),
                Backups.USUAL);
    }

    /// The values of settings that are being made.
    private static final class Draft {
        private String user;
        private String language;
        private String theme;
        private String density;
        private int zoom;
        private boolean railNarrow;
        private boolean inspectorShown;
        private Frame frame;
        private List<Recent> recents;
        private Map<String, String> tables;
        private final Map<String, String> keys;
        private Backups backups;

        Draft(Settings from) {
            user = from.user;
            language = from.language;
            theme = from.theme;
            density = from.density;
            zoom = from.zoom;
            railNarrow = from.railNarrow;
            inspectorShown = from.inspectorShown;
            frame = from.frame;
            recents = from.recents;
            tables = from.tables;
            keys = from.keys;
            backups = from.backups;
        }

        Settings done() {
            return new Settings(
                    user,
                    language,
                    theme,
                    density,
                    zoom,
                    railNarrow,
                    inspectorShown,
                    frame,
                    recents,
                    tables,
                    keys,
                    backups);
        }
    }

    private Settings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    public Settings withUser(String now) {
        return with(draft -> draft.user = now);
    }

    public Settings withLanguage(String now) {
        return with(draft -> draft.language = now);
    }

    /// With another theme, density and zoom.
    public Settings withLook(String newTheme, String newDensity, int newZoom) {
        return with(draft -> {
            draft.theme = newTheme;
            draft.density = newDensity;
            draft.zoom = newZoom;
        });
    }

    /// With the rail narrow or not, and the inspector open or not.
    public Settings withPanes(boolean narrow, boolean inspector) {
        return with(draft -> {
            draft.railNarrow = narrow;
            draft.inspectorShown = inspector;
        });
    }

    public Settings withFrame(Frame now) {
        return with(draft -> draft.frame = now);
    }

    public Settings withBackups(Backups now) {
        return with(draft -> draft.backups = now);
    }

    public Settings withTable(String id, String columns) {
        Map<String, String> more = new LinkedHashMap<>(tables);
        more.put(id, columns);
        return with(draft -> draft.tables = more);
    }

    /// With a workspace at the top of those that were open; the oldest that is not pinned goes.
    public Settings opened(Path file, String name, Instant now) {
        boolean pinned = recents.stream().anyMatch(r -> r.file().equals(file) && r.pinned());
        List<Recent> all = new ArrayList<>(recents);
        all.removeIf(recent -> recent.file().equals(file));
        all.addFirst(new Recent(file, name, now, pinned));
        for (int i = all.size() - 1; i > 0 && all.size() > KEPT; i--) {
            if (!all.get(i).pinned()) {
                all.remove(i);
            }
        }
        return withRecents(all);
    }

    public Settings pinned(Path file, boolean is) {
        return withRecents(
                recents.stream()
                        .map(r ->
                                r.file().equals(file)
                                        ? new Recent(r.file(), r.name(), r.opened(), is)
                                        : r)
                        .toList());
    }

    public Settings forgotten(Path file) {
        return withRecents(recents.stream().filter(r -> !r.file().equals(file)).toList());
    }

    private Settings withRecents(List<Recent> now) {
        return with(draft -> draft.recents = now);
    }
}
