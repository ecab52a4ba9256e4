package app.mangrove.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.work.Note;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class CheckTest {
    private static String partner(Field<?> field, @Nullable Object value) {
        return Check.value(Partner.KIND, field, value).map(Problem::key).orElse("");
    }

    private static String deal(Field<?> field, @Nullable Object value) {
        return Check.value(Deal.KIND, field, value).map(Problem::key).orElse("");
    }

    @Test
    void whatMustBeThereMustBeThere() {
        assertThat(partner(Partner.NAME, null)).isEqualTo("edit.required");
        assertThat(partner(Partner.NAME, "")).isEqualTo("edit.required");
        assertThat(partner(Partner.CITY, null)).isEmpty();
    }

    @Test
    void everyTypeTakesItsOwnValuesOnly() {
        assertThat(partner(Partner.NAME, "Kestrel")).isEmpty();
        assertThat(partner(Partner.NAME, "a\0b")).isEqualTo("edit.text");
        assertThat(partner(Partner.STATUS, "ACTIVE")).isEmpty();
        assertThat(partner(Partner.STATUS, "active")).isEqualTo("edit.choice");
        assertThat(partner(Partner.EMPLOYEES, 5L)).isEmpty();
        assertThat(partner(Partner.EMPLOYEES, 5)).isEqualTo("edit.type");
        assertThat(partner(Partner.EMPLOYEES, Long.MIN_VALUE)).isEqualTo("edit.type");
        assertThat(partner(Partner.REGION, Id.derived(1, "r"))).isEmpty();
        assertThat(partner(Partner.REGION, "EMEA")).isEqualTo("edit.type");
        assertThat(partner(Partner.TAGS, List.of("a", "b"))).isEmpty();
        assertThat(partner(Partner.TAGS, List.of("a\nb"))).isEqualTo("edit.text");
        assertThat(partner(Partner.TAGS, List.of(""))).isEqualTo("edit.text");
        assertThat(Check.value(Note.KIND, Note.WRITTEN, Instant.EPOCH)).isEmpty();
        assertThat(Check.value(Note.KIND, Note.WRITTEN, "now")).isPresent();
    }

    @Test
    void datesLieInYearsOfFourDigits() {
        assertThat(partner(Partner.JOINED, LocalDate.of(9999, 12, 31))).isEmpty();
        assertThat(partner(Partner.JOINED, LocalDate.of(10_000, 1, 1))).isEqualTo("edit.range");
        assertThat(partner(Partner.JOINED, LocalDate.of(0, 12, 31))).isEqualTo("edit.range");
    }

    @Test
    void amountsKeepFourDecimalsAndNeverRound() {
        assertThat(deal(Deal.AMOUNT, new BigDecimal("6074.9820"))).isEmpty();
        assertThat(deal(Deal.AMOUNT, new BigDecimal("6074.98200"))).isEmpty();
        assertThat(deal(Deal.AMOUNT, new BigDecimal("0.00001"))).isEqualTo("edit.decimals");
        assertThat(deal(Deal.AMOUNT, new BigDecimal("99999999999999.9999"))).isEmpty();
        assertThat(deal(Deal.AMOUNT, new BigDecimal("100000000000000"))).isEqualTo("edit.range");
        assertThat(deal(Deal.AMOUNT, new BigDecimal("1E+30"))).isEqualTo("edit.range");
        assertThat(deal(Deal.AMOUNT, 12.5)).isEqualTo("edit.type");
    }

    @Test
    void theProblemNamesKindAndField() {
        Problem problem = Check.value(Partner.KIND, Partner.STATUS, "X").orElseThrow();
        assertThat(problem.arguments().get(0)).hasToString("kind.partner");
        assertThat(problem.arguments().get(1)).hasToString("field.partner.status");
    }
}
