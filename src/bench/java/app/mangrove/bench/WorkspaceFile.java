package app.mangrove.bench;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Block;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Load;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;
import app.mangrove.model.column.Rows;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.SegmentBuilder;
import app.mangrove.model.column.Segments;
import app.mangrove.store.Options;
import app.mangrove.store.SqliteWorkspace;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A whole workspace file of an ecosystem, with its log, made by one load.
final class WorkspaceFile {
    private WorkspaceFile() {}

    static Path of(Path folder, Ecosystem ecosystem) throws Exception {
        Path file = folder.resolve("full.mangrove");
        List<Block> blocks = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        long rows = 0;
        for (Kind<?> kind : Kinds.ALL) {
            first.put(kind.key(), 1);
            Table table = ecosystem.table(kind);
            rows += table.size();
            for (int segment = 0; segment < table.segmentCount(); segment++) {
                int from = segment == 0 ? 1 : 0;
                int to = Math.min(Segments.SIZE, table.end() - (segment << Segments.BITS));
                if (to > from) {
                    blocks.add(block(table, segment, from, to));
                }
            }
        }
        Load load = new Load(List.of(), first, blocks, rows);
        Stopwatch.Run run =
                Stopwatch.run(() -> {
                    try (Workspace workspace =
                            SqliteWorkspace.create(file, Options.standard().fast()).orElseThrow()) {
                        Commit done =
                                workspace.load(load, Reason.user("bench", "load"), Progress.none());
                        if (!done.isDone()) {
                            throw new IllegalStateException(done.toString());
                        }
                    }
                    return file;
                });
        Report.line(
                "  loaded %d rows with their log: cpu %.1f s, wall %.1f s, file %.0f MB",
                rows, run.cpu() / 1e3, run.wall() / 1e3, java.nio.file.Files.size(file) / 1e6);
        return file;
    }

    private static Block block(Table table, int segment, int from, int to) {
        Rows heads = table.rows(segment);
        long[] high = new long[to - from];
        long[] low = new long[to - from];
        for (int row = from; row < to; row++) {
            high[row - from] = heads.high(row);
            low[row - from] = heads.low(row);
        }
        List<Segment> columns = new ArrayList<>();
        List<@Nullable List<String>> words = new ArrayList<>();
        for (int c = 0; c < table.fields().size(); c++) {
            Field<?> field = table.fields().get(c);
            Segment whole = table.segment(c, segment);
            if (from == 0) {
                columns.add(whole);
            } else {
                SegmentBuilder column = new SegmentBuilder(field.storage());
                for (int row = from; row < to; row++) {
                    column.addEncoded(whole.get(row));
                }
                columns.add(column.build()[0]);
            }
            List<String> list = new ArrayList<>();
            for (int code = 0; code < table.dictionary(c).size(); code++) {
                list.add(table.dictionary(c).text(code));
            }
            words.add(field.isRepeating() ? list : null);
        }
        return new Block(table.kind(), table.fields(), high, low, columns, words);
    }
}
