package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.plan.check.PlanCheck;
import app.mangrove.model.plan.terms.PlanBook;

import org.junit.jupiter.api.Test;

/// The partners of a deal as payees, by their roles.
class PartiesTest {
    private static String shares(String more) {
        return "'window':'row','rate':[{'flat':{'rate':0.03}}],'payee':{'parties':{'shares':["
                + "{'role':'INFLUENCE','share':0.3},{'role':'IMPLEMENT','share':0.2}]"
                + more
                + "}}";
    }

    private static PlanWorld world() {
        PlanWorld world = new PlanWorld().partner("a").partner("b").partner("c").partner("d");
        world.role("a", "VAR").role("b", "ISV").role("c", "SI").role("d", "SI").deal("x");
        return world.party("x", "b", "INFLUENCE").party("x", "c", "IMPLEMENT");
    }

    private static long earned(Calculation calculation, PlanWorld world, String partner) {
        return calculation.earned(0, world.nr(partner), 0).orElseThrow().minor();
    }

    @Test
    void eachRoleGetsItsShareAndTheSellerTheRest() {
        PlanWorld world = world().dealt("x", "a", "2024-01-05", "1000.50");
        Calculation calculation = world.calculate(PlanWorld.plan(shares(",'sellerKeeps':true")));
        // The pool is 30.015, rounded 30.02; of it 9.006 and 6.004, cut off, and the rest.
        assertThat(earned(calculation, world, "b")).isEqualTo(900);
        assertThat(earned(calculation, world, "c")).isEqualTo(600);
        assertThat(earned(calculation, world, "a")).isEqualTo(3002 - 900 - 600);
        Replay.check(calculation.explain(0, world.nr("b"), 0).orElseThrow());
    }

    @Test
    void severalOfARoleShareItAndWithoutAKeeperTheRestIsNobodys() {
        PlanWorld world =
                world().party("x", "d", "IMPLEMENT").dealt("x", "a", "2024-01-05", "1000");
        Calculation calculation = world.calculate(PlanWorld.plan(shares("")));
        assertThat(earned(calculation, world, "c")).isEqualTo(300);
        assertThat(earned(calculation, world, "d")).isEqualTo(300);
        assertThat(earned(calculation, world, "a")).isZero();
    }

    @Test
    void aTriadOfThreeTypesIsPaidAndAPairIsNot() {
        PlanBook triad = PlanWorld.plan(shares(",'partners':3,'types':3"));
        PlanWorld three = world().dealt("x", "a", "2024-01-05", "1000");
        assertThat(earned(three.calculate(triad), three, "b")).isEqualTo(900);

        PlanWorld same = world();
        same.dealt("x", "d", "2024-01-05", "1000");
        assertThat(earned(same.calculate(triad), same, "b")).as("d is an SI as c").isZero();

        PlanWorld none = world().sale("a", "2024-01-05", "1000");
        assertThat(earned(none.calculate(triad), none, "b")).as("without a deal").isZero();
    }

    @Test
    void aReturnTakesBackFromEverybody() {
        PlanWorld world = world().dealt("x", "a", "2024-01-05", "1000");
        String sale = world.last();
        world.dealt("x", "a", "2024-01-20", "-1000").returning(sale);
        Calculation calculation = world.calculate(PlanWorld.plan(shares(",'sellerKeeps':true")));
        assertThat(earned(calculation, world, "a")).isZero();
        assertThat(earned(calculation, world, "b")).isZero();
        assertThat(earned(calculation, world, "c")).isZero();
    }

    @Test
    void whatIsWrongWithSharesIsNamed() {
        PlanBook book =
                PlanWorld.plan(
                        "'window':'row','rate':[{'flat':{'rate':0.03}}],'payee':{'parties':{"
                            + "'shares':[{'role':'FRIEND','share':0.7},{'role':'SELL','share':0.4}]}}");
        assertThat(PlanCheck.of(book).stream().map(Problem::key))
                .containsExactly("plan.check.role", "plan.check.over-all");
        PlanBook empty =
                PlanWorld.plan(
                        "'window':'row','rate':[{'flat':{'rate':0.03}}],"
                                + "'payee':{'parties':{'shares':[]}}");
        assertThat(PlanCheck.of(empty).stream().map(Problem::key))
                .containsExactly("plan.check.no-share");
    }
}
