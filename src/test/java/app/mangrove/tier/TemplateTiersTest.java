package app.mangrove.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Score;
import app.mangrove.model.program.Skill;
import app.mangrove.model.program.Specialisation;
import app.mangrove.sample.ProgramSeeds;
import app.mangrove.sample.Seeds;
import app.mangrove.sample.ladder.LadderSeeds;
import app.mangrove.support.TestWorkspace;
import app.mangrove.template.Template;
import app.mangrove.tier.draft.LadderCheck;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class TemplateTiersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Id FIRM = Seeds.id(Partner.KIND, "firm");
    private int rows;

    private Id next() {
        return new Id(77, ++rows);
    }

    @ParameterizedTest
    @EnumSource
    void bringsALadderWithoutAFlawThatItsProgramLeadsTo(Template template) {
        Ecosystem ecosystem = TestWorkspace.of(template.edits("A program", "USD", DAY)).ecosystem();
        LadderRules rules = rules(ecosystem, template.key());
        assertThat(LadderCheck.of(ecosystem, rules)).isEmpty();
        assertThat(rules.isPublished()).isTrue();
        assertThat(rules.rails()).isNotEmpty();
        assertThat(rules.steps())
                .hasSize(template.facts().tiers())
                .allMatch(step -> !step.benefits().isEmpty());
        assertThat(rules.steps().stream().skip(1)).allMatch(step -> !step.criteria().isEmpty());
    }

    private static LadderRules rules(Ecosystem ecosystem, String key) {
        return LadderRules.valid(ecosystem, LadderSeeds.ladder(key), DAY).orElseThrow();
    }

    /// By hand from the files of the ladders. What a firm has: `r` revenue on a day within the
    /// present year, `l` in the last, `p` certified people, `s:CODE` a specialisation, `q:METRIC` a
    /// score, `a:TYPE` activities, `d` deals won at customers of their own.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    software | RESELLER | US | r=49999.99 p=1 | Registered
                    software | RESELLER | US | r=50000 p=1 | Silver
                    software | RESELLER | US | r=250000 p=3 | Gold
                    software | RESELLER | US | r=240000 p=3 q:satisfaction=5 | Silver
                    software | MSP | US | r=1000000 p=8 s:PLATFORM=1 | Premier
                    software | MSP | US | r=1000000 p=8 | Gold
                    security | RESELLER | US | r=900000 | ''
                    security | RESELLER | US | r=75000 p=2 | Advanced
                    security | RESELLER | US | r=250000 p=4 s:AUDIT=1 | Advanced
                    security | RESELLER | PL | r=250000 p=4 s:AUDIT=1 | Advanced
                    security | RESELLER | RO | r=250000 p=4 s:AUDIT=1 | Expert
                    security | RESELLER | US | r=750000 p=8 s:AUDIT=1 s:SOC=1 | Elite
                    telecom | AGENT | US | r=5000 | Silver
                    telecom | AGENT | US | r=20000 q:churn=0.02 | Gold
                    telecom | AGENT | US | r=20000 q:churn=0.021 | Silver
                    telecom | AGENT | US | r=20000 | Silver
                    cloud | SI | US | p=6 d=9 | Select
                    cloud | SI | US | p=6 d=10 | Advanced
                    cloud | SI | US | p=25 s:DATA=1 d=20 q:satisfaction=4.5 | Premier
                    cloud | SI | US | p=25 s:DATA=1 d=20 | Advanced
                    manufacturing | RESELLER | US | p=2 s:REPAIR=1 | Service dealer
                    manufacturing | RESELLER | US | p=2 l=400000 | Dealer
                    manufacturing | RESELLER | JP | p=2 l=400000 | Preferred dealer
                    manufacturing | RESELLER | US | p=4 l=2000000 | Strategic partner
                    manufacturing | RESELLER | US | p=4 r=2000000 | Dealer
                    finance | BROKER | US | r=10000000 a:training=1 | Approved
                    finance | BROKER | US | r=10000000 a:training=1 q:open_cases=0 | Preferred
                    finance | BROKER | US | r=50000000 a:training=2 q:open_cases=0 q:audit=1 | Private circle
                    finance | BROKER | US | r=50000000 a:training=2 q:open_cases=1 q:audit=1 | Approved
                    """)
    void ranksAFirmAsTheTemplateSays(
            String key, String type, String country, String has, String tier) {
        List<Edit> edits = new ArrayList<>(Template.of(key).orElseThrow().edits("A", "USD", DAY));
        edits.add(
                Edit.add(Partner.KIND, FIRM)
                        .and(Partner.NAME, "Firm")
                        .and(Partner.STATUS, "ACTIVE")
                        .and(Partner.COUNTRY, Seeds.id(Region.KIND, country)));
        edits.add(
                Edit.add(Role.KIND, next())
                        .and(Role.PARTNER, FIRM)
                        .and(Role.TYPE, Seeds.id(PartnerType.KIND, type)));
        for (String part : has.split(" ")) {
            String[] what = part.split("[:=]");
            had(edits, key, what[0], what.length > 2 ? what[1] : "", what[what.length - 1]);
        }
        Ecosystem ecosystem = TestWorkspace.of(edits).ecosystem();
        TierGrid grid = new Tiers().evaluate(ecosystem, rules(ecosystem, key), DAY, Cancel.never());
        assertThat(grid.size()).isEqualTo(1);
        assertThat(grid.reached(0).map(LadderStep::name).orElse("")).isEqualTo(tier);
    }

    private void had(List<Edit> edits, String key, String what, String name, String number) {
        switch (what) {
            case "r" -> edits.add(sale(LocalDate.of(2026, 10, 5), number));
            case "l" -> edits.add(sale(LocalDate.of(2025, 6, 5), number));
            case "q" ->
                    edits.add(
                            Edit.add(Score.KIND, next())
                                    .and(Score.METRIC, name.replace('_', ' '))
                                    .and(Score.PARTNER, FIRM)
                                    .and(Score.DATE, LocalDate.of(2026, 9, 1))
                                    .and(Score.VALUE, new BigDecimal(number)));
            case "s" ->
                    edits.add(
                            Edit.add(Skill.KIND, next())
                                    .and(Skill.PARTNER, FIRM)
                                    .and(
                                            Skill.SPECIALISATION,
                                            ProgramSeeds.id(Specialisation.KIND, key, name)));
            default -> {
                for (int i = 0; i < Integer.parseInt(number); i++) {
                    each(edits, what, name);
                }
            }
        }
    }

    private void each(List<Edit> edits, String what, String name) {
        Id other = next();
        switch (what) {
            case "p" -> {
                edits.add(
                        Edit.add(Person.KIND, other)
                                .and(Person.NAME, "Engineer " + rows)
                                .and(Person.PARTNER, FIRM));
                edits.add(
                        Edit.add(Certification.KIND, next())
                                .and(Certification.NAME, "Any")
                                .and(Certification.PARTNER, FIRM)
                                .and(Certification.HOLDER, other));
            }
            case "d" -> {
                edits.add(Edit.add(Account.KIND, other).and(Account.NAME, "Customer " + rows));
                edits.add(
                        Edit.add(Deal.KIND, next())
                                .and(Deal.NAME, "Deal")
                                .and(Deal.STAGE, "WON")
                                .and(Deal.PARTNER, FIRM)
                                .and(Deal.ACCOUNT, other)
                                .and(Deal.OPENED, LocalDate.of(2026, 1, 1))
                                .and(Deal.CLOSE, LocalDate.of(2026, 8, 1)));
            }
            default ->
                    edits.add(
                            Edit.add(Activity.KIND, other)
                                    .and(Activity.TYPE, name)
                                    .and(Activity.PARTNER, FIRM)
                                    .and(Activity.DATE, LocalDate.of(2026, 8, 1)));
        }
    }

    private Edit sale(LocalDate day, String amount) {
        return Edit.add(Transaction.KIND, next())
                .and(Transaction.TYPE, "SALE")
                .and(Transaction.PARTNER, FIRM)
                .and(Transaction.DATE, day)
                .and(Transaction.AMOUNT, new BigDecimal(amount))
                .and(Transaction.CURRENCY, Seeds.id(Currency.KIND, "USD"));
    }
}
