package app.mangrove.store.log;

import app.mangrove.model.Id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A stored block of the log: rows of one kind that one commit touched, in id order, compressed.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Block(
        long commit, String kind, byte[] first, byte[] last, int rows, int size, byte[] body) {
    /// No block is longer before compression, unless one row alone is.
    static final int LIMIT = 1 << 20;

    public Id firstId() {
        return Id.of(first);
    }

    /// Adds the block, as it is stored, to the digest of its commit's blocks.
    public void addTo(MessageDigest digest) {
        byte[] name = kind.getBytes(StandardCharsets.UTF_8);
        Bytes head = new Bytes(80);
        head.putLong(commit);
        head.putSized(name);
        head.putSized(first);
        head.putSized(last);
        head.putInt(rows);
        head.putInt(size);
        head.putInt(body.length);
        digest.update(head.array(), 0, head.length());
        digest.update(body);
    }

    /// The bytes before compression.
    ByteBuffer content() {
        if (size < 0 || size > 256 * LIMIT) {
            throw new Unreadable("a block of " + size + " bytes");
        }
        byte[] content = new byte[size];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(body);
            int length = inflater.inflate(content);
            if (length != size) {
                throw new Unreadable("a block of " + length + " bytes in place of " + size);
            }
            return ByteBuffer.wrap(content);
        } catch (DataFormatException e) {
            throw new Unreadable("a block that does not unpack", e);
        } finally {
            inflater.end();
        }
    }
}
