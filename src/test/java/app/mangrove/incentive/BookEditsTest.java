package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.json.BookEdits;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.json.PlanRows;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class BookEditsTest {
    private static final String MORE =
            """
            "agreements": [{"name": "Acme", "plan": "P1", "partners": "name is Acme",
              "from": "2025-01-01", "until": "2025-07-01",
              "components": [{"name": "commission", "rows": {"of": "transaction"},
                "window": "quarter", "rate": [{"flat": {"rate": 0.12}}]}]}],
            "corrections": [{"plan": "P1", "partner": "7", "date": "2025-02-01", "amount": -5.25,
              "reason": "late"}],
            "payments": [\
            """;

    private static Id id(String text) {
        return Id.derived(9, text);
    }

    @Test
    void whatIsWrittenAsRowsIsReadBackAsTheSameBook() throws Exception {
        String text =
                Files.readString(Path.of("docs/examples/incentive-workload/plans.json"))
                        .replace("\"payments\": [", MORE);
        PlanBook book = Objects.requireNonNull(PlanJson.book(text).value());
        List<Edit> edits = new ArrayList<>();
        edits.add(
                Edit.add(Currency.KIND, id("USD"))
                        .and(Currency.CODE, "USD")
                        .and(Currency.NAME, "Dollar")
                        .and(Currency.EXPONENT, 2L));
        edits.add(
                Edit.add(Partner.KIND, id("partner 7"))
                        .and(Partner.NAME, "Acme")
                        .and(Partner.STATUS, "ACTIVE")
                        .and(Partner.KIND.keys(), List.of("crm:7")));
        edits.addAll(
                BookEdits.of(
                        book,
                        new BookEdits.Ids(
                                BookEditsTest::id,
                                BookEditsTest::id,
                                key -> id("partner " + key))));

        PlanJson.Parsed<PlanBook> read = PlanRows.book(TestWorkspace.of(edits).ecosystem());

        assertThat(read.problems()).isEmpty();
        PlanBook back = Objects.requireNonNull(read.value());
        assertThat(back.plans()).isEqualTo(book.plans());
        assertThat(back.payments()).isEqualTo(book.payments());
        assertThat(back.agreements()).isEqualTo(book.agreements());
        assertThat(back.corrections().getFirst().amount()).isEqualByComparingTo("-5.25");
        assertThat(back.corrections().getFirst().partner()).isEqualTo("7");
    }
}
