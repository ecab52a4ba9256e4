package app.mangrove.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.model.CheckReport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class TamperingTest {
    private static final long SEED = 20_260_723;

    /// A thousand each night; each reads a whole schema, and the build samples them.
    private static final int CHANGES = Integer.getInteger("mangrove.changes", 1000);

    @TempDir Path folder;

    private Path sound() throws Exception {
        Path file = folder.resolve("sound.mangrove");
        try (RandomHistory history = new RandomHistory(file, SEED)) {
            history.run(60);
            history.workspace().keep(Files.writeString(folder.resolve("note.txt"), "attached"));
            history.eraseSomebody();
        }
        assertThat(SqliteWorkspace.check(file, Progress.none()).findings()).isEmpty();
        return file;
    }

    @Test
    void namesEachChangeBehindItsBack() throws Exception {
        byte[] sound = Files.readAllBytes(sound());
        Random random = new Random(SEED);
        Path file = folder.resolve("changed.mangrove");
        Set<String> columns = new HashSet<>();
        List<String> missed = new ArrayList<>();
        for (int done = 0; done < CHANGES; ) {
            Files.write(file, sound);
            Tampering tampering = new Tampering(file, random);
            Optional<Tampering.Change> change = tampering.once();
            tampering.close();
            if (change.isPresent()) {
                if (!isNamed(file, change.get())) {
                    missed.add(change.get().toString());
                }
                columns.add(change.get().table() + "." + change.get().column());
                done++;
            }
        }
        assertThat(missed).as("seed %d", SEED).isEmpty();
        assertThat(columns).contains("change_log.hash", "change_block.body", "person_key.secret");
        assertThat(columns).hasSizeGreaterThan(100);
    }

    private static boolean isNamed(Path file, Tampering.Change change) {
        try {
            return names(SqliteWorkspace.check(file, Progress.none()), change);
        } catch (RuntimeException e) {
            throw new AssertionError("check failed on " + change, e);
        }
    }

    /// Whether a finding tells which row of which table, or which commit.
    private static boolean names(CheckReport report, Tampering.Change change) {
        return report.findings().stream()
                .anyMatch(finding ->
                        names(finding, change.table(), change.keyBefore())
                                || names(finding, change.table(), change.keyAfter()));
    }

    private static boolean names(Problem finding, String table, Map<String, String> key) {
        List<String> said = finding.arguments().stream().map(String::valueOf).toList();
        return switch (table) {
            case "change_log" -> said.contains(key.get("number"));
            case "change_block" -> said.contains(key.get("commit_nr"));
            case "tombstone" -> said.contains(key.get("kind")) && said.contains(key.get("nr"));
            case "person_key" ->
                    said.stream().anyMatch(s -> s.replace("-", "").equals(key.get("id")));
            case "content" -> said.contains(key.get("hash"));
            default ->
                    said.contains(key.get("nr"))
                            && (said.contains(table) || said.contains(table.replace("_row", "")));
        };
    }
}
