package app.mangrove.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

class SettingsTest {
    private static final Settings INITIAL = Settings.initial("ines");

    private static Settings opened(Settings settings, int number) {
        return settings.opened(
                Path.of(number + ".mangrove"), "W" + number, Instant.ofEpochSecond(number));
    }

    @Test
    void bringsAWorkspaceThatIsOpenedAgainToTheTopAndKeepsItsPin() {
        Settings settings = opened(opened(INITIAL, 1).pinned(Path.of("1.mangrove"), true), 2);
        settings = opened(settings, 1);
        assertThat(settings.recents())
                .extracting(Settings.Recent::name)
                .containsExactly("W1", "W2");
        assertThat(settings.recents().getFirst().pinned()).isTrue();
    }

    @Test
    void forgetsTheOldestThatIsNotPinned() {
        Settings settings = opened(INITIAL, 0).pinned(Path.of("0.mangrove"), true);
        for (int i = 1; i <= 20; i++) {
            settings = opened(settings, i);
        }
        assertThat(settings.recents()).hasSize(12);
        assertThat(settings.recents().getLast().name()).isEqualTo("W0");
        assertThat(settings.recents().getFirst().name()).isEqualTo("W20");
        assertThat(settings.forgotten(Path.of("0.mangrove")).recents()).hasSize(11);
    }

    @Test
    void followsTheHabitsOfEachSystem() {
        Path user = Path.of("home", "ines");
        assertThat(Folders.of("Linux", user, Map.of()).settings())
                .isEqualTo(user.resolve(".config/mangrove/settings.json"));
        assertThat(Folders.of("Linux", user, Map.of("XDG_STATE_HOME", "s")).logs())
                .isEqualTo(Path.of("s", "mangrove", "log"));
        assertThat(Folders.of("Mac OS X", user, Map.of()).settings())
                .isEqualTo(user.resolve("Library/Application Support/Mangrove/settings.json"));
        assertThat(Folders.of("Windows 11", user, Map.of("APPDATA", "r")).settings())
                .isEqualTo(Path.of("r", "Mangrove", "settings.json"));
        assertThat(Folders.of("Linux", user, Map.of("MANGROVE_HOME", "m")).workspaces())
                .isEqualTo(Path.of("m", "data", "workspaces"));
    }
}
