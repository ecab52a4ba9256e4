package app.mangrove.incentive.design;

/// A measure at which one more unit changes the payout by more than its rate.
///
/// Unit: `at` in the payout's measure, amounts in minor units; `below` is paid before the jump,
/// `above` after it. `included` says that `at` itself is paid `above`.
public record Cliff(long at, long below, long above, boolean included) {
    public long jump() {
        return above - below;
    }
}
