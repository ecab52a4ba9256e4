package app.mangrove.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NavigatorTest {
    private final Navigator navigator = new Navigator(Place.of("home"));

    @Test
    void goesBackAndForwardThroughThePlaces() {
        navigator.go("partners");
        navigator.go(new Place("partners", "7"));
        navigator.back();
        assertThat(navigator.currentProperty().get()).isEqualTo(Place.of("partners"));
        navigator.back();
        assertThat(navigator.currentProperty().get()).isEqualTo(Place.of("home"));
        assertThat(navigator.canGoBackProperty().get()).isFalse();
        navigator.forward();
        navigator.forward();
        navigator.forward();
        assertThat(navigator.currentProperty().get()).isEqualTo(new Place("partners", "7"));
    }

    @Test
    void forgetsWhatLayAheadWhenItGoesElsewhere() {
        navigator.go("partners");
        navigator.back();
        navigator.go("deals");
        assertThat(navigator.canGoForwardProperty().get()).isFalse();
    }

    @Test
    void refinesAPlaceWithoutAStep() {
        navigator.go("partners");
        navigator.refine("3");
        navigator.back();
        assertThat(navigator.currentProperty().get()).isEqualTo(Place.of("home"));
        navigator.forward();
        assertThat(navigator.currentProperty().get()).isEqualTo(new Place("partners", "3"));
    }

    @Test
    void keepsNoMoreThanAHundredPlaces() {
        for (int i = 0; i < 500; i++) {
            navigator.go(new Place("deals", String.valueOf(i)));
        }
        int steps = 0;
        while (navigator.canGoBackProperty().get()) {
            navigator.back();
            steps++;
        }
        assertThat(steps).isEqualTo(99);
    }
}
