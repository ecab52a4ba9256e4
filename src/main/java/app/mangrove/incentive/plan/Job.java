package app.mangrove.incentive.plan;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Shock;
import app.mangrove.model.plan.terms.PlanBook;

/// What is to be calculated: all plans of a book up to the end of a month.
public record Job(
        Ecosystem ecosystem,
        PlanBook book,
        FiscalCalendar calendar,
        FiscalCalendar.Month last,
        Shock shock) {}
