package app.mangrove.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Chance that is the same for the same seed and topic on every machine.
///
/// Shape: SplitMix64. Each topic has dice of its own, so that what is added to one does not move
/// another.
final class Dice {
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, String topic) {
        long hash = seed * 0x9E37_79B9_7F4A_7C15L + 0x632B_E59B_D9B4_E019L;
        for (byte b : topic.getBytes(StandardCharsets.UTF_8)) {
            hash = mix(hash ^ b);
        }
        return new Dice(hash);
    }

    static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    long next() {
        state += 0x9E37_79B9_7F4A_7C15L;
        return mix(state);
    }

    /// A whole number from 0 below `bound`.
    int below(int bound) {
        return (int) Math.floorMod(next() >>> 1, (long) bound);
    }

    /// A whole number from `least` to `most`.
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /// A fraction from 0 below 1.
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /// Nearly normal, mean 0 and deviation 1, made of sums alone.
    double bell() {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum - 6;
    }

    /// A factor around 1 that is as often twice as half.
    double factor(double deviation) {
        return StrictMath.exp(deviation * bell());
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /// A position, with a chance in proportion to its weight.
    int weighted(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = unit() * sum;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /// The list in another order.
    <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T swapped = list.get(i);
            list.set(i, list.get(j));
            list.set(j, swapped);
        }
    }
}
