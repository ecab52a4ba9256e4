package app.mangrove.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.support.Fx;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class FontsViewTest {
    @ParameterizedTest
    @ValueSource(doubles = {11, 12, 14, 16, 20, 28})
    void figuresAreAllOfOneWidth(double size) {
        for (Font font :
                List.of(Fx.call(() -> Fonts.regular(size)), Fx.call(() -> Fonts.strong(size)))) {
            assertThat(font.getFamily()).isEqualTo(Fonts.FAMILY);
            assertThat(width("1111", font))
                    .isEqualTo(width("0000", font))
                    .isEqualTo(width("4719", font));
        }
    }

    @Test
    void strongIsAnotherCutThanRegular() {
        assertThat(width("Partners", Fx.call(() -> Fonts.strong(28))))
                .isGreaterThan(width("Partners", Fx.call(() -> Fonts.regular(28))));
    }

    @Test
    void theProbeLayersStandInTheOrderOfTheTokens() throws IOException {
        String css = sheet("base");
        Matcher probe =
                Pattern.compile("\\.token-probe \\{\\s*-fx-background-color:([^;]*);").matcher(css);
        assertThat(probe.find()).isTrue();
        List<String> layers = Arrays.stream(probe.group(1).split(",")).map(String::strip).toList();
        assertThat(layers).isEqualTo(Arrays.stream(Token.values()).map(Token::css).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void everyThemeHasEveryToken(String theme) throws IOException {
        String css = sheet("tokens-" + theme);
        for (Token token : Token.values()) {
            assertThat(css).contains("    " + token.css() + ": #");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "controls", "shell", "tile", "table", "form", "contrast"})
    void onlyTokenSheetsNameColours(String sheet) throws IOException {
        assertThat(sheet(sheet))
                .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b")
                .doesNotContain("rgb(");
    }

    private static double width(String text, Font font) {
        return Fx.call(() -> {
            Text node = new Text(text);
            node.setFont(font);
            return node.getLayoutBounds().getWidth();
        });
    }

    private static String sheet(String name) throws IOException {
        String path = "/app/mangrove/ui/css/" + name + ".css";
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
