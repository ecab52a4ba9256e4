package app.mangrove.transfer.run;

import app.mangrove.model.Id;

import java.util.random.RandomGenerator;

/// Ids that rise in the order in which they are made (UUID version 7 with a counter), so that new
/// rows lie in id order.
public final class IdSequence {
    private final long epochMillis;
    private final RandomGenerator random;
    private long count;

    public IdSequence(long epochMillis, RandomGenerator random) {
        this.epochMillis = epochMillis;
        this.random = random;
    }

    Id next() {
        long n = count++;
        long high = epochMillis + (n >>> 12) << 16 | 0x7000L | n & 0xFFF;
        return new Id(high, 0x8000_0000_0000_0000L | random.nextLong() >>> 2);
    }
}
