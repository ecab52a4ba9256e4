package app.mangrove.sample;

import app.mangrove.model.Block;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Load;
import app.mangrove.model.column.Segments;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// Deals and transactions in blocks of columns, each made from the seed and its own position.
final class BulkLoad implements Iterable<Block> {
    private final long seed;
    private final BulkRows rows;
    private final int deals;
    private final int transactions;
    private final int dealBlocks;
    private final int blocks;

    private BulkLoad(long seed, BulkRows rows, int deals, int transactions) {
        this.seed = seed;
        this.rows = rows;
        this.deals = deals;
        this.transactions = transactions;
        this.dealBlocks = Segments.count(deals);
        this.blocks = dealBlocks + Segments.count(transactions);
    }

    static Load of(long seed, Ecosystem skeleton, int deals, int transactions, LocalDate end) {
        int first = skeleton.table(Deal.KIND).end();
        BulkRows rows = new BulkRows(skeleton, first, deals, end);
        return new Load(
                List.of(),
                Map.of(
                        Deal.KIND.key(),
                        first,
                        Transaction.KIND.key(),
                        skeleton.table(Transaction.KIND).end()),
                new BulkLoad(seed, rows, deals, transactions),
                (long) deals + transactions);
    }

    @Override
    public Iterator<Block> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < blocks;
            }

            @Override
            public Block next() {
                if (next >= blocks) {
                    throw new NoSuchElementException();
                }
                return block(next++);
            }
        };
    }

    private Block block(int index) {
        boolean isDeal = index < dealBlocks;
        Kind<?> kind = isDeal ? Deal.KIND : Transaction.KIND;
        int at = isDeal ? index : index - dealBlocks;
        int size = Math.min(Segments.SIZE, (isDeal ? deals : transactions) - at * Segments.SIZE);
        Dice dice = Dice.of(seed, kind.key() + "/block/" + at);
        BlockFiller filler = new BlockFiller(kind, size);
        for (int i = 0; i < size; i++) {
            filler.id(id(kind, (long) at * Segments.SIZE + i, 1), id(kind, i, at + 2L));
            if (isDeal) {
                rows.deal(filler, dice, at * Segments.SIZE + i);
            } else {
                rows.transaction(filler, dice, at * Segments.SIZE + i);
            }
        }
        return filler.block();
    }

    private long id(Kind<?> kind, long row, long part) {
        return Dice.mix(
                Dice.mix(seed * 31 + kind.key().hashCode()) + row * 0x9E37_79B9L + (part << 40));
    }
}
