package app.mangrove.incentive.fund.flow;

import app.mangrove.model.Id;

import java.time.LocalDate;
import java.util.function.Supplier;

/// Who acts on which day, and where the ids of new rows come from.
public record Actor(String name, LocalDate day, Supplier<Id> ids) {}
