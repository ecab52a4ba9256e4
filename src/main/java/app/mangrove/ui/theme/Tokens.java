package app.mangrove.ui.theme;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The colours of the theme around a node, for what draws by itself and cannot use style sheets.
///
/// A region without size carries one background layer for each token; when the theme changes, the
/// style engine computes its background again, and this reads it once.
public final class Tokens {
    private static final Color MISSING = Color.GRAY;

    private final Map<Token, Color> colours;

    private Tokens(Map<Token, Color> colours) {
        this.colours = colours;
    }

    public Color colour(Token token) {
        return colours.getOrDefault(token, MISSING);
    }

    /// A region to add, unmanaged, to the node that draws; it learns the colours of its place.
    public static final class Probe extends Region {
        private final ReadOnlyObjectWrapper<Tokens> tokens =
                new ReadOnlyObjectWrapper<>(new Tokens(Map.of()));
        private final Label words = new Label();

        public Probe() {
            getStyleClass().add("token-probe");
            setManaged(false);
            setMouseTransparent(true);
            words.setManaged(false);
            getChildren().add(words);
            backgroundProperty().subscribe(this::read);
        }

        public ReadOnlyObjectProperty<Tokens> tokensProperty() {
            return tokens.getReadOnlyProperty();
        }

        /// How much larger than its design everything is, by the zoom.
        public ObservableValue<Double> zoomProperty() {
            return words.fontProperty().map(font -> font.getSize() / 14);
        }

        private void read(Background background) {
            List<BackgroundFill> fills = background == null ? List.of() : background.getFills();
            if (fills.size() != Token.values().length) {
                return;
            }
            Map<Token, Color> read = new EnumMap<>(Token.class);
            for (Token token : Token.values()) {
                if (fills.get(token.ordinal()).getFill() instanceof Color colour) {
                    read.put(token, colour);
                }
            }
            tokens.set(new Tokens(read));
        }
    }
}
