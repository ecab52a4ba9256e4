package app.mangrove.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void ranksBeginningsBeforeWordStartsBeforeInnerPartsBeforeScatteredLetters() {
        int beginning = Fuzzy.score("par", "Partners");
        int word = Fuzzy.score("par", "Add partner");
        int inner = Fuzzy.score("par", "Compare scenarios");
        int scattered = Fuzzy.score("par", "Copy a draft order");
        assertThat(beginning).isGreaterThan(word);
        assertThat(word).isGreaterThan(inner);
        assertThat(inner).isGreaterThan(scattered);
        assertThat(scattered).isGreaterThanOrEqualTo(0);
    }

    @Test
    void findsInitials() {
        assertThat(Fuzzy.score("nw", "New workspace")).isGreaterThan(Fuzzy.score("nw", "Unwind"));
    }

    @Test
    void refusesWhatLacksALetter() {
        assertThat(Fuzzy.score("xyz", "Partners")).isEqualTo(-1);
        assertThat(Fuzzy.score("srap", "Partners")).isEqualTo(-1);
    }

    @Test
    void looksPastAccentsAndCase() {
        assertThat(Fuzzy.score("mobilite", "Orsay Mobilité SAS")).isPositive();
        assertThat(Fuzzy.score("ÜBER", "Übersicht")).isEqualTo(Fuzzy.score("uber", "Übersicht"));
    }

    @Test
    void takesEverythingWhenNothingIsTyped() {
        assertThat(Fuzzy.score("", "Partners")).isZero();
    }
}
