package app.mangrove.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Block;
import app.mangrove.model.Commit;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Load;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.SegmentBuilder;
import app.mangrove.model.column.Storage;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Person;
import app.mangrove.model.work.OwnField;
import app.mangrove.store.table.SameTables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

class LoadingTest {
    private static final Reason IMPORT =
            Reason.of(Reason.Source.IMPORT, "me", "regions.csv").in(Id.derived(1, "batch"));

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void create() {
        workspace =
                SqliteWorkspace.create(folder.resolve("a.mangrove"), Options.standard().fast())
                        .orElseThrow();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static Edit.Put region(String name) {
        return Edit.add(Region.KIND, Id.derived(1, name))
                .and(Region.NAME, name)
                .and(Region.LEVEL, "WORLD");
    }

    private static List<Edit.Put> regions(int first, int count) {
        List<Edit.Put> puts = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            puts.add(region("region " + i));
        }
        return puts;
    }

    private Block block(List<Edit.Put> puts) {
        return RandomHistory.block(workspace.ecosystem(), Region.KIND, puts);
    }

    /// The block with each row's parent set to a row number.
    private static Block withParents(Block block, int... parents) {
        List<Segment> columns = new ArrayList<>(block.columns());
        columns.set(3, IntSegment.of(parents));
        return new Block(
                block.kind(), block.fields(), block.high(), block.low(), columns, block.words());
    }

    private Load load(int first, Block... blocks) {
        return new Load(List.of(), Map.of("region", first), List.of(blocks), 2);
    }

    private Commit load(Load load) {
        return workspace.load(load, IMPORT, Progress.none());
    }

    private String parentOf(String name) {
        Region region = workspace.ecosystem().find(Region.KIND, Id.derived(1, name)).orElseThrow();
        return region.parent() == null
                ? ""
                : workspace.ecosystem().find(Region.KIND, region.parent()).orElseThrow().name();
    }

    private void survivesARestartAndACheck() {
        var before = workspace.ecosystem();
        workspace.close();
        workspace =
                SqliteWorkspace.open(folder.resolve("a.mangrove"), Options.standard().fast())
                        .orElseThrow();
        SameTables.check(workspace.ecosystem(), before);
        assertThat(workspace.check(Progress.none()).findings()).isEmpty();
    }

    @Test
    void movesNumbersUpWhenRowsCameInMeanwhile() {
        assertThat(Region.KIND.fields().get(3)).isSameAs(Region.PARENT);
        assertThat(workspace.commit(List.of(region("old")), Reason.user("me", "")).isDone())
                .isTrue();
        Block staged = withParents(block(regions(1, 2)), 1, 2);
        workspace.commit(List.of(region("meanwhile")), Reason.user("me", ""));
        assertThat(load(load(2, staged)).isDone()).isTrue();
        assertThat(parentOf("region 1")).isEqualTo("old");
        assertThat(parentOf("region 2")).isEqualTo("region 1");
        survivesARestartAndACheck();
    }

