package app.mangrove.incentive.design.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.Plan;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/// A plan as paragraphs, and two versions side by side.
class PlanWordsTest {
    private static List<Clause> clauses(String rate, String cap) {
        String json =
                "{'name':'P','currency':'EUR','holdback':{'share':0.1,'months':3},'versions':"
                        + "[{'from':'2026-01-01','components':[{'name':'c','rows':{'of':"
                        + "'transaction'},'window':'quarter','rate':[{'cumulative':{'mode':"
                        + "'retroactive','steps':[{'from':0,'rate':0.02},{'from':100,'rate':"
                        + rate
                        + "}]}}]"
                        + cap
                        + "}]}]}";
        Plan plan = Objects.requireNonNull(PlanJson.plan(json.replace('\'', '"')).value());
        return PlanWords.of(plan, plan.versions().getFirst());
    }

    private static final String CAP = ",'limits':[{'per':'quarter','max':40000}]";

    @Test
    void paragraphsAreNumberedByWhatTheyTell() {
        List<Clause> clauses = clauses("0.035", CAP);

        assertThat(clauses)
                .extracting(Clause::number, clause -> clause.sentence().key())
                .containsExactly(
                        tuple("1.1", "planwords.rows"),
                        tuple("1.2", "planwords.seller"),
                        tuple("2.1", "planwords.measure"),
                        tuple("2.2", "planwords.cumulative.RETROACTIVE"),
                        tuple("2.3", "planwords.step-to"),
                        tuple("2.4", "planwords.step"),
                        tuple("4.1", "planwords.cap"),
                        tuple("5.1", "planwords.monthly"),
                        tuple("5.2", "planwords.rounding"),
                        tuple("5.3", "planwords.holdback"),
                        tuple("6.1", "planwords.clawback.full"),
                        tuple("6.2", "planwords.dates.ORIGINAL"),
                        tuple("7.1", "planwords.exchange.DAY"),
                        tuple("7.2", "planwords.version-by.WINDOW"));
    }

    private static org.assertj.core.groups.Tuple tuple(String number, String key) {
        return org.assertj.core.groups.Tuple.tuple(number, key);
    }

    @Test
    void onlyTheSentencesThatDifferAreChanges() {
        List<VersionDiff.Line> changes =
                VersionDiff.changes(clauses("0.035", CAP), clauses("0.04", ""));

        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst().number()).isEqualTo("2.4");
        assertThat(changes.getFirst().before().orElseThrow().arguments())
                .contains(new Clause.Fraction(new BigDecimal("0.035")));
        assertThat(changes.getFirst().after().orElseThrow().arguments())
                .contains(new Clause.Fraction(new BigDecimal("0.04")));
        assertThat(changes.getLast().before().map(Problem::key)).contains("planwords.cap");
        assertThat(changes.getLast().after()).isEmpty();
        assertThat(VersionDiff.changes(clauses("0.04", CAP), clauses("0.04", CAP))).isEmpty();
    }

    @Test
    void explanationRefersToTheBracketThatItTook() {
        Step step =
                new Step(
                        Step.Kind.LOOK_UP,
                        "incentive.step.step",
                        List.of("120.00", "0.035"),
                        "4.2",
                        "EUR",
                        List.of());

        assertThat(Paragraphs.of(step, "c", clauses("0.035", CAP))).contains("2.4");
    }
}
