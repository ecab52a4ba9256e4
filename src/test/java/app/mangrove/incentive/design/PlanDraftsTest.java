package app.mangrove.incentive.design;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.market.Currency;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.Stored;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Drafts of plans, from nothing to being paid.
class PlanDraftsTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final TestWorkspace workspace =
            TestWorkspace.of(
                    List.of(
                            Edit.add(Currency.KIND, Id.derived(1, "EUR"))
                                    .and(Currency.CODE, "EUR")
                                    .and(Currency.NAME, "Euro")
                                    .and(Currency.EXPONENT, 2L)));
    private int made;

    private Id next() {
        return Id.derived(2, "new" + made++);
    }

    private static Plan plan(String currency, String rate) {
        String json =
                "{'name':'P','currency':'"
                        + currency
                        + "','versions':[{'from':'2026-01-01','components':[{'name':'c','rows':"
                        + "{'of':'transaction'},'window':'quarter','rate':["
                        + rate
                        + "]}]}]}";
        return Objects.requireNonNull(PlanJson.plan(json.replace('\'', '"')).value());
    }

    private static final String FLAT = "{'flat':{'rate':0.1}}";

    private void commit(List<? extends Edit> edits) {
        assertThat(workspace.commit(edits, Reason.user("Ines", "test")).isDone()).isTrue();
    }

    private Ecosystem now() {
        return workspace.ecosystem();
    }

    private IncentivePlan row() {
        return now().all(IncentivePlan.KIND).getFirst();
    }

    private void publish(PlanVersion draft) {
        commit(PlanDrafts.publish(now(), row(), draft, "because").orElseThrow());
    }

    private List<PlanVersion> versions() {
        return PlanDrafts.versions(now(), row().id());
    }

    @Test
    void newPlanIsADraftAndPaysOnceItIsPublished() {
        commit(
                PlanDrafts.plan(now(), plan("EUR", FLAT), "P", "flat", this::next)
                        .orElseThrow()
                        .edits());
        assertThat(row().status()).isEqualTo("DRAFT");
        assertThat(PlanDrafts.inForce(now(), row().id(), JULY)).isEmpty();

        publish(versions().getFirst());

        assertThat(row().status()).isEqualTo("ACTIVE");
        assertThat(versions().getFirst().note()).isEqualTo("because");
        assertThat(PlanDrafts.inForce(now(), row().id(), JULY)).isPresent();
    }

    @Test
    void publishedDraftEndsTheVersionBefore() {
        commit(
                PlanDrafts.plan(now(), plan("EUR", FLAT), "P", "", this::next)
                        .orElseThrow()
                        .edits());
        publish(versions().getFirst());
        Stored.VersionRules terms =
                Objects.requireNonNull(
                        PlanJson.parse(versions().getFirst().terms(), Stored.VersionRules.class)
                                .value());
        commit(PlanDrafts.draft(row().id(), terms, JULY, next()).edits());

        publish(versions().getFirst());

        assertThat(versions())
                .extracting(PlanVersion::validFrom, PlanVersion::validTo, PlanVersion::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(JULY, null, "APPROVED"),
                        org.assertj.core.groups.Tuple.tuple(JANUARY, JULY, "APPROVED"));
    }

    @Test
    void flawedDraftIsNotPublished() {
        String overlapping =
                "{'cumulative':{'mode':'marginal','steps':[{'from':0,'rate':0.1},"
                        + "{'from':500,'rate':0.2},{'from':400,'rate':0.3}]}}";
        commit(
                PlanDrafts.plan(now(), plan("EUR", overlapping), "P", "", this::next)
                        .orElseThrow()
                        .edits());

        assertThat(PlanDrafts.publish(now(), row(), versions().getFirst(), "").failure())
                .map(Problem::key)
                .contains("plan.check.overlap");
        assertThat(row().status()).isEqualTo("DRAFT");
    }

    @Test
    void planInACurrencyThatTheWorkspaceLacksIsRefused() {
        assertThat(PlanDrafts.plan(now(), plan("CHF", FLAT), "P", "", this::next).failure())
                .map(Problem::key)
                .contains("incentive.currency");
    }

    @Test
    void secondPlanOfANameGetsANumber() {
        for (int i = 0; i < 2; i++) {
            commit(
                    PlanDrafts.plan(now(), plan("EUR", FLAT), "P", "", this::next)
                            .orElseThrow()
                            .edits());
        }
        assertThat(now().all(IncentivePlan.KIND))
                .extracting(IncentivePlan::name)
                .containsExactlyInAnyOrder("P", "P 2");
    }

    @Test
    void splitWithAHoleBetweenDepthsIsAFlaw() {
        String split =
                "{'name':'P','currency':'EUR','versions':[{'from':'2026-01-01','components':["
                    + "{'name':'c','rows':{'of':'transaction'},'window':'row','payee':{'split':"
                    + "{'relation':'DISTRIBUTES','shares':[{'depth':2,'ancestor':1,'share':0.3},"
                    + "{'depth':4,'ancestor':1,'share':0.3}],'keeper':'seller'}},"
                    + "'rate':[{'flat':{'rate':0.1}}]}]}]}";
        Plan plan = Objects.requireNonNull(PlanJson.plan(split.replace('\'', '"')).value());

        assertThat(app.mangrove.model.plan.check.PlanCheck.of(plan))
                .containsExactly(Problem.of("plan.check.hole", "P · 2026-01-01 · c", 3));
    }

    @Test
    void holdbackForNoTimeAndBudgetBelowZeroAreFlaws() {
        String json =
                "{'name':'P','currency':'EUR','holdback':{'share':0.1,'months':0},"
                        + "'budget':{'per':'year','amount':-5},'versions':[{'from':'2026-01-01',"
                        + "'components':[{'name':'c','rows':{'of':'transaction'},'window':'row',"
                        + "'rate':[{'flat':{'rate':0.1}}]}]}]}";
        Plan plan = Objects.requireNonNull(PlanJson.plan(json.replace('\'', '"')).value());

        assertThat(app.mangrove.model.plan.check.PlanCheck.of(plan))
                .extracting(Problem::key)
                .containsExactly("plan.check.months", "plan.check.negative");
    }
}