    @Test
    void loadsManyBlocksInAnyOrderOfIdsAndUndoesThem() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            blocks.add(block(regions(i * 4000, 4000)));
        }
        Collections.reverse(blocks);
        List<Edit> edits = List.of(region("beside"));
        Load load = new Load(edits, Map.of("region", 1), blocks, 20_000);
        List<Integer> heard = new ArrayList<>();
        workspace.onChange(change -> heard.add(change.touched().size()));
        Commit done = load(load);
        assertThat(workspace.ecosystem().count(Region.KIND)).isEqualTo(20_001);
        assertThat(heard).containsExactly(0);
        assertThat(workspace.log(0, 1).getFirst().counts()).containsEntry("region", 20_001);
        assertThat(workspace.history(Region.KIND, Id.derived(1, "region 77"))).hasSize(1);
        survivesARestartAndACheck();
        assertThat(workspace.undo(((Commit.Done) done).number(), "me").isDone()).isTrue();
        assertThat(workspace.ecosystem().count(Region.KIND)).isZero();
        assertThat(workspace.redo("me").isDone()).isTrue();
        assertThat(workspace.ecosystem().count(Region.KIND)).isEqualTo(20_001);
        survivesARestartAndACheck();
    }

    @Test
    void givesEachLoadedPersonAKey() {
        Edit.Put anna = Edit.add(Person.KIND, Id.derived(1, "anna")).and(Person.NAME, "Anna");
        Kind<?> kind = Person.KIND;
        Block people = RandomHistory.block(workspace.ecosystem(), kind, List.of(anna));
        assertThat(load(new Load(List.of(), Map.of("person", 1), List.of(people), 1)).isDone())
                .isTrue();
        survivesARestartAndACheck();
    }

    @Test
    void knowsTheOwnFieldsThatTheLoadItselfDefines() {
        Edit.Put definition =
                Edit.add(OwnField.KIND, Id.derived(1, "definition"))
                        .and(OwnField.OF, "region")
                        .and(OwnField.NAME, "nick")
                        .and(OwnField.LABEL, "Nickname")
                        .and(OwnField.TYPE, "text");
        Block definitions =
                RandomHistory.block(workspace.ecosystem(), OwnField.KIND, List.of(definition));
        Block plain = block(regions(0, 1));
        SegmentBuilder nick = new SegmentBuilder(Storage.TEXT);
        nick.add("The first");
        List<Field<?>> fields = new ArrayList<>(plain.fields());
        fields.add(Field.text("x_nick"));
        List<Segment> columns = new ArrayList<>(plain.columns());
        columns.add(nick.build()[0]);
        List<List<String>> words = new ArrayList<>(plain.words());
        words.add(null);
        Block rows = new Block(Region.KIND, fields, plain.high(), plain.low(), columns, words);
        Load load =
                new Load(
                        List.of(),
                        Map.of("region", 1, "own_field", 1),
                        List.of(rows, definitions),
                        2);
        assertThat(load(load).isDone()).isTrue();
        assertThat(workspace.ecosystem().values(Region.KIND, 1))
                .containsEntry("x_nick", "The first");
        survivesARestartAndACheck();
    }

    @Test
    void takesEditsThatReferToItsNewRowsInTheSameCommit() {
        assertThat(workspace.commit(List.of(region("old")), Reason.user("me", "")).isDone())
                .isTrue();
        long head = workspace.ecosystem().commit();
        Block staged = withParents(block(regions(1, 2)), 1, 2);
        List<Edit> edits =
                List.of(
                        region("beside").and(Region.PARENT, Id.derived(1, "region 2")),
                        Edit.change(Region.KIND, Id.derived(1, "old"), head)
                                .and(Region.PARENT, Id.derived(1, "beside")));
        Load circle = new Load(edits, Map.of("region", 2), List.of(staged), 2);
        assertThat(problem(load(circle))).isEqualTo("edit.cycle");
        Load load = new Load(edits.subList(0, 1), Map.of("region", 2), List.of(staged), 2);
        assertThat(load(load).isDone()).isTrue();
        assertThat(parentOf("beside")).isEqualTo("region 2");
        assertThat(parentOf("region 2")).isEqualTo("region 1");
        assertThat(parentOf("region 1")).isEqualTo("old");
        assertThat(workspace.ecosystem().commit()).isEqualTo(head + 1);
        assertThat(workspace.log(0, 1).getFirst().counts()).containsEntry("region", 3);
        survivesARestartAndACheck();
        assertThat(workspace.undo(head + 1, "me").isDone()).isTrue();
        assertThat(workspace.ecosystem().count(Region.KIND)).isEqualTo(1);
        survivesARestartAndACheck();
    }

    @Test
    void takesOwnFieldsThatItsEditsDefineInTheSameCommit() {
        assertThat(workspace.commit(List.of(region("old")), Reason.user("me", "")).isDone())
                .isTrue();
        long head = workspace.ecosystem().commit();
        Edit.Put definition =
                Edit.add(OwnField.KIND, Id.derived(1, "definition"))
                        .and(OwnField.OF, "region")
                        .and(OwnField.NAME, "near")
                        .and(OwnField.LABEL, "Near")
                        .and(OwnField.TYPE, "reference")
                        .and(OwnField.TARGET, "region");
        Edit near =
                new Edit.Put(
                        Region.KIND,
                        Id.derived(1, "old"),
                        head,
                        Map.of("x_near", Id.derived(1, "region 1")));
        Load load =
                new Load(
                        List.of(near, definition),
                        Map.of("region", 2),
                        List.of(block(regions(1, 1))),
                        1);
        assertThat(load(load).isDone()).isTrue();
        assertThat(workspace.ecosystem().commit()).isEqualTo(head + 1);
        assertThat(workspace.ecosystem().values(Region.KIND, 1))
                .containsEntry("x_near", Id.derived(1, "region 1"));
        survivesARestartAndACheck();
        assertThat(workspace.undo(head + 1, "me").isDone()).isTrue();
        assertThat(workspace.ecosystem().count(OwnField.KIND)).isZero();
        survivesARestartAndACheck();
    }

    @Test
    void refusesToRemoveWhatItsNewRowsReferTo() {
        assertThat(workspace.commit(List.of(region("old")), Reason.user("me", "")).isDone())
                .isTrue();
        long head = workspace.ecosystem().commit();
        Edit remove = Edit.remove(Region.KIND, Id.derived(1, "old"), head);
        Block staged = withParents(block(regions(1, 1)), 1);
        Load load = new Load(List.of(remove), Map.of("region", 2), List.of(staged), 1);
        assertThat(problem(load(load))).isEqualTo("edit.referred");
        assertThat(workspace.ecosystem().commit()).isEqualTo(head);
    }

    @Test
    void bringsNothingInWhenItIsCancelled() {
        Cancel cancel = new Cancel();
        Progress stopping =
                new Progress() {
                    @Override
                    public void at(long done, long total) {
                        cancel.cancel();
                    }

                    @Override
                    public void step(String key, Object... arguments) {}

                    @Override
                    public Cancel cancel() {
                        return cancel;
                    }
                };
        Load load = load(1, block(regions(0, 4000)), block(regions(4000, 4000)));
        assertThatThrownBy(() -> workspace.load(load, IMPORT, stopping))
                .isInstanceOf(CancellationException.class);
        assertThat(workspace.ecosystem().count(Region.KIND)).isZero();
        assertThat(workspace.commit(List.of(region("next")), Reason.user("me", "")).isDone())
                .isTrue();
        survivesARestartAndACheck();
    }

    @Test
    void refusesRowsThatAreThereAlreadyOrWereRemoved() {
        List<Edit.Put> puts = regions(0, 2);
        Block staged = block(puts);
        assertThat(workspace.commit(puts, Reason.user("me", "")).isDone()).isTrue();
        assertThat(problem(load(load(3, staged)))).isEqualTo("store.load.duplicate");
        assertThat(workspace.undo("me").isDone()).isTrue();
        assertThat(problem(load(load(3, staged)))).isEqualTo("store.load.removed");
        assertThat(workspace.ecosystem().count(Region.KIND)).isZero();
        survivesARestartAndACheck();
    }

    @Test
    void refusesReferencesToWhatIsNotThere() {
        Block staged = withParents(block(regions(0, 2)), 1, 77);
        assertThat(problem(load(load(1, staged)))).isEqualTo("store.load.reference");
        assertThat(workspace.ecosystem().count(Region.KIND)).isZero();
    }

    private static String problem(Commit commit) {
        return ((Commit.Refused) commit).problems().getFirst().key();
    }
}
