package app.mangrove.mix.optimise;

import java.util.List;

/// One thing that a plan keeps, in the user's terms.
///
/// Shape: `what` names the partners it is about; `pools` are places in the problem's list, `whole`
/// what a share is a share of; the quarters run from `from` to before `until`.
public record Limit(
        Rule rule,
        String what,
        List<Integer> pools,
        List<Integer> whole,
        int from,
        int until,
        double amount) {
    public Limit {
        pools = List.copyOf(pools);
        whole = List.copyOf(whole);
    }

    public Limit(Rule rule, String what, List<Integer> pools, int from, int until, double amount) {
        this(rule, what, pools, List.of(), from, until, amount);
    }

    Limit withAmount(double other) {
        return new Limit(rule, what, pools, whole, from, until, other);
    }
}
