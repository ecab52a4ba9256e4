package app.mangrove.incentive.row;

import org.jspecify.annotations.Nullable;

/// What a split has shared out so far, by the seller instead of by who is paid: the shares of one
/// seller go to the same partners all along, so they are added up before they are given.
///
/// Shape: a page a month, with the keeper's rest and each share of one seller side by side.
final class Shared {
    private final Payees.Split split;
    private final @Nullable long[][] pages;

    Shared(Payees.Split split, int months) {
        this.split = split;
        pages = new long[months][];
    }

    /// The page of a month to add to.
    long[] page(int month) {
        long[] page = pages[month];
        if (page == null) {
            page = new long[split.steady().length / split.stride() * (split.stride() - 1)];
            pages[month] = page;
        }
        return page;
    }

    /// Gives everything to those who are paid.
    void give(Sums sums) {
        int width = split.stride() - 1;
        int[] payees = split.steady();
        for (int month = 0; month < pages.length; month++) {
            long[] page = pages[month];
            if (page == null) {
                continue;
            }
            long[] given = sums.page(month);
            for (int seller = 0; seller * width < page.length; seller++) {
                for (int i = 0; i < width; i++) {
                    int payee = payees[seller * split.stride() + 1 + i];
                    if (payee > 0) {
                        given[payee] = Math.addExact(given[payee], page[seller * width + i]);
                    }
                }
            }
            pages[month] = null;
        }
    }
}
