package app.mangrove.incentive.view.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.incentive.design.words.Clause;
import app.mangrove.incentive.design.words.PlanWords;
import app.mangrove.model.plan.check.PlanCheck;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.ui.text.Text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Every mechanic and template of the shelf is sound, and told in both languages.
class ShelfTest {
    static Stream<String> keys() {
        return Stream.of(Shelf.MECHANICS, Shelf.TEMPLATES).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isSoundAndHasWords(String key) {
        Plan plan = Shelf.plan(key, "EUR", LocalDate.of(2026, 1, 1));

        assertThat(PlanCheck.of(plan)).isEmpty();
        assertThat(Shelf.name(key)).doesNotStartWith("[");
        assertThat(Shelf.words(key)).doesNotStartWith("[");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyParagraphHasASentenceInBothLanguages(String key) {
        Plan plan = Shelf.plan(key);
        List<Clause> clauses = PlanWords.of(plan, plan.versions().getFirst());
        try {
            for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
                Text.use(locale);
                assertThat(clauses)
                        .allSatisfy(clause ->
                                assertThat(Text.find(clause.sentence().key())).isPresent());
            }
        } finally {
            Text.use(Locale.UK);
        }
    }
}
