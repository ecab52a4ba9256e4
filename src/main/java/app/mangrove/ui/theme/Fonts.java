package app.mangrove.ui.theme;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The bundled face: Inter with tabular figures frozen in, under a name of our own.
public final class Fonts {
    public static final String FAMILY = "Mangrove Sans";

    private static boolean loaded;

    private Fonts() {}

    /// Makes the family known to the toolkit; a second call does nothing.
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        for (String file : List.of("MangroveSans-Regular.otf", "MangroveSans-SemiBold.otf")) {
            String path = "/app/mangrove/ui/fonts/" + file;
            try (InputStream in =
                    Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path)) {
                Font.loadFont(in, 14);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        loaded = true;
    }

    /// How wide a text is in semi-bold.
    public static double width(String text, double size) {
        Text ruler = new Text(text);
        ruler.setFont(strong(size));
        return ruler.getLayoutBounds().getWidth();
    }

    public static Font regular(double size) {
        load();
        return Font.font(FAMILY, FontWeight.NORMAL, size);
    }

    public static Font strong(double size) {
        load();
        return Font.font(FAMILY, FontWeight.BOLD, size);
    }
}
