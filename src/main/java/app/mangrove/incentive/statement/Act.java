package app.mangrove.incentive.statement;

import app.mangrove.model.Id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/// Who acts, when, and where new ids come from: what rules must not look up themselves.
public record Act(String user, LocalDate today, Instant now, Supplier<Id> ids) {}
