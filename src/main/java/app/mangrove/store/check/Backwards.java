package app.mangrove.store.check;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Rewind;
import app.mangrove.model.Table;
import app.mangrove.model.Touched;
import app.mangrove.store.log.Block;
import app.mangrove.store.log.BlockReader;
import app.mangrove.store.log.ChangeLog;
import app.mangrove.store.log.Digests;
import app.mangrove.store.log.Entry;
import app.mangrove.store.log.LogHeader;
import app.mangrove.store.log.RowImage;
import app.mangrove.store.log.Unreadable;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Walks the log from the newest commit to the first: makes each touched row's image again from the
/// rows as they were then, compares it with the log, and takes the commit back.
final class Backwards {
    private final ChangeLog log;
    private final Headers headers;
    private final Ecosystem present;
    private final Findings findings;
    private final Rewind rewind;
    private final PastImages images;
    private final byte[] digest = new byte[RowImage.BYTES];

    Backwards(
            Connection connection,
            ChangeLog log,
            Headers headers,
            Ecosystem present,
            Findings findings) {
        this.log = log;
        this.headers = headers;
        this.present = present;
        this.findings = findings;
        rewind = new Rewind(present);
        images = new PastImages(connection, present, rewind);
    }

    void run(Progress progress) throws SQLException {
        List<Long> commits = headers.newestFirst();
        long done = 0;
        for (long number : commits) {
            progress.check();
            progress.at(done++, commits.size());
            LogHeader header = log.header(number).orElseThrow();
            try {
                commit(header);
            } catch (Unreadable | IllegalArgumentException | ArithmeticException e) {
                // Damage shows as any of these. Without this commit's earlier values nothing before
                // it can be made again.
                findings.add("check.unreadable-commit", number, String.valueOf(e.getMessage()));
                return;
            }
        }
        for (Kind<?> kind : Kinds.ALL) {
            BitSet left = rewind.left(kind);
            left.stream()
                    .forEach(nr ->
                            findings.row(
                                    kind, nr, present.table(kind).id(nr), rewind.commit(kind, nr)));
        }
    }

    private void commit(LogHeader header) throws SQLException {
        long number = header.number();
        MessageDigest hash = header.begin(headers.hashBefore(number));
        MessageDigest blocks = Digests.sha256();
        Order order = new Order();
        log.forEachBlock(
                number,
                block -> {
                    block.addTo(blocks);
                    try {
                        block(block, hash, order);
                    } catch (SQLException e) {
                        throw new Unreadable("the rows cannot be read", e);
                    }
                });
        byte[] blockDigest = blocks.digest();
        hash.update(blockDigest);
        boolean whole = Arrays.equals(blockDigest, header.blockDigest());
        if (!whole) {
            findings.add("check.blocks", number);
        }
        if (!Arrays.equals(hash.digest(), header.hash())) {
            findings.add("check.commit", number);
        }
    }

    /// Where the rows of a commit have got to.
    private static final class Order {
        private String kind = "";
        private @Nullable Id last;
    }

    private void block(Block block, MessageDigest hash, Order order) throws SQLException {
        long number = block.commit();
        Kind<?> kind =
                Kinds.find(block.kind())
                        .orElseThrow(() -> new Unreadable("an unknown kind " + block.kind()));
        if (!order.kind.equals(block.kind())) {
            order.kind = block.kind();
            order.last = null;
        }
        BlockReader entries = new BlockReader(block);
        boolean first = true;
        while (entries.hasNext()) {
            Entry entry = entries.next();
            boolean inOrder = order.last == null || order.last.compareTo(entry.id()) < 0;
            boolean fitsHead = !first || entry.id().equals(block.firstId());
            if (!inOrder || !fitsHead) {
                findings.add("check.block", number, block.kind());
            }
            order.last = entry.id();
            first = false;
            row(kind, entry, number);
            hash.update(digest);
        }
        boolean complete = entries.isDone() && Id.of(block.last()).equals(order.last);
        if (!complete) {
            findings.add("check.block", number, block.kind());
        }
    }

    private void row(Kind<?> kind, Entry entry, long number) throws SQLException {
        int nr = entry.nr();
        boolean removed = entry.type() == Touched.Type.REMOVED;
        Table table = present.table(kind);
        Arrays.fill(digest, (byte) 0);
        if (!rewind.knows(kind, nr)) {
            findings.row(kind, nr, entry.id(), number);
            return;
        }
        if (removed) {
            images.removed(kind, entry.id(), nr, digest);
        } else {
            images.living(kind, nr, digest);
        }
        boolean fits =
                rewind.commit(kind, nr) == number
                        && rewind.isLive(kind, nr) != removed
                        && table.id(nr).equals(entry.id())
                        && Entry.mark(digest, 0) == entry.mark()
                        && entry.previous() < number;
        if (!fits) {
            findings.row(kind, nr, entry.id(), number);
        }
        switch (entry.type()) {
            case CREATED -> rewind.made(kind, nr, entry.previous());
            case CHANGED -> rewind.changed(kind, nr, entry.previous(), entry.before());
            case REMOVED -> rewind.removed(kind, nr, entry.previous(), entry.set());
        }
    }
}
