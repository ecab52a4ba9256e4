package app.mangrove.ui.shell;

import app.mangrove.base.work.Tasks;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The whole frame: rail, header, toolbar, page with inspector, status bar, and above them messages
/// and the palette. It opens and closes screens as the navigator moves.
public final class ShellPane extends StackPane {
    private final Navigator navigator;
    private final Overlay overlay = new Overlay();
    private final Toasts toasts = new Toasts();
    private final StatusBar status = new StatusBar();
    private final ContentPane content = new ContentPane();
    private final HBox tools = new HBox();
    private final CommandPalette palette;
    private final Rail rail;
    private final HeaderBar header;
    private final Map<String, Screen> screens = new TreeMap<>();
    private final ActionRegistry actions;
    private final List<String> offered = new ArrayList<>();
    private @Nullable Screen open;

    /// `actions` feed the palette, whose keys are shown in the search field.
    public ShellPane(Navigator navigator, ActionRegistry actions, Tasks tasks, String paletteKeys) {
        this.navigator = navigator;
        getStyleClass().add("shell");
        rail = new Rail(screen -> navigator.go(screen.id()));
        this.actions = actions;
        palette = new CommandPalette(overlay, actions, tasks);
        header = new HeaderBar(navigator, palette::open, paletteKeys);
        tools.getStyleClass().add("tool-row");
        VBox.setVgrow(content, Priority.ALWAYS);
        BorderPane frame = new BorderPane(new VBox(header, tools, content));
        frame.setLeft(rail);
        frame.setBottom(status);
        toasts.setMouseTransparent(false);
        getChildren().addAll(frame, toasts, overlay);
        navigator.currentProperty().subscribe(this::arrive);
    }

    public Rail rail() {
        return rail;
    }

    public HeaderBar header() {
        return header;
    }

    public StatusBar status() {
        return status;
    }

    public Toasts toasts() {
        return toasts;
    }

    public Overlay overlay() {
        return overlay;
    }

    public CommandPalette palette() {
        return palette;
    }

    public ContentPane content() {
        return content;
    }

    /// The screens of the rail; opens the one where the navigator is.
    public void show(List<Screen> all) {
        close();
        screens.clear();
        all.forEach(screen -> screens.put(screen.id(), screen));
        rail.show(all);
        arrive(navigator.currentProperty().get());
    }

    /// Shows again what the open screen says of its toolbar, inspector and primary action.
    public void refresh() {
        if (open != null) {
            dress(open);
        }
    }

    /// Closes the open screen, at the end of the window.
    public void close() {
        if (open != null) {
            open.close();
            open = null;
            offered.forEach(actions::remove);
            offered.clear();
        }
    }

    private void arrive(Place place) {
        Screen screen = screens.get(place.screen());
        if (screen == null) {
            return;
        }
        if (open != screen) {
            close();
            open = screen;
            dress(screen);
            rail.select(screen.id());
        }
        screen.open(place.detail());
    }

    /// What the open page can do is found in the palette and has its keys, as long as it is open.
    private void offer(Screen screen) {
        offered.forEach(actions::remove);
        offered.clear();
        Stream.concat(screen.primary().stream(), screen.actions().stream())
                .filter(action -> actions.find(action.id()).isEmpty())
                .forEach(action -> {
                    actions.add(action);
                    offered.add(action.id());
                });
    }

    private void dress(Screen screen) {
        String group = screen.group().titleKey();
        header.page(group.isEmpty() ? "" : Text.of(group), Text.of(screen.titleKey()));
        header.primary(screen.primary());
        offer(screen);
        List<Node> nodes = screen.toolbar();
        tools.getChildren().setAll(nodes);
        tools.setVisible(!nodes.isEmpty());
        tools.setManaged(!nodes.isEmpty());
        Optional<Node> inspector = screen.inspector();
        content.show(screen.node(), inspector.orElse(null));
    }
}
