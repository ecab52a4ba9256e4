package app.mangrove.tier;

import static app.mangrove.tier.TierWorld.id;
import static app.mangrove.tier.TierWorld.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.market.Currency;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Rung;
import app.mangrove.support.TestWorkspace;
import app.mangrove.tier.draft.Comparison;
import app.mangrove.tier.draft.Difference;
import app.mangrove.tier.draft.Drafting;
import app.mangrove.tier.draft.Flaw;
import app.mangrove.tier.draft.LadderCheck;
import app.mangrove.tier.draft.Publishing;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

class DraftTest {
    private final AtomicLong next = new AtomicLong();
    private final Supplier<Id> ids = () -> new Id(99, next.incrementAndGet());

    private static TierWorld world() {
        return new TierWorld()
                .rung("T1", "ALL", "")
                .rung("T2", "COUNT", "1")
                .asks("T2", "two", "REVENUE TRAILING_YEAR OWN AT_LEAST 1000")
                .asks("T2", "people", "CERTIFIED_PEOPLE TODAY OWN AT_LEAST 2")
                .gives("VT2", "DISCOUNT", "SHARE", "0.15")
                .rung("T3", "ALL", "")
                .asks("T3", "three", "REVENUE TRAILING_YEAR OWN AT_LEAST 5000")
                .rung("T4", "ALL", "");
    }

    /// Each flaw as its key and the field where it was typed.
    private static List<String> flaws(TierWorld world, String version) {
        Ecosystem ecosystem = world.ecosystem();
        return LadderCheck.of(ecosystem, rules(ecosystem, version)).stream()
                .map(DraftTest::text)
                .toList();
    }

    private static String text(Flaw flaw) {
        return flaw.problem().key() + " " + flaw.kind().key() + "." + flaw.field().key();
    }

    private static List<String> flaws(TierWorld world) {
        return flaws(world, "V");
    }

    @Test
    void findsNothingWrongWithASoundLadder() {
        assertThat(flaws(world())).isEmpty();
    }

    @Test
    void namesCriteriaThatContradictEachOther() {
        assertThat(flaws(world().asks("T3", "most", "REVENUE TRAILING_YEAR OWN AT_MOST 3")))
                .containsExactly("tier.flaw.contradiction criterion.threshold");
        assertThat(flaws(world().asks("T4", "less", "REVENUE TRAILING_YEAR OWN AT_LEAST 10")))
                .as("less than T3 asks")
                .containsExactly("tier.flaw.falls criterion.threshold");
        assertThat(flaws(world().asks("T3", "again", "REVENUE TRAILING_YEAR OWN AT_LEAST 5000")))
                .containsExactly("tier.flaw.twice criterion.threshold");
    }

    @Test
    void namesRulesThatNobodyCanMeet() {
        assertThat(flaws(world().set(Rung.KIND, "VT2", Rung.NEEDED, 3L)))
                .containsExactly("tier.flaw.too-many rung.needed");
        TierWorld points =
                world().set(Rung.KIND, "VT3", Rung.RULE, "POINTS")
                        .set(Rung.KIND, "VT3", Rung.POINTS, new BigDecimal("50"))
                        .set(Criterion.KIND, "three", Criterion.POINTS, new BigDecimal("60"))
                        .set(Criterion.KIND, "three", Criterion.CATEGORY, "Sales");
        assertThat(flaws(points)).isEmpty();
        assertThat(flaws(points.category("T3", "Sales", "45", "40")))
                .containsExactly(
                        "tier.flaw.category category_rule.minimum", "tier.flaw.points rung.points");
        assertThat(
                        flaws(
                                points.set(
                                        CategoryRule.KIND,
                                        "T3Sales",
                                        CategoryRule.CAP,
                                        new BigDecimal("50"))))
                .isEmpty();
    }

    @Test
    void namesMissingMeasuresWindowsAndFieldsOfFilters() {
        assertThat(flaws(world().asks("T4", "s", "SCORE TRAILING_YEAR OWN AT_LEAST 4")))
                .containsExactly("tier.flaw.measure criterion.measure");
        assertThat(flaws(world().asks("T4", "s", "SPECIALISATIONS/Sea TODAY OWN AT_LEAST 1")))
                .containsExactly("tier.flaw.unknown criterion.measure");
        assertThat(flaws(world().asks("T4", "s", "DEALS_WON TODAY OWN AT_LEAST 1")))
                .containsExactly("tier.flaw.window criterion.window");
        assertThat(flaws(world().set(Criterion.KIND, "two", Criterion.FILTER, "colour is red")))
                .containsExactly("filter.field criterion.filter");
    }

