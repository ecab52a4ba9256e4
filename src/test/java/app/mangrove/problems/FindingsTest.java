package app.mangrove.problems;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Link;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.work.Note;
import app.mangrove.model.work.Setting;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class FindingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final List<Edit> edits = new ArrayList<>();

    private static Id id(String name) {
        return Id.derived(1, name);
    }

    private Edit.Put add(Kind<?> kind, String name) {
        return Edit.add(kind, id(name));
    }

    private void partner(String name, boolean owned) {
        Edit.Put put =
                add(Partner.KIND, name).and(Partner.NAME, name).and(Partner.STATUS, "ACTIVE");
        edits.add(owned ? put.and(Partner.OWNER, id("ines")) : put);
    }

    private void currency(String code) {
        edits.add(
                add(Currency.KIND, code)
                        .and(Currency.CODE, code)
                        .and(Currency.NAME, code)
                        .and(Currency.EXPONENT, 2L));
    }

    private void rate(String base, String quote, LocalDate day) {
        edits.add(
                add(FxRate.KIND, base + quote)
                        .and(FxRate.BASE, id(base))
                        .and(FxRate.QUOTE, id(quote))
                        .and(FxRate.DATE, day)
                        .and(FxRate.RATE, BigDecimal.ONE));
    }

    private void sale(String name, String currency, LocalDate day) {
        edits.add(
                add(Transaction.KIND, name)
                        .and(Transaction.PARTNER, id("Kestrel"))
                        .and(Transaction.DATE, day)
                        .and(Transaction.TYPE, "SALE")
                        .and(Transaction.AMOUNT, BigDecimal.TEN)
                        .and(Transaction.CURRENCY, id(currency)));
    }

    private Map<String, List<Finding>> found() {
        Ecosystem ecosystem = TestWorkspace.of(edits).ecosystem();
        return Findings.of(ecosystem, TODAY, Findings.RULES, Cancel.never()).groups().stream()
                .collect(Collectors.toMap(group -> group.rule().key(), Findings.Group::first));
    }

    @Test
    void findsNothingInAnEmptyWorkspace() {
        assertThat(Findings.of(Ecosystem.empty(), TODAY, Findings.RULES, Cancel.never()).count())
                .isZero();
    }

    @Test
    void namesPartnersWithoutOwnerAndWithoutRole() {
        edits.add(add(Person.KIND, "ines").and(Person.NAME, "Ines Falk").and(Person.OWN, true));
        edits.add(
                add(PartnerType.KIND, "msp")
                        .and(PartnerType.NAME, "MSP")
                        .and(PartnerType.CODE, "MSP"));
        partner("Kestrel", true);
        partner("Oberlin", false);
        edits.add(add(Role.KIND, "r").and(Role.PARTNER, id("Oberlin")).and(Role.TYPE, id("msp")));
        Map<String, List<Finding>> found = found();
        assertThat(found.get("no-owner"))
                .extracting(finding -> finding.problem().arguments().getFirst())
                .containsExactly("Oberlin");
        assertThat(found.get("no-role"))
                .extracting(finding -> finding.problem().arguments().getFirst())
                .containsExactly("Kestrel");
    }

    @Test
    void countsAmountsThatNoRateReachesOnTheirDay() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        List.of("EUR", "USD", "SEK", "JPY").forEach(this::currency);
        edits.add(
                Edit.add(Setting.KIND, Setting.id(Setting.CURRENCY))
                        .and(Setting.NAME, "currency")
                        .and(Setting.VALUE, "EUR"));
        partner("Kestrel", false);
        rate("EUR", "USD", may);
        rate("USD", "SEK", may.minusDays(30));
        sale("a", "EUR", may.minusYears(3));
        sale("b", "SEK", may.minusDays(1));
        sale("c", "SEK", may);
        sale("d", "JPY", may);
        sale("e", "JPY", may);
        assertThat(found().get("missing-rate"))
                .extracting(finding -> finding.problem().key(), f -> f.problem().arguments())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "problems.missing-rate.before", List.of("SEK", "EUR", 1, may)),
                        org.assertj.core.groups.Tuple.tuple(
                                "problems.missing-rate.never", List.of("JPY", "EUR", 2)));
    }

    @Test
    void findsPointersToRowsThatWereRemoved() {
        partner("Kestrel", false);
        edits.add(
                add(Note.KIND, "n")
                        .and(Note.TEXT, "Call back")
                        .and(Note.ABOUT, new Link("partner", id("Oberlin"))));
        assertThat(found().get("broken-reference"))
                .extracting(finding -> finding.kind().key(), Finding::nr)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("note", 1));
    }

    @Test
    void findsPeriodsThatEndBeforeTheyBeginAndKeysThatTwoRowsCarry() {
        partner("Kestrel", false);
        partner("Oberlin", false);
        for (int i = 0; i < 2; i++) {
            Edit.Put put = (Edit.Put) edits.get(i);
            edits.set(i, put.and(Partner.KIND.keys(), List.of("crm:1")));
        }
        edits.add(
                add(Deal.KIND, "d")
                        .and(Deal.NAME, "Rail")
                        .and(Deal.STAGE, "LEAD")
                        .and(Deal.OPENED, TODAY)
                        .and(Deal.CLOSE, TODAY.minusDays(1)));
        Map<String, List<Finding>> found = found();
        assertThat(found.get("reversed-period")).hasSize(1);
        assertThat(found.get("past-close")).hasSize(1);
        assertThat(found.get("shared-key").getFirst().problem().arguments())
                .contains("crm:1", "Kestrel", "Oberlin");
    }
}
