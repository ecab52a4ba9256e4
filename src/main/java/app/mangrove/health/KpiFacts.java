package app.mangrove.health;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.RevenueFacts;

/// What a KPI is calculated from.
public record KpiFacts(Ecosystem ecosystem, Lens lens, RevenueFacts revenue) {}
