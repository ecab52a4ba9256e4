package app.mangrove.mix.view;

import app.mangrove.ui.control.TabLine;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The pages of the partner mix: its targets first; only the open one follows the mix.
final class MixTabs extends VBox {
    private final TabLine line = new TabLine();
    private final List<MixTab> tabs;
    private Optional<MixPicture> shown = Optional.empty();

    /// `onTargets` is told whether the targets are open.
    MixTabs(Node targets, List<MixTab> tabs, Consumer<Boolean> onTargets) {
        this.tabs = tabs;
        line.tab("mix-tab-targets", Text.of("mixplan.tab-targets"), () -> targets);
        tabs.forEach(tab -> line.tab("mix-tab-" + tab.id(), tab.title(), tab::node));
        line.onSelect(at -> {
            onTargets.accept(at == 0);
            open();
        });
        VBox.setVgrow(line, Priority.ALWAYS);
        getChildren().add(line);
    }

    void show(MixPicture now) {
        shown = Optional.of(now);
        open();
    }

    private void open() {
        int at = line.selected() - 1;
        if (at >= 0) {
            shown.ifPresent(now -> tabs.get(at).show(now));
        }
    }

    /// Opens a page by its id, the targets for any other text.
    void select(String id) {
        int at = pages().indexOf(id);
        line.select(at + 1);
    }

    List<String> pages() {
        return tabs.stream().map(MixTab::id).toList();
    }
}
