package app.mangrove.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Field;
import app.mangrove.model.partner.Partner;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.record.Names;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// The import as a person goes through it, from the file to the way back.
class ImportViewTest {
    private static final String HEADER =
            "Partner number,Company,Website,Town,Where it sits,Country,Status,Headcount\n";
    private static final String GOOD =
            "P-1,Quillfeather Data GmbH,quillfeather.example,Leipzig,Querstr."
                    + " 4,Germany,Active,120\n"
                    + "P-2,Umberlow Networks SA,umberlow.example,Lyon,,France,Prospect,35\n";

    @TempDir Path folder;

    private final TestWorkspace workspace = MemoryProgram.workspace();
    private TestWindow window;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        window = new TestWindow(folder, workspace, "home");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("partner list.csv"), HEADER + text);
    }

    private void choose(Path file) {
        window.picker.imports = List.of(file);
        window.click("#rail-import");
        window.click("#import-choose");
    }

    private String count(String what) {
        return ((Label) window.find("#count-" + what).orElseThrow()).getText();
    }

    private boolean mayGoOn() {
        return !window.find("#import-next").orElseThrow().isDisabled();
    }

    private List<String> row(String list, int row) {
        TableView<?> table = (TableView<?>) window.find("#import-list-" + list).orElseThrow();
        return window.fx(() ->
                table.getColumns().stream()
                        .map(column -> column.getCellData(row))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList());
    }

    private Optional<Partner> partner(String name) {
        return workspace.ecosystem().all(Partner.KIND).stream()
                .filter(partner -> partner.name().equals(name))
                .findFirst();
    }

    private void bringIn(Path file) {
        choose(file);
        window.click("#import-next");
        window.click("#import-next");
    }

    @Test
    void mapsAFileByItsHeadingsAndLetsAPersonChangeIt() throws IOException {
        choose(file(GOOD));
        window.picture("import-mapping");
        assertThat(chosen(1)).isEqualTo("Name");
        assertThat(chosen(2)).isEqualTo("Domain");
        assertThat(chosen(3)).isEqualTo("City");
        assertThat(chosen(4)).isEqualTo("Nothing");
        window.click("#import-map-4");
        window.robot.clickOn("Address");
        assertThat(chosen(4)).isEqualTo("Address");
        window.click("#import-next");
        window.picture("import-rows");
        window.click("#import-next");
        assertThat(partner("Quillfeather Data GmbH"))
                .hasValueSatisfying(made -> {
                    assertThat(made.address()).isEqualTo("Querstr. 4");
                    assertThat(made.employees()).isEqualTo(120);
                });
    }

    /// What the box of a column says; "Nothing" when no field is chosen.
    private String chosen(int column) {
        ComboBox<?> box = (ComboBox<?>) window.find("#import-map-" + column).orElseThrow();
        return window.fx(() ->
                box.getValue() instanceof Field<?> field
                        ? Names.of(Partner.KIND, field)
                        : "Nothing");
    }

    @Test
    void holdsBadRowsBackAndShowsLikelyDuplicatesBeforeAnythingHappens() throws IOException {
        int before = workspace.ecosystem().count(Partner.KIND);
        String twin = workspace.ecosystem().all(Partner.KIND).get(4).name();
        window.click("#rail-import");
        window.picture("import-files");
        choose(
                file(
                        GOOD
                                + "P-3,"
                                + twin
                                + " Ltd,,,,,Active,\n"
                                + "P-4,Vexholm Trading,,Oslo,,Norway,Sleeping,12\n"
                                + "P-5,Wrenbury LLP,,York,,Narnia,Active,many\n"));
        window.click("#import-next");
        window.picture("import-problems");
        assertThat(count("added")).isEqualTo("3");
        assertThat(count("bad")).isEqualTo("2");
        assertThat(mayGoOn()).isFalse();
        assertThat(row("problems", 0))
                .containsExactly(
                        "5",
                        "Status",
                        "Status",
                        "“Sleeping” is none of Prospect, Onboarding, Active, Inactive, Ended.");
        window.click("#leave-out");
        assertThat(mayGoOn()).isTrue();

        window.click("#import-tab-duplicates");
        window.picture("import-duplicates");
        assertThat(row("duplicates", 0)).startsWith("4", twin + " Ltd", twin);
        window.robot.clickOn("The same");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(count("added")).isEqualTo("2");
        assertThat(count("changed")).isEqualTo("1");
        window.click("#import-tab-unresolved");
        assertThat(row("unresolved", 0)).containsExactly("6", "Country", "Region", "Narnia", "1");
        assertThat(workspace.ecosystem().count(Partner.KIND)).isEqualTo(before);

        window.click("#import-next");
        window.picture("import-done");
        assertThat(workspace.ecosystem().count(Partner.KIND)).isEqualTo(before + 2);
        assertThat(partner(twin + " Ltd")).isPresent();
        assertThat(partner(twin)).isEmpty();
    }

    @Test
    void takesAnImportBackAndBringsItInAgain() throws IOException {
        int before = workspace.ecosystem().count(Partner.KIND);
        Path list = file(GOOD);
        bringIn(list);
        assertThat(workspace.ecosystem().count(Partner.KIND)).isEqualTo(before + 2);
        window.click("#import-undo");
        window.picture("import-undone");
        assertThat(window.find("#import-undone")).isPresent();
        assertThat(workspace.ecosystem().count(Partner.KIND)).isEqualTo(before);
        window.click("#import-next");
        bringIn(list);
        assertThat(workspace.ecosystem().count(Partner.KIND)).isEqualTo(before + 2);
    }

    @Test
    void saysThatTheSameFileAgainChangesNothing() throws IOException {
        Path list = file(GOOD);
        bringIn(list);
        long commit = workspace.ecosystem().commit();
        window.click("#import-next");
        choose(list);
        assertThat(window.words())
                .contains("These columns were mapped before; the mapping was taken from then.");
        window.click("#import-next");
        assertThat(count("unchanged")).isEqualTo("2");
        assertThat(window.words()).contains("Nothing would change: everything is there already.");
        window.click("#import-next");
        window.picture("import-nothing");
        assertThat(window.words()).contains("Nothing changed");
        assertThat(workspace.ecosystem().commit()).isEqualTo(commit);
    }

    @Test
    void showsACorrectedFileFieldByFieldAndRemovesVanishedRowsOnlyWhenAsked() throws IOException {
        bringIn(file(GOOD));
        window.click("#import-next");
        choose(file(GOOD.lines().findFirst().orElseThrow().replace(",120", ",125") + "\n"));
        window.click("#import-full");
        window.click("#import-next");
        window.picture("import-changes");
        assertThat(row("changes", 0))
                .containsExactly("2", "Quillfeather Data GmbH", "Employees", "120", "125");
        window.click("#import-tab-vanished");
        window.picture("import-vanished");
        assertThat(row("vanished", 0)).contains("Umberlow Networks SA");
        window.click("#import-next");
        assertThat(partner("Quillfeather Data GmbH").orElseThrow().employees()).isEqualTo(125);
        assertThat(partner("Umberlow Networks SA")).isPresent();

        window.click("#import-next");
        choose(folder.resolve("partner list.csv"));
        window.click("#import-next");
        window.click("#remove-vanished");
        window.click("#import-next");
        assertThat(partner("Umberlow Networks SA")).isEmpty();
        assertThat(partner("Quillfeather Data GmbH")).isPresent();
    }

    @Test
    void readsASheetThatIsDroppedOnTheWindow() throws IOException {
        Path sheet = folder.resolve("partners.xlsx");
        try (OutputStream out = Files.newOutputStream(sheet);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet page = workbook.newWorksheet("Partners");
            String[] heads = {"Key", "Name", "Status", "Joined", "Employees"};
            for (int c = 0; c < heads.length; c++) {
                page.value(0, c, heads[c]);
            }
            page.value(1, 0, "K-9");
            page.value(1, 1, "Thornwick Systems");
            page.value(1, 2, "Active");
            page.value(1, 3, LocalDate.of(2025, 3, 31));
            page.style(1, 3).format("yyyy-MM-dd").set();
            page.value(1, 4, 48);
        }
        window.run(() -> window.window().drop(List.of(sheet)));
        window.picture("import-sheet");
        window.click("#import-next");
        assertThat(count("added")).isEqualTo("1");
        window.click("#import-next");
        Partner made = partner("Thornwick Systems").orElseThrow();
        assertThat(made.joined()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(made.employees()).isEqualTo(48);
    }

    @Test
    void saysWhichFileCannotBeRead() throws IOException {
        choose(Files.writeString(folder.resolve("empty.csv"), ""));
        window.picture("import-unreadable");
        assertThat(window.words()).anyMatch(words -> words.contains("empty.csv"));
        assertThat(mayGoOn()).isFalse();
    }
}
