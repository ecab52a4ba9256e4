package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.agree.AgreementDraft;
import app.mangrove.incentive.agree.ExceptionCosts;
import app.mangrove.incentive.compare.Changes;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.json.PlanRows;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.Stored;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// What exceptions cost, how an agreement is written, and what differs between two runs.
class ExceptionsTest {
    private static final String TEN = "'window':'row','rate':[{'flat':{'rate':0.10}}]";

    private static String agreement(String name, String partner, String rate) {
        return ("{'name':'NAME','plan':'P','partners':'name is \\\"Partner WHO\\\"',"
                    + "'from':'2024-01-01','components':[{'name':'c','rows':{'of':'transaction'},"
                        + TEN.replace("0.10", rate)
                        + "}]}")
                .replace("NAME", name)
                .replace("WHO", partner);
    }

    private static PlanWorld world() {
        PlanWorld world = new PlanWorld().partner("a").partner("b");
        return world.sale("a", "2024-01-05", "1000").sale("b", "2024-02-05", "500");
    }

    @Test
    void eachAgreementCostsWhatARunWithoutItPaysLess() {
        PlanBook book =
                PlanWorld.book(
                        "'plans':["
                                + PlanWorld.planOf("P", TEN, "'versionBy':'row',")
                                + "],'agreements':["
                                + agreement("A", "a", "0.12")
                                + ","
                                + agreement("B", "b", "0.07")
                                + "],'corrections':[{'plan':'P','partner':'a','date':'2024-01-31',"
                                + "'amount':5.5,'reason':'late'}]");
        ExceptionCosts costs = ExceptionCosts.of(world().calculate(book), Cancel.never());
        assertThat(costs.lines().stream().map(line -> line.cost().orElseThrow().minor()))
                .containsExactly(2_000L, -1_500L);
        assertThat(costs.together()).containsEntry("USD", 500L);
        assertThat(costs.corrections()).containsEntry("USD", 550L);
    }

    private static PlanWorld stored() {
        PlanBook book = PlanWorld.plan(TEN);
        var version = book.plans().getFirst().versions().getFirst();
        PlanWorld world = world();
        world.with(
                Edit.add(IncentivePlan.KIND, PlanWorld.id("plan"))
                        .and(IncentivePlan.NAME, "P")
                        .and(IncentivePlan.CURRENCY, PlanWorld.id("USD"))
                        .and(IncentivePlan.STATUS, "ACTIVE"));
        return world.with(
                Edit.add(PlanVersion.KIND, PlanWorld.id("version"))
                        .and(PlanVersion.PLAN, PlanWorld.id("plan"))
                        .and(PlanVersion.VALID_FROM, LocalDate.of(2024, 1, 1))
                        .and(PlanVersion.STATUS, "APPROVED")
                        .and(
                                PlanVersion.TERMS,
                                PlanJson.text(
                                        new Stored.VersionRules(
                                                version.components(), version.limits()))));
    }

    private static AgreementDraft draft(String rate, String partners, String reason) {
        return new AgreementDraft(
                "Acme",
                PlanWorld.id("plan"),
                "c",
                rate,
                partners.isEmpty() ? PlanWorld.id("a") : null,
                partners,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 7, 1),
                reason,
                null);
    }

    @Test
    void anAgreementOfAFewFieldsPaysItsRateUntilItsEnd() {
        PlanWorld world = stored().sale("a", "2024-07-01", "1000");
        Ecosystem before = world.ecosystem();
        Edit edit =
                draft("12 %", "", "key account")
                        .write(before, PlanWorld.id("x"))
                        .orElseThrow()
                        .edit();
        world.with(edit);
        PlanBook book = Objects.requireNonNull(PlanRows.book(world.ecosystem()).value());
        Calculation calculation = world.calculate(book);
        assertThat(calculation.earned(0, world.nr("a"), 0).orElseThrow().minor()).isEqualTo(12_000);
        assertThat(calculation.earned(0, world.nr("a"), 6).orElseThrow().minor()).isEqualTo(10_000);
        assertThat(calculation.earned(0, world.nr("b"), 1).orElseThrow().minor()).isEqualTo(5_000);
    }

    @Test
    void whatIsWrongWithAnAgreementIsASentence() {
        Ecosystem ecosystem = stored().ecosystem();
        assertThat(
                        List.of(
                                        draft("twelve", "", "r"),
                                        draft("12", "", "r"),
                                        draft("-1 %", "", "r"),
                                        draft("12 %", "", " "),
                                        draft("12 %", "name is", "r"))
                                .stream()
                                .map(draft -> draft.write(ecosystem, PlanWorld.id("x")))
                                .map(Outcome::failure)
                                .map(problem -> problem.map(Problem::key).orElse("")))
                .containsExactly(
                        "agreement.rate",
                        "agreement.rate",
                        "agreement.rate",
                        "agreement.no-reason",
                        "filter.syntax");
    }

    @Test
    void whatDiffersBetweenRunsIsTheLargestFirst() {
        PlanWorld world = world();
        Calculation before = world.calculate(PlanWorld.plan(TEN));
        world.sale("b", "2024-03-05", "2000").sale("a", "2024-03-05", "-10");
        Calculation after = world.calculate(PlanWorld.plan(TEN));
        Changes changes = Changes.of(before, after, "USD");
        assertThat(changes.lines().stream().map(Changes.Line::name))
                .containsExactly("Partner b", "Partner a");
        assertThat(changes.lines().stream().map(Changes.Line::difference))
                .containsExactly(20_000L, -100L);
        assertThat(changes.before()).isEqualTo(15_000);
        assertThat(changes.after()).isEqualTo(34_900);
        assertThat(Changes.of(after, after, "USD").lines()).isEmpty();
    }
}
