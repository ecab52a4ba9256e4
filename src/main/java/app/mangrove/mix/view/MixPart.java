package app.mangrove.mix.view;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;

/// A part of the page that lies under the cells and is opened when it is wanted.
public interface MixPart {
    /// The switch that opens and closes it.
    Node toggle();

    Node node();

    BooleanProperty openProperty();

    /// The plan that the page shows now, from the snapshot that it was drawn from.
    void show(MixPicture now);

    void close();
}
