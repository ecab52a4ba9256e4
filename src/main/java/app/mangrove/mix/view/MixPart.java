package app.mangrove.mix.view;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;

/// A part of the page that lies under the cells and is opened when it is wanted.
public interface MixPart {
    /// The switch that opens and closes it.
    Node toggle();

    Node node();

    BooleanProperty openProperty();

    void close();
}
