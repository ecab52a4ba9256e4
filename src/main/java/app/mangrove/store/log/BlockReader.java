package app.mangrove.store.log;

import app.mangrove.model.Id;
import app.mangrove.model.Touched;

import org.jspecify.annotations.Nullable;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The entries of a stored block, in order.
///
/// Errors: Unreadable when the block is damaged.
public final class BlockReader implements Iterator<Entry> {
    private static final Touched.Type[] TYPES = Touched.Type.values();

    private final ByteBuffer content;
    private final String[] fields;
    private final byte[] id = new byte[16];
    private int nr;
    private int left;

    public BlockReader(Block block) {
        content = block.content();
        left = block.rows();
        try {
            fields = new String[size(Bytes.var(content))];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = new String(Bytes.sized(content), StandardCharsets.UTF_8);
            }
        } catch (BufferUnderflowException e) {
            throw new Unreadable("a block that ends early", e);
        }
    }

    private int size(long count) {
        if (count < 0 || count > content.remaining()) {
            throw new Unreadable("more parts than bytes");
        }
        return (int) count;
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public Entry next() {
        if (left == 0) {
            throw new NoSuchElementException();
        }
        left--;
        try {
            return read();
        } catch (BufferUnderflowException | ArithmeticException e) {
            throw new Unreadable("a block that ends early", e);
        }
    }

    private Entry read() {
        int code = content.get();
        int shared = content.get();
        if (code < 0 || code >= TYPES.length || shared < 0 || shared > 16) {
            throw new Unreadable("an unknown step " + code);
        }
        Touched.Type type = TYPES[code];
        content.get(id, shared, 16 - shared);
        nr += Math.toIntExact(Bytes.signed(content));
        long previous = Bytes.var(content);
        int mark = content.getInt();
        Map<String, @Nullable Object> before = Map.of();
        if (type != Touched.Type.CREATED) {
            int count = size(Bytes.var(content));
            before = LinkedHashMap.newLinkedHashMap(count);
            for (int i = 0; i < count; i++) {
                int field = (int) Bytes.var(content);
                if (field < 0 || field >= fields.length) {
                    throw new Unreadable("an unknown field " + field);
                }
                before.put(fields[field], ImageValue.read(content));
            }
        }
        return new Entry(Id.of(id), nr, previous, type, mark, before);
    }

    /// Whether every byte was read.
    public boolean isDone() {
        return left == 0 && !content.hasRemaining();
    }

    /// The entry of one row.
    static Optional<Entry> find(Block block, Id wanted) {
        BlockReader reader = new BlockReader(block);
        while (reader.hasNext()) {
            Entry entry = reader.next();
            int order = entry.id().compareTo(wanted);
            if (order >= 0) {
                return order == 0 ? Optional.of(entry) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
