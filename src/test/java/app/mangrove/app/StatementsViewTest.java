package app.mangrove.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.settle.ClosedPeriod;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.Statement;
import app.mangrove.past.Past;
import app.mangrove.sample.SampleEcosystem;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeoutException;

/// A month as a person settles it: looked at, closed, approved.
class StatementsViewTest {
    @TempDir Path folder;

    private final TestWorkspace workspace = MemoryProgram.workspace();
    private TestWindow window;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        window = new TestWindow(folder, workspace, "statements");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aMonthIsClosedAndItsStatementsApproved() {
        assertThat(window.find("#statement-table")).isPresent();
        window.picture("statements-preview");
        window.click("Close or open…");
        window.click("#close-done");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workspace.ecosystem().all(ClosedPeriod.KIND))
                .singleElement()
                .satisfies(each -> assertThat(each.status()).isEqualTo("CLOSED"));
        window.click("#statement-approve-all");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workspace.ecosystem().all(Statement.KIND))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.status()).isEqualTo("APPROVED"));
        window.picture("statements-approved");
        window.click("#tab-payouts");
        window.picture("statements-payouts");
        window.click("#tab-journal");
        assertThat(window.find("#journal-table")).isPresent();
        window.picture("statements-journal");
    }

    @Test
    void aCorrectionNamesItsCausesAndADisputeIsDecidedInItsPanel() {
        window.close();
        Past.live(
                workspace,
                SampleEcosystem.SEED,
                LocalDate.ofInstant(MemoryProgram.NOW, ZoneOffset.UTC));
        window = new TestWindow(folder, workspace, "statements");
        window.click("#statement-corrections");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.find(".statement-cause")).isPresent();
        window.picture("statements-correction");
        window.click("#tab-disputes");
        WaitForAsyncUtils.waitForFxEvents();
        window.picture("statements-dispute");
        window.click("#dispute-accept");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workspace.ecosystem().all(Dispute.KIND))
                .filteredOn(each -> each.status().equals("ACCEPTED"))
                .as("the overdue one comes first and is chosen")
                .hasSize(2);
    }
}
