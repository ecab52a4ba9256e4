/// The KPIs, one class each. Not their order on a board. Depends on the model and base, and on what
/// a KPI is.
@NullMarked
package app.mangrove.health.catalog;

import org.jspecify.annotations.NullMarked;
