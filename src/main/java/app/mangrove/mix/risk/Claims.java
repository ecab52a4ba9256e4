package app.mangrove.mix.risk;

import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Members;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which partners stand at which accounts: by the deals of the twelve months up to the lens's day
/// that name them as seller or as a further party.
public final class Claims {
    private final Standing standing;
    private final Map<Integer, List<Claim>> byAccount = new TreeMap<>();

    private record Claim(int partner, int line, int deal) {}

    /// An account where several partners stand, with the deals that say so; all by row number.
    public record Contested(int account, List<Integer> partners, List<Integer> deals) {
        public Contested {
            partners = List.copyOf(partners);
            deals = List.copyOf(deals);
        }
    }

    private Claims(Standing standing) {
        this.standing = standing;
        Ecosystem eco = standing.ecosystem();
        Table deals = eco.table(Deal.KIND);
        Ints accounts = deals.ints(Deal.ACCOUNT);
        Ints opened = deals.ints(Deal.OPENED);
        Ints lines = deals.ints(Deal.PRODUCT_LINE);
        Ints sellers = deals.ints(Deal.PARTNER);
        int last = (int) standing.lens().asOf().toEpochDay();
        int first = (int) standing.lens().year().from().toEpochDay();
        deals.forEach(nr -> {
            if (opened.at(nr) >= first && opened.at(nr) <= last) {
                add(accounts.at(nr), sellers.at(nr), lines.at(nr), nr);
            }
        });
        Table parties = eco.table(Party.KIND);
        Ints of = parties.ints(Party.DEAL);
        Ints who = parties.ints(Party.PARTNER);
        parties.forEach(nr -> {
            int deal = of.at(nr);
            if (deal > 0 && opened.at(deal) >= first && opened.at(deal) <= last) {
                add(accounts.at(deal), who.at(nr), lines.at(deal), deal);
            }
        });
    }

    private void add(int account, int partner, int line, int deal) {
        if (account > 0 && partner > 0) {
            byAccount
                    .computeIfAbsent(account, a -> new ArrayList<>())
                    .add(new Claim(partner, line, deal));
        }
    }

    public static Claims of(Standing standing) {
        return new Claims(standing);
    }

    private boolean isIn(Claim claim, Cell cell, Cell open) {
        boolean sold =
                cell.productLine() == 0
                        || claim.line > 0
                                && standing.trees()
                                        .isWithin(
                                                Axis.PRODUCT_LINE, claim.line, cell.productLine());
        return sold && Members.isIn(standing, claim.partner, open);
    }

    /// The partners of a cell at each account, by row numbers; accounts without one are left out.
    Map<Integer, TreeSet<Integer>> partners(Cell cell) {
        Cell open = cell.with(Axis.PRODUCT_LINE, 0);
        Map<Integer, TreeSet<Integer>> found = new LinkedHashMap<>();
        byAccount.forEach((account, claims) -> {
            for (Claim claim : claims) {
                if (isIn(claim, cell, open)) {
                    found.computeIfAbsent(account, a -> new TreeSet<>()).add(claim.partner);
                }
            }
        });
        return found;
    }

    /// The accounts at which several partners of a cell stand, those with the most first.
    public List<Contested> contested(Cell cell) {
        Cell open = cell.with(Axis.PRODUCT_LINE, 0);
        List<Contested> contested = new ArrayList<>();
        partners(cell)
                .forEach((account, partners) -> {
                    if (partners.size() > 1) {
                        TreeSet<Integer> deals = new TreeSet<>();
                        for (Claim claim : byAccount.getOrDefault(account, List.of())) {
                            if (isIn(claim, cell, open)) {
                                deals.add(claim.deal);
                            }
                        }
                        contested.add(
                                new Contested(account, List.copyOf(partners), List.copyOf(deals)));
                    }
                });
        contested.sort(
                Comparator.comparingInt((Contested at) -> at.partners().size())
                        .reversed()
                        .thenComparing(Contested::account));
        return contested;
    }
}