    @Test
    void namesCurrenciesWithoutARate() {
        TierWorld world =
                world().set(Criterion.KIND, "two", Criterion.CURRENCY, id(Currency.KIND, "USD"));
        assertThat(flaws(world)).containsExactly("tier.flaw.rate criterion.currency");
        assertThat(flaws(world.rate("USD", "EUR", "2026-01-01", "0.9"))).isEmpty();
        world.set(LadderVersion.KIND, "V", LadderVersion.RATES, "FIXED_DAY");
        assertThat(flaws(world))
                .as("no rate by the first day of the version")
                .containsExactly("tier.flaw.rate criterion.currency");
    }

    @Test
    void namesGapsOfRanksAndDays() {
        TierWorld gap =
                new TierWorld().rung("T1", "ALL", "").rung("T2", "ALL", "").rung("T4", "ALL", "");
        assertThat(flaws(gap)).containsExactly("tier.flaw.rank-missing rung.tier");
        assertThat(flaws(new TierWorld())).containsExactly("tier.flaw.empty ladder_version.name");
        TierWorld days =
                world().set(
                                LadderVersion.KIND,
                                "V",
                                LadderVersion.VALID_TO,
                                LocalDate.of(2026, 1, 1))
                        .version("W", 2, "DRAFT", "2026-02-01", "")
                        .rung("W", "T1", "ALL", "");
        assertThat(flaws(days, "W")).containsExactly("tier.flaw.days ladder_version.valid_from");
        TierWorld overlap =
                world().version("W", 2, "PUBLISHED", "2026-02-01", "").rung("W", "T1", "ALL", "");
        assertThat(flaws(overlap, "W"))
                .containsExactly("tier.flaw.overlap ladder_version.valid_from");
    }

    @Test
    void namesBenefitsAndRailsThatSayNothing() {
        assertThat(
                        flaws(
                                world().set(
                                                Benefit.KIND,
                                                "VT2DISCOUNTSHARE",
                                                Benefit.QUANTITY,
                                                new BigDecimal("15"))))
                .containsExactly("tier.flaw.share benefit.quantity");
        assertThat(flaws(world().rail("V", "DRIFT", "", "")))
                .containsExactly("tier.flaw.limit guard_rail.limit");
    }

    @Test
    void draftsComparesAndPublishes() {
        TestWorkspace workspace = world().workspace();
        Ecosystem start = workspace.ecosystem();
        Drafting.Draft draft =
                Drafting.of(start, rules(start, "V"), "Next", LocalDate.of(2027, 1, 1), ids);
        assertThat(workspace.commit(draft.edits(), Reason.user("test", "draft")).isDone()).isTrue();
        LadderRules before = rules(workspace.ecosystem(), "V");
        LadderRules after = LadderRules.of(workspace.ecosystem(), draft.version()).orElseThrow();
        assertThat(after.isDraft()).isTrue();
        assertThat(after.version().number()).isEqualTo(2);
        assertThat(Comparison.of(before, after)).isEmpty();

        Criterion revenue = after.steps().get(1).criteria().getFirst();
        LadderRules dragged = after.withThreshold(revenue.id(), new BigDecimal("900"));
        assertThat(Comparison.of(before, dragged))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.kind()).isSameAs(Criterion.KIND);
                    assertThat(difference.tier().orElseThrow().name()).isEqualTo("T2");
                    Difference.Change change = difference.changes().getFirst();
                    assertThat(change.field()).isEqualTo(Criterion.THRESHOLD);
                    assertThat((BigDecimal) change.before()).isEqualByComparingTo("1000");
                });

        Outcome<List<Edit>> edits =
                Publishing.edits(
                        workspace.ecosystem(),
                        draft.version(),
                        " Easier ",
                        Instant.parse("2026-12-01T10:00:00Z"));
        workspace.commit(edits.orElseThrow(), Reason.user("test", "publish"));
        Ecosystem done = workspace.ecosystem();
        assertThat(rules(done, "V").version().validTo()).isEqualTo(LocalDate.of(2027, 1, 1));
        LadderRules published = LadderRules.of(done, draft.version()).orElseThrow();
        assertThat(published.isPublished()).isTrue();
        assertThat(published.version().note()).isEqualTo("Easier");
        assertThat(LadderRules.valid(done, published.ladder().id(), LocalDate.of(2026, 12, 31)))
                .map(LadderRules::id)
                .contains(before.id());
        assertThat(LadderRules.valid(done, published.ladder().id(), LocalDate.of(2027, 1, 1)))
                .map(LadderRules::id)
                .contains(draft.version());
        assertThat(Publishing.edits(done, draft.version(), "", Instant.EPOCH).failure())
                .map(problem -> problem.key())
                .contains("tier.not-draft");
    }

    @Test
    void doesNotPublishWhatIsFlawed() {
        TierWorld world =
                world().version("W", 2, "DRAFT", "2027-01-01", "").rung("W", "T1", "COUNT", "2");
        assertThat(
                        Publishing.edits(
                                        world.ecosystem(),
                                        id(LadderVersion.KIND, "W"),
                                        "",
                                        Instant.EPOCH)
                                .failure())
                .map(problem -> problem.key())
                .contains("tier.flaw.too-many");
    }
}
