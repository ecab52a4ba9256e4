package app.mangrove.incentive.pay;

import app.mangrove.model.plan.terms.Payment;

import java.util.List;

/// Decides which plans of a stack lose; what returns take back always counts.
final class Stacking {
    private Stacking() {}

    /// Which of the amounts lose, by their places.
    static boolean[] losers(List<int[]> stacks, List<Payment.Stack> terms, long[] amounts) {
        boolean[] losers = new boolean[amounts.length];
        for (int s = 0; s < stacks.size(); s++) {
            int winner = winner(stacks.get(s), terms.get(s).rule(), amounts);
            for (int place : stacks.get(s)) {
                losers[place] |= winner >= 0 && place != winner && amounts[place] > 0;
            }
        }
        return losers;
    }

    /// The first that pays anything, or that pays most; −1 when none does.
    private static int winner(int[] stack, Payment.Rule rule, long[] amounts) {
        int winner = -1;
        for (int place : stack) {
            boolean better =
                    amounts[place] > 0
                            && (winner < 0
                                    || rule == Payment.Rule.BEST
                                            && amounts[place] > amounts[winner]);
            winner = better ? place : winner;
        }
        return winner;
    }
}
