package app.mangrove.incentive.fund;

import app.mangrove.model.Id;
import app.mangrove.model.fact.FundMovement;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What happens to one partner's money in one fund, before anybody knows what it does to its lots.
///
/// Unit: minor units. Shape: what happens on one day happens in the order of the types here, after
/// what expires on that day.
public sealed interface Happening {
    LocalDate day();

    /// Money comes, or goes when it is below zero; `expires` overrules the fund's rule.
    record Credit(
            LocalDate day,
            FundMovement.Kind kind,
            long amount,
            @Nullable LocalDate expires,
            @Nullable Id source)
            implements Happening {}

    /// A request is over: what was approved and not claimed is free again.
    record Release(LocalDate day, Id request) implements Happening {}

    /// A request is approved; when `grants`, what the partner lacks is given by the fund.
    record Commit(LocalDate day, Id request, long amount, boolean grants) implements Happening {}

    /// A claim comes in.
    record Claim(LocalDate day, Id request, Id claim, long amount) implements Happening {}

    /// A claim is decided: this much of it will be paid, 0 when it is rejected.
    record Decide(LocalDate day, Id request, Id claim, long amount) implements Happening {}

    /// A claim is paid.
    record Reimburse(LocalDate day, Id request, Id claim) implements Happening {}

    /// The place within a day.
    default int order() {
        return switch (this) {
            case Credit c -> 0;
            case Release r -> 1;
            case Commit c -> 2;
            case Claim c -> 3;
            case Decide d -> 4;
            case Reimburse r -> 5;
        };
    }
}
