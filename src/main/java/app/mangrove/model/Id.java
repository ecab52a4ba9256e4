package app.mangrove.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// The only identity of a row outside the store: 16 bytes, shown as UUID text.
///
/// Shape: ordered as its bytes are (unsigned), so that time-ordered ids sort by their creation.
public record Id(long high, long low) implements Comparable<Id> {
    /// A time-ordered id (UUID version 7); the clock and the randomness are the caller's.
    public static Id timeOrdered(long epochMillis, RandomGenerator random) {
        long high = epochMillis << 16 | 0x7000L | random.nextInt(0x1000);
        return new Id(high, 0x8000_0000_0000_0000L | random.nextLong() >>> 2);
    }

    /// The id that samples and templates derive from their seed and a name (UUID version 8).
    public static Id derived(long seed, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(8).putLong(seed).array());
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
            return new Id(high, 0x8000_0000_0000_0000L | hash.getLong() >>> 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static Id of(byte[] bytes) {
        if (bytes.length != 16) {
            throw new IllegalArgumentException("an id has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Id(buffer.getLong(), buffer.getLong());
    }

    /// The id written as UUID text, or nothing when the text is no such thing.
    public static Optional<Id> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            UUID uuid = UUID.fromString(text);
            return Optional.of(
                    new Id(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }

    @Override
    public int compareTo(Id other) {
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
