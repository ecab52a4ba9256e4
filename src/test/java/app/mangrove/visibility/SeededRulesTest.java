package app.mangrove.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.VisibilityRule;
import app.mangrove.sample.SampleEcosystem;
import app.mangrove.sample.Seeds;
import app.mangrove.support.TestWorkspace;
import app.mangrove.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.stream.IntStream;

/// The rules that workspaces begin with, on the living example.
class SeededRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate END = LocalDate.of(2026, 11, 22);
    private static final Ecosystem SAMPLE =
            TestWorkspace.of(SampleEcosystem.edits(7, 60, END)).ecosystem();

    private static int distributor() {
        RelationTree tree = RelationTree.on(SAMPLE, END);
        return SAMPLE.all(Role.KIND).stream()
                .filter(r -> r.type().equals(Seeds.id(PartnerType.KIND, Seeds.DISTRIBUTOR)))
                .mapToInt(r -> SAMPLE.table(Partner.KIND).nr(r.partner()))
                .filter(nr -> tree.childCount(nr) > 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDistributorSeesItselfAndItsResellersAndNobodyElseByName() {
        int viewer = distributor();
        int[] children = RelationTree.on(SAMPLE, END).children(viewer);
        Seen seen = Sight.of(SAMPLE, viewer, END).seen();
        assertThat(
                        IntStream.of(seen.ecosystem().table(Partner.KIND).numbers())
                                .filter(nr -> seen.isNamed(Partner.KIND, nr))
                                .map(nr -> seen.origin(Partner.KIND, nr)))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.concat(IntStream.of(viewer), IntStream.of(children))
                                .boxed()
                                .toList());
        Ecosystem shown = seen.ecosystem();
        assertThat(shown.count(Deal.KIND)).isPositive().isLessThan(SAMPLE.count(Deal.KIND));
        assertThat(seen.fields(Deal.KIND)).doesNotContain(Deal.PROBABILITY, Deal.LOST_REASON);
    }

    @Test
    void itsRevenueTogetherIsWhatItSeesLineByLine() {
        int viewer = distributor();
        Sight sight = Sight.of(SAMPLE, viewer, END);
        Sums sums = new Insight().shown(sight, Subject.REVENUE, Lens.of(SAMPLE, END));
        long single = sums.own(viewer).value();
        for (int child : RelationTree.on(SAMPLE, END).children(viewer)) {
            single += sums.own(child).value();
        }
        assertThat(sums.total(viewer).access()).isEqualTo(Access.FULL);
        assertThat(sums.total(viewer).value()).isEqualTo(single).isPositive();
        assertThat(sums.of(Relationship.OTHER).access()).isEqualTo(Access.NONE);
    }

    @Test
    void theSampleHasNoRuleToRemarkOn() {
        assertThat(Review.of(SAMPLE)).isEmpty();
        assertThat(SAMPLE.count(VisibilityRule.KIND)).isGreaterThan(30);
    }

    @ParameterizedTest
    @EnumSource
    void noTemplateHasARuleToRemarkOn(Template template) {
        Ecosystem begun = TestWorkspace.of(template.edits("A program", "USD", DAY)).ecosystem();
        assertThat(Review.of(begun)).isEmpty();
        assertThat(begun.all(VisibilityRule.KIND))
                .allMatch(rule ->
                        rule.viewerType() == null
                                || begun.find(PartnerType.KIND, rule.viewerType()).isPresent());
    }
}
