package app.mangrove.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Partial;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.Calculation;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.sample.SampleEcosystem;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class SamplePlansTest {
    private static final LocalDate END = LocalDate.of(2026, 11, 30);

    @Test
    void everyPlanOfTheSampleIsSoundAndEarnsSomebodySomething() {
        Ecosystem ecosystem =
                TestWorkspace.of(SampleEcosystem.edits(1, SampleEcosystem.PARTNERS, END))
                        .ecosystem();
        Insight insight = new Insight();
        assertThat(insight.plans(ecosystem).problems()).isEmpty();
        Calculation calculation =
                insight.incentives(
                                ecosystem,
                                FiscalCalendar.CALENDAR,
                                new FiscalCalendar.Month(2026, 1),
                                new FiscalCalendar.Month(2026, 11),
                                Cancel.never())
                        .optional()
                        .orElseThrow();
        for (int p = 0; p < calculation.plans().size(); p++) {
            String name = calculation.plans().get(p).plan().name();
            Partial<Money> total = calculation.total(p);
            assertThat(total.problems()).as(name).isEmpty();
            assertThat(total.value().minor()).as(name).isPositive();
        }
        assertThat(
                        insight.incentives(
                                        ecosystem,
                                        FiscalCalendar.CALENDAR,
                                        new FiscalCalendar.Month(2026, 1),
                                        new FiscalCalendar.Month(2026, 11),
                                        Cancel.never())
                                .optional())
                .as("kept while nothing changed")
                .containsSame(calculation);
        assertThat(insight.funds(ecosystem, Lens.of(ecosystem, END)).problems())
                .as("points have a purse of their own, which is no market fund")
                .isEmpty();
    }
}
