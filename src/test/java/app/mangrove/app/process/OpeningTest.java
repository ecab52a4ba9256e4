package app.mangrove.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {
    @ParameterizedTest
    @CsvSource({"Windows 11,rundll32", "Mac OS X,open", "Linux,xdg-open", "'',xdg-open"})
    void asksTheSystemByItsOwnCommand(String system, String command) {
        assertThat(Opening.command(system).getFirst()).isEqualTo(command);
    }
}
