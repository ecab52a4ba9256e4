package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PartnerAgreement;
import app.mangrove.model.plan.PaymentPolicy;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.json.PlanRows;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

class PlanRowsTest {
    private static final String TERMS =
            "{\"components\":[{\"name\":\"c\",\"rows\":{\"of\":\"transaction\"},"
                    + "\"window\":\"row\",\"rate\":[{\"flat\":{\"rate\":0.1}}]}]}";

    private static Id id(String name) {
        return Id.derived(9, name);
    }

    private static Edit.Put version(String from, String status, String terms) {
        return Edit.add(PlanVersion.KIND, id("version" + from + status))
                .and(PlanVersion.PLAN, id("plan"))
                .and(PlanVersion.VALID_FROM, LocalDate.parse(from))
                .and(PlanVersion.STATUS, status)
                .and(PlanVersion.TERMS, terms);
    }

    private static TestWorkspace workspace(String terms) {
        return TestWorkspace.of(
                List.of(
                        Edit.add(Currency.KIND, id("EUR"))
                                .and(Currency.CODE, "EUR")
                                .and(Currency.NAME, "Euro")
                                .and(Currency.EXPONENT, 2L),
                        Edit.add(Partner.KIND, id("acme"))
                                .and(Partner.NAME, "Acme")
                                .and(Partner.STATUS, "ACTIVE")
                                .and(Partner.KIND.keys(), List.of("crm:7")),
                        Edit.add(IncentivePlan.KIND, id("plan"))
                                .and(IncentivePlan.NAME, "Rebate")
                                .and(IncentivePlan.CURRENCY, id("EUR"))
                                .and(IncentivePlan.STATUS, "ACTIVE")
                                .and(IncentivePlan.TERMS, "{\"versionBy\":\"row\"}"),
                        version("2026-01-01", "APPROVED", terms),
                        version("2026-07-01", "DRAFT", terms),
                        Edit.add(PaymentPolicy.KIND, id("policy"))
                                .and(PaymentPolicy.NAME, "Monthly")
                                .and(PaymentPolicy.CURRENCY, id("EUR"))
                                .and(PaymentPolicy.TERMS, "{\"plans\":[\"Rebate\"]}"),
                        Edit.add(PartnerAgreement.KIND, id("agreement"))
                                .and(PartnerAgreement.NAME, "Acme 12 %")
                                .and(PartnerAgreement.PLAN, id("plan"))
                                .and(PartnerAgreement.PARTNER, id("acme"))
                                .and(PartnerAgreement.VALID_FROM, LocalDate.of(2026, 1, 1))
                                .and(PartnerAgreement.TERMS, TERMS.replace("0.1", "0.12")),
                        Edit.add(Adjustment.KIND, id("adjustment"))
                                .and(Adjustment.PLAN, id("plan"))
                                .and(Adjustment.PARTNER, id("acme"))
                                .and(Adjustment.DATE, LocalDate.of(2026, 2, 1))
                                .and(Adjustment.AMOUNT, new BigDecimal("-5.0000"))
                                .and(Adjustment.CURRENCY, id("EUR"))
                                .and(Adjustment.STATUS, "APPROVED")
                                .and(Adjustment.REASON, "late")));
    }

    @Test
    void aBookIsMadeOfWhatIsActiveAndApproved() {
        PlanJson.Parsed<PlanBook> parsed = PlanRows.book(workspace(TERMS).ecosystem());
        PlanBook book = Objects.requireNonNull(parsed.value());
        assertThat(parsed.problems()).isEmpty();
        assertThat(book.plans())
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.name()).isEqualTo("Rebate");
                    assertThat(plan.currency()).isEqualTo("EUR");
                    assertThat(plan.versions()).hasSize(1);
                });
        assertThat(book.payments().getFirst().plans()).containsExactly("Rebate");
        assertThat(book.agreements().getFirst().partners().text()).contains(id("acme").toString());
        assertThat(book.corrections().getFirst().partner()).isEqualTo("7");
    }

    @Test
    void termsThatCannotBeReadAreNamedAndLeftOut() {
        PlanJson.Parsed<PlanBook> parsed = PlanRows.book(workspace("{\"x\":1}").ecosystem());
        assertThat(parsed.problems()).isNotEmpty();
        assertThat(parsed.problems().getFirst().arguments().getFirst())
                .isEqualTo("Rebate · 2026-01-01");
        assertThat(Objects.requireNonNull(parsed.value()).plans().getFirst().versions()).isEmpty();
    }
}
