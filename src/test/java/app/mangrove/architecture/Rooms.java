package app.mangrove.architecture;

import com.tngtech.archunit.core.domain.JavaClass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The rooms of the house, and which other rooms each may enter.
///
/// A room is the first part of the package name below the root; a feature's `view` package is a
/// room of its own, called `<feature>.view`.
final class Rooms {

    static final String ROOT = "app.mangrove";

    static final Set<String> ENGINES =
            new TreeSet<>(
                    List.of(
                            "mix",
                            "tier",
                            "lifecycle",
                            "incentive",
                            "conflict",
                            "cosell",
                            "market",
                            "affiliate",
                            "attribution",
                            "hierarchy",
                            "revenue",
                            "health",
                            "program",
                            "visibility"));

    /// What each room may import, and why no more. Views follow from their feature.
    static final Map<String, Room> TABLE = table();

    private Rooms() {}

    /// What a room may import, with the reason for the limit.
    record Room(Set<String> mayImport, String because) {}

    private static Map<String, Room> table() {
        Map<String, Room> table = new LinkedHashMap<>();
        table.put("base", new Room(Set.of(), "base stands on the JDK alone"));
        table.put("model", new Room(Set.of("base"), "the vocabulary knows no user of it"));
        for (String engine : ENGINES) {
            table.put(
                    engine,
                    new Room(
                            Set.of("base", "model"),
                            "engines are pure and meet in insight only; what one needs of another"
                                    + " is a fact that it is given"));
        }
        table.put(
                "insight",
                new Room(
                        with(ENGINES, "problems", "model", "base"),
                        "insight runs the engines, for the base and for any scenario, and hands"
                                + " what they find wrong to the problems"));
        table.put(
                "scenario",
                new Room(
                        with(ENGINES, "insight", "model", "base"),
                        "a scenario compares what insight says of two snapshots"));
        table.put(
                "sample",
                new Room(Set.of("model", "base"), "an invented ecosystem is edits from a seed"));
        table.put(
                "template",
                new Room(
                        Set.of("sample", "model", "base"),
                        "a template is edits on top of what every workspace begins with"));
        table.put(
                "past",
                new Room(
                        Set.of("insight", "incentive", "model", "base"),
                        "an invented year is lived by the rules that people act by"));
        table.put(
                "record",
                new Room(Set.of("model", "base"), "what a screen does to records is edits"));
        table.put(
                "store",
                new Room(Set.of("model", "base"), "the store keeps rows and judges nothing"));
        table.put(
                "sync",
                new Room(Set.of("model", "base"), "sync sees the workspace through its port"));
        table.put(
                "transfer",
                new Room(Set.of("model", "base"), "files become edits through descriptors"));
        table.put(
                "report",
                new Room(
                        with(ENGINES, "insight", "model", "base"),
                        "a document prints what insight says"));
        table.put(
                "settings",
                new Room(Set.of("base"), "what a person prefers is theirs, not the workspace's"));
        table.put(
                "home",
                new Room(
                        Set.of("model", "base"),
                        "what needs somebody today is read off a snapshot"));
        table.put(
                "history",
                new Room(Set.of("model", "base"), "the log is shown through the one door"));
        table.put(
                "problems", new Room(Set.of("model", "base"), "a finding is read off a snapshot"));
        table.put(
                "ui", new Room(Set.of("base", "model"), "the toolkit knows no feature, no store"));
        table.put(
                "cli",
                new Room(
                        with(
                                ENGINES,
                                "insight",
                                "scenario",
                                "sample",
                                "past",
                                "template",
                                "problems",
                                "store",
                                "sync",
                                "transfer",
                                "report",
                                "ui",
                                "model",
                                "base"),
                        "the command line runs without a screen"));
        return table;
    }

    private static Set<String> with(Set<String> rooms, String... more) {
        Set<String> all = new TreeSet<>(rooms);
        all.addAll(List.of(more));
        return all;
    }

    /// The limit of a room; empty for `app`, which knows everything, and for a room without a row.
    static Optional<Room> limit(String room) {
        if (isView(room)) {
            String feature = room.substring(0, room.indexOf('.'));
            return Optional.of(
                    new Room(
                            Set.of(feature, "insight", "model", "base", "ui"),
                            "a screen shows its own feature and reaches another by navigation"));
        }
        return Optional.ofNullable(TABLE.get(room));
    }

    static boolean isView(String room) {
        return room.endsWith(".view");
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    /// The room of one of our classes; the root package itself is the room `""`.
    static String of(JavaClass type) {
        String path = type.getPackageName().substring(ROOT.length());
        if (path.isEmpty()) {
            return "";
        }
        String[] parts = path.substring(1).split("\\.", -1);
        boolean view = parts.length > 1 && parts[1].equals("view");
        return view ? parts[0] + ".view" : parts[0];
    }

    /// Whether a class must give the same answer whenever and wherever it is asked.
    static boolean isPure(JavaClass type) {
        String room = of(type);
        return room.equals("model")
                || room.equals("insight")
                || room.equals("scenario")
                || room.equals("sample")
                || ENGINES.contains(room)
                || (room.equals("base") && !type.getPackageName().startsWith(ROOT + ".base.work"));
    }
}
