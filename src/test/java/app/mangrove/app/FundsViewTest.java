package app.mangrove.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.work.Attachment;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.text.Text;

import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

import javax.imageio.ImageIO;

/// Market funds as a person uses them: a request is approved in part, a claim gets its proof.
class FundsViewTest {
    @TempDir Path folder;

    private final TestWorkspace workspace = MemoryProgram.workspace();
    private TestWindow window;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        window = new TestWindow(folder, workspace, "funds");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private long approved() {
        return workspace.ecosystem().all(FundRequest.KIND).stream()
                .filter(request -> request.status().equals("APPROVED"))
                .count();
    }

    private void type(String query, String text) {
        TextInputControl field = (TextInputControl) window.find(query).orElseThrow();
        window.run(() -> field.setText(text));
    }

    @Test
    void requestIsApprovedAndClaimGetsItsProof() throws Exception {
        long before = approved();
        String proposed = ((TextField) window.find("#decide-amount").orElseThrow()).getText();
        type("#decide-amount", "9999999");
        window.click("#approve");
        assertThat(window.find("#refused")).isPresent();
        assertThat(approved()).isEqualTo(before);
        type("#decide-amount", proposed);
        window.click("#approve");
        assertThat(approved()).isEqualTo(before + 1);
        window.picture("funds");
        window.click("#fund-claims");
        window.run(() -> window.window().session().navigator().go(new Place("funds", "claims")));
        assertThat(window.find("#fund-claim")).isPresent();
        Path picture = folder.resolve("invoice.png");
        ImageIO.write(
                new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        window.picker.imports = List.of(picture);
        window.click("#choose-proof");
        assertThat(workspace.ecosystem().all(Attachment.KIND))
                .anyMatch(file -> file.name().equals("invoice.png") && file.hash().length() == 64);
        assertThat(window.find("#proof-picture")).isPresent();
        assertThat(window.words()).contains(Text.of("fund.files", 1));
        window.picture("funds-claim");
        window.click("#why-utilisation");
        window.picture("funds-why");
        window.robot.push(KeyCode.ESCAPE);
        window.click("#fund-allocate");
        assertThat(window.find("#allocation")).isPresent();
        window.picture("funds-allocation");
    }
}
