package app.mangrove.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.util.List;
import java.util.Optional;

/// One entry of the rail with its page.
///
/// The shell asks for the nodes once, when the screen is first opened, and keeps them.
public interface Screen {
    /// Stable and short, such as `partners`; part of saved places.
    String id();

    /// The key of its name in the texts.
    String titleKey();

    /// A Feather icon, such as `fth-users`.
    String icon();

    RailGroup group();

    /// The page below the toolbar.
    Node node();

    /// What stands in the toolbar, from the left; none, and there is no toolbar.
    default List<Node> toolbar() {
        return List.of();
    }

    /// What explains the selection at the right.
    default Optional<Node> inspector() {
        return Optional.empty();
    }

    /// The one primary button of the page.
    default Optional<Action> primary() {
        return Optional.empty();
    }

    /// What else can be done on the page, for the palette and by keys while it is open; the ids
    /// begin with `page.`.
    default List<Action> actions() {
        return List.of();
    }

    /// A count beside the name in the rail; empty text shows none.
    default Optional<ObservableValue<String>> badge() {
        return Optional.empty();
    }

    /// The page comes to the front; `detail` is what the screen wrote into the place, such as the
    /// id of a record, or empty.
    default void open(String detail) {}

    /// The details of pages within this one that open by a place of their own and are drawn with
    /// the others; any other detail opens the first page.
    default List<String> pages() {
        return List.of();
    }

    /// The page leaves the front: listeners go, work in flight is cancelled.
    default void close() {}
}
