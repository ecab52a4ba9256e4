package app.mangrove.visibility;

import static app.mangrove.visibility.VisibilityWorld.partner;
import static app.mangrove.visibility.VisibilityWorld.sight;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.program.VisibilityRule;
import app.mangrove.model.work.Note;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SightTest {
    private static VisibilityWorld family() {
        return new VisibilityWorld()
                .partners("Top", "Mid", "Leaf", "Sister", "Stranger")
                .below("Top", "Mid", "Sister")
                .below("Mid", "Leaf");
    }

    private static List<String> names(Seen seen) {
        Ecosystem ecosystem = seen.ecosystem();
        return java.util.stream.IntStream.of(ecosystem.table(Partner.KIND).numbers())
                .mapToObj(nr -> ecosystem.name(Partner.KIND, nr))
                .toList();
    }

    @Test
    void nothingIsSeenWithoutARule() {
        Seen seen = sight(family().sale("Mid", "10").make(), "Mid").seen();
        assertThat(seen.kinds()).isEmpty();
        assertThat(seen.viewer()).isZero();
    }

    @Test
    void knowsHowEverybodyIsRelated() {
        Ecosystem ecosystem = family().make();
        Sight sight = sight(ecosystem, "Mid");
        assertThat(sight.relationship(partner(ecosystem, "Mid"))).isEqualTo(Relationship.SELF);
        assertThat(sight.relationship(partner(ecosystem, "Top"))).isEqualTo(Relationship.PARENT);
        assertThat(sight.relationship(partner(ecosystem, "Leaf"))).isEqualTo(Relationship.CHILD);
        assertThat(sight.relationship(partner(ecosystem, "Sister")))
                .isEqualTo(Relationship.SIBLING);
        assertThat(sight.relationship(partner(ecosystem, "Stranger")))
                .isEqualTo(Relationship.OTHER);
        assertThat(sight(ecosystem, "Top").relationship(partner(ecosystem, "Leaf")))
                .isEqualTo(Relationship.DESCENDANT);
        assertThat(sight(ecosystem, "Leaf").relationship(partner(ecosystem, "Top")))
                .isEqualTo(Relationship.ANCESTOR);
    }

    @Test
    void showsWhatRulesShowAndNothingElse() {
        Ecosystem ecosystem =
                family().rule("SELF partner FULL")
                        .rule("CHILD partner FULL")
                        .rule("SIBLING partner MASKED")
                        .rule("SELF relation FULL")
                        .rule("CHILD relation FULL")
                        .make();
        Seen seen = sight(ecosystem, "Mid").seen();
        assertThat(names(seen)).containsExactly("Mid", "Leaf", "••• 1");
        assertThat(seen.ecosystem().count(Relation.KIND)).isEqualTo(1);
        int masked = 3;
        assertThat(seen.ecosystem().value(Partner.KIND, Partner.CITY, masked)).isNull();
        assertThat(seen.access(Partner.KIND, masked, Partner.CITY)).isEqualTo(Access.MASKED);
        assertThat(seen.ecosystem().table(Partner.KIND).id(masked))
                .isNotEqualTo(VisibilityWorld.id(Partner.KIND, "Sister"));
    }

    @Test
    void guardedFieldsNeedARuleOfTheirOwn() {
        Ecosystem ecosystem = family().rule("SELF partner FULL").make();
        Seen seen = sight(ecosystem, "Mid").seen();
        assertThat(seen.ecosystem().value(Partner.KIND, Partner.DESCRIPTION, 1)).isNull();
        assertThat(seen.fields(Partner.KIND)).doesNotContain(Partner.DESCRIPTION);
        Ecosystem opened =
                family().rule("SELF partner FULL").rule("SELF partner.description FULL").make();
        assertThat(
                        sight(opened, "Mid")
                                .seen()
                                .ecosystem()
                                .value(Partner.KIND, Partner.DESCRIPTION, 1))
                .isEqualTo("Remark on Mid");
    }

    @Test
    void theMostSpecificRuleWinsAndOfEqualsTheStrictest() {
        Ecosystem ecosystem =
                family().rule("ANY partner NONE")
                        .rule("DESCENDANT partner FULL")
                        .rule("CHILD partner MASKED")
                        .make();
        Sight top = sight(ecosystem, "Top");
        assertThat(top.presence(partner(ecosystem, "Leaf"))).isEqualTo(Access.FULL);
        assertThat(top.presence(partner(ecosystem, "Mid"))).isEqualTo(Access.MASKED);
        assertThat(top.presence(partner(ecosystem, "Stranger"))).isEqualTo(Access.NONE);
        Ecosystem tied = family().rule("ANY partner.name FULL").rule("CHILD partner NONE").make();
        Sight tie = sight(tied, "Top");
        assertThat(tie.decision(Partner.KIND, Partner.NAME, partner(tied, "Mid")).access())
                .isEqualTo(Access.NONE);
        assertThat(tie.decision(Partner.KIND, Partner.NAME, partner(tied, "Leaf")).access())
                .isEqualTo(Access.FULL);
    }

    @Test
    void rulesForAViewersTypeHoldForItAlone() {
        Ecosystem ecosystem =
                family().role("Mid", "RESELLER")
                        .rule("ANY partner MASKED")
                        .rule("ANY partner FULL", "RESELLER", "")
                        .make();
        assertThat(sight(ecosystem, "Mid").presence(partner(ecosystem, "Stranger")))
                .isEqualTo(Access.FULL);
        assertThat(sight(ecosystem, "Top").presence(partner(ecosystem, "Stranger")))
                .isEqualTo(Access.MASKED);
    }

    @Test
    void aRuleMayHoldOverOneKindOfRelation() {
        Ecosystem ecosystem =
                family().relation("REFERS", "Mid", "Stranger")
                        .rule("CHILD partner FULL", "", "REFERS")
                        .make();
        Sight mid = sight(ecosystem, "Mid");
        assertThat(mid.presence(partner(ecosystem, "Stranger"))).isEqualTo(Access.FULL);
        assertThat(mid.presence(partner(ecosystem, "Leaf"))).isEqualTo(Access.NONE);
    }

    @Test
    void relationsThatHaveEndedCountNoMore() {
        Ecosystem ecosystem =
                new VisibilityWorld()
                        .partners("A", "B")
                        .edit(
                                app.mangrove.model.Edit.add(
                                                Relation.KIND,
                                                VisibilityWorld.id(Relation.KIND, "x"))
                                        .and(Relation.RELATION, "DISTRIBUTES")
                                        .and(
                                                Relation.PARENT_PARTNER,
                                                VisibilityWorld.id(Partner.KIND, "A"))
                                        .and(
                                                Relation.CHILD_PARTNER,
                                                VisibilityWorld.id(Partner.KIND, "B"))
                                        .and(Relation.VALID_TO, VisibilityWorld.DAY))
                        .rule("CHILD partner FULL")
                        .make();
        int b = partner(ecosystem, "B");
        assertThat(sight(ecosystem, "A").presence(b)).isEqualTo(Access.NONE);
        assertThat(
                        Sight.of(
                                        ecosystem,
                                        partner(ecosystem, "A"),
                                        VisibilityWorld.DAY.minusDays(1))
                                .presence(b))
                .isEqualTo(Access.FULL);
    }

    @Test
    void rowsAreSeenNoMoreOpenlyThanTheirPartner() {
        Ecosystem ecosystem =
                family().deal("Leaf", "Secret plan")
                        .rule("CHILD partner AGGREGATE")
                        .rule("CHILD deal FULL")
                        .make();
        assertThat(sight(ecosystem, "Mid").seen().ecosystem().count(Deal.KIND)).isZero();
    }

    @Test
    void customersAreSeenByWhoSellsToThem() {
        Ecosystem ecosystem =
                family().sale("Mid", "10")
                        .sale("Stranger", "20")
                        .rule("SELF partner FULL")
                        .rule("SELF account FULL")
                        .make();
        Ecosystem seen = sight(ecosystem, "Mid").seen().ecosystem();
        assertThat(seen.count(Account.KIND)).isEqualTo(1);
        assertThat(seen.name(Account.KIND, 1)).isEqualTo("Mid-customer");
    }

    @Test
    void aFieldFromWhichAHiddenOneFollowsIsHiddenToo() {
        Ecosystem ecosystem =
                family().sale("Leaf", "10")
                        .rule("CHILD partner FULL")
                        .rule("CHILD transaction FULL")
                        .rule("CHILD transaction.amount MASKED")
                        .make();
        Sight sight = sight(ecosystem, "Mid");
        Decision decision =
                sight.why(
                        Transaction.KIND,
                        ecosystem.table(Transaction.KIND).numbers()[0],
                        Transaction.QUANTITY);
        assertThat(decision.access()).isEqualTo(Access.MASKED);
        assertThat(decision.ground()).isEqualTo(Decision.Ground.BETRAYS);
    }

    @Test
    void freeTextsLoseTheNamesOfWhomIsNotShown() {
        Ecosystem ecosystem =
                family().deal("Mid", "Mid against STRANGER, GmbH")
                        .rule("SELF partner FULL")
                        .rule("SELF deal FULL")
                        .make();
        assertThat(sight(ecosystem, "Mid").seen().ecosystem().name(Deal.KIND, 1))
                .isEqualTo("Mid against •••, GmbH");
    }

    @Test
    void aShownNameIsLeftWholeWhereAHiddenOneIsPartOfIt() {
        Ecosystem ecosystem =
                new VisibilityWorld()
                        .partners("Harbour", "Harbour North", "Viewer")
                        .below("Viewer", "Harbour North")
                        .deal("Viewer", "Harbour North and Harbour")
                        .rule("SELF partner FULL")
                        .rule("SELF deal FULL")
                        .rule("CHILD partner FULL")
                        .make();
        assertThat(sight(ecosystem, "Viewer").seen().ecosystem().name(Deal.KIND, 1))
                .isEqualTo("Harbour North and •••");
    }

    @Test
    void theWorkspacesOwnKindsStayClosedWhateverARuleSays() {
        Ecosystem ecosystem =
                family().edit(
                                app.mangrove.model.Edit.add(
                                                Note.KIND, VisibilityWorld.id(Note.KIND, "n"))
                                        .and(Note.TEXT, "between us"))
                        .rule("ANY note FULL")
                        .rule("ANY visibility_rule FULL")
                        .make();
        Ecosystem seen = sight(ecosystem, "Mid").seen().ecosystem();
        assertThat(seen.count(Note.KIND)).isZero();
        assertThat(seen.count(VisibilityRule.KIND)).isZero();
    }

    @Test
    void sumsHideFewerThanEnoughAndSoDoTheirDifferences() {
        VisibilityWorld world =
                new VisibilityWorld()
                        .partners("Top", "A", "B", "C1", "C2", "C3", "C4")
                        .below("Top", "A", "B")
                        .below("A", "C1", "C2", "C3")
                        .below("B", "C4")
                        .rule("SELF partner FULL")
                        .rule("CHILD partner FULL")
                        .rule("DESCENDANT partner AGGREGATE")
                        .rule("ANY relation FULL")
                        .rule("CHILD transaction FULL")
                        .rule("DESCENDANT transaction AGGREGATE");
        Ecosystem ecosystem = world.make();
        Map<String, Long> values =
                Map.of("A", 100L, "B", 200L, "C1", 1L, "C2", 2L, "C3", 4L, "C4", 8L);
        Sums sums =
                Sums.of(
                        sight(ecosystem, "Top"),
                        Subject.REVENUE,
                        nr ->
                                Outcome.ok(
                                        values.getOrDefault(ecosystem.name(Partner.KIND, nr), 0L)));
        assertThat(sums.below(partner(ecosystem, "A")).value()).isEqualTo(7);
        assertThat(sums.below(partner(ecosystem, "A")).behind()).isEqualTo(3);
        assertThat(sums.total(partner(ecosystem, "A")).value()).isEqualTo(107);
        assertThat(sums.below(partner(ecosystem, "B")).access()).isEqualTo(Access.NONE);
        // With C4 it would be 315, and the difference to what A has would be C4 alone.
        assertThat(sums.total(partner(ecosystem, "Top")).value()).isEqualTo(307);
        assertThat(sums.everybody().value()).isEqualTo(307);
    }

    @Test
    void namesWhatIsWrongWithRules() {
        Ecosystem ecosystem =
                family().rule("ANY sorcery FULL")
                        .rule("ANY note FULL")
                        .rule("ANY partner.shoe_size FULL")
                        .rule("ANY deal AGGREGATE 1")
                        .rule("ANY deal FULL")
                        .rule("ANY region FULL")
                        .rule("SELF person FULL 5")
                        .make();
        assertThat(Review.of(ecosystem).stream().map(r -> r.problem().key()))
                .containsExactlyInAnyOrder(
                        "visibility.rule.object",
                        "visibility.rule.closed",
                        "visibility.rule.field",
                        "visibility.rule.at-least",
                        "visibility.rule.contradicts",
                        "visibility.rule.public",
                        "visibility.rule.at-least-unused");
    }
}
