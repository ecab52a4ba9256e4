package app.mangrove.mix.view;

import javafx.scene.Node;

/// One page of the partner mix beside its targets.
public interface MixTab {
    /// Stable; its button is found by `mix-tab-` and this.
    String id();

    String title();

    Node node();

    /// Called when the page is opened, and while it is open whenever the mix changes.
    void show(MixPicture now);
}
