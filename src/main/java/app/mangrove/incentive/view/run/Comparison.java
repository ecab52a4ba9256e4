package app.mangrove.incentive.view.run;

import app.mangrove.incentive.compare.Changes;

import java.time.LocalDate;
import java.util.Optional;

/// This run against what was known when a period was closed, named by its label, or else at the end
/// of a day.
record Comparison(LocalDate day, Optional<String> close, Changes changes, RunSheet sheet) {}
