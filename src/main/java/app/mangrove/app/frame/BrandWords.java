package app.mangrove.app.frame;

import app.mangrove.model.Workspace;
import app.mangrove.model.work.Setting;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The name of the open workspace, at the top of the rail and in the title of the window.
public final class BrandWords {
    private BrandWords() {}

    public static Node of(@Nullable Workspace workspace) {
        if (workspace == null) {
            return words(Labels.of(Text.of("app.name"), "strong"));
        }
        return words(
                Labels.of(name(workspace), "strong"), Labels.caption(Text.of("app.brand.line")));
    }

    private static Node words(Node... lines) {
        VBox words = new VBox(lines);
        words.getStyleClass().add("brand-words");
        return words;
    }

    /// The name that the workspace gives itself, else that of its file.
    public static String name(Workspace workspace) {
        return Setting.of(workspace.ecosystem(), Setting.WORKSPACE)
                .orElseGet(() -> fileName(workspace));
    }

    private static String fileName(Workspace workspace) {
        String file = String.valueOf(workspace.file().getFileName());
        return file.endsWith(".mangrove") ? file.substring(0, file.length() - 9) : file;
    }
}
