package app.mangrove.store;

import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Block;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Load;
import app.mangrove.model.Reason;
import app.mangrove.model.Staging;
import app.mangrove.model.Workspace;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.SegmentBuilder;
import app.mangrove.model.geo.Region;
import app.mangrove.store.staging.StagingFolder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A program that writes until it is killed, and says each thing that it was told is done.
///
/// Shape: each line it prints is flushed; what it printed was acknowledged before.
final class CrashingChild {
    static final int BATCH = 12;
    static final int LOADED = 60_000;
    private static final int BLOCK = 4_000;

    private CrashingChild() {}

    /// `commits FILE FIRST` or `load FILE FOLDER NAME`.
    public static void main(String[] args) {
        Path file = Path.of(args[1]);
        try (Workspace workspace = SqliteWorkspace.open(file, Options.standard()).orElseThrow()) {
            if (args[0].equals("commits")) {
                commits(workspace, Long.parseLong(args[2]));
            } else {
                load(workspace, new StagingFolder(Path.of(args[2])), args[3]);
            }
        }
    }

    /// Starts it as a program of its own.
    static Process start(Path errors, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(CrashingChild.class.getName());
        Stream.of(arguments).forEach(argument -> command.add(argument.toString()));
        return new ProcessBuilder(command).redirectError(errors.toFile()).start();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static Id id(String name) {
        return Id.derived(1, name);
    }

    private static void commits(Workspace workspace, long first) {
        for (long batch = first; ; batch++) {
            if (!workspace.commit(batch(workspace.ecosystem(), batch), by("batch")).isDone()) {
                throw new IllegalStateException("batch " + batch + " was refused");
            }
            say("done " + batch);
        }
    }

    private static Reason by(String what) {
        return Reason.of(Reason.Source.IMPORT, "child", what);
    }

    /// New rows, and a row that every batch changes.
    private static List<Edit> batch(Ecosystem now, long batch) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            edits.add(
                    Edit.add(Region.KIND, id(batch + "/" + i))
                            .and(Region.NAME, batch + "/" + i)
                            .and(Region.LEVEL, "AREA"));
        }
        int nr = now.table(Region.KIND).nr(id("newest"));
        long base = nr == 0 ? 0 : now.table(Region.KIND).commit(nr);
        Edit.Put newest =
                base == 0
                        ? Edit.add(Region.KIND, id("newest")).and(Region.LEVEL, "WORLD")
                        : Edit.change(Region.KIND, id("newest"), base);
        edits.add(newest.and(Region.NAME, Long.toString(batch)));
        return edits;
    }

    private static void load(Workspace workspace, StagingFolder folder, String name) {
        int first = workspace.ecosystem().table(Region.KIND).end();
        try (Staging staging = folder.open()) {
            for (int from = 0; from < LOADED; from += BLOCK) {
                staging.add(block(name, from));
                say("staged " + from);
            }
            Load load = staging.load(List.of(), Map.of(Region.KIND.key(), first));
            Commit commit = workspace.load(load, by(name), new Telling());
            if (!commit.isDone()) {
                throw new IllegalStateException("the load was refused: " + commit);
            }
            say("loaded");
        }
        say("closed");
    }

    private static Block block(String name, int from) {
        List<Segment> columns = new ArrayList<>();
        List<@Nullable List<String>> words = new ArrayList<>();
        for (Field<?> field : Region.KIND.fields()) {
            SegmentBuilder builder = new SegmentBuilder(field.storage());
            for (int i = 0; i < BLOCK; i++) {
                if (field == Region.NAME) {
                    builder.add(name + " " + (from + i));
                } else {
                    builder.skip();
                }
            }
            boolean level = field == Region.LEVEL;
            columns.add(level ? IntSegment.of(new int[BLOCK]) : builder.build()[0]);
            words.add(level ? List.of("AREA") : field.isRepeating() ? List.of() : null);
        }
        long[] high = new long[BLOCK];
        long[] low = new long[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            Id id = id(name + " " + (from + i));
            high[i] = id.high();
            low[i] = id.low();
        }
        return new Block(Region.KIND, Region.KIND.fields(), high, low, columns, words);
    }

    private static final class Telling implements Progress {
        @Override
        public void at(long done, long total) {
            say("at " + done);
        }

        @Override
        public void step(String key, Object... arguments) {
            say("step " + key);
        }

        @Override
        public Cancel cancel() {
            return Cancel.never();
        }
    }
}
