package app.mangrove.incentive.view.run;

import app.mangrove.incentive.compare.Changes;

import java.time.LocalDate;

/// This run against what was known at the end of a day.
record Comparison(LocalDate day, Changes changes, RunSheet sheet) {}
