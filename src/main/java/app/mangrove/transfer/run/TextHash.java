package app.mangrove.transfer.run;

/// 128 bits that stand for a text: two texts of one import have the same ones as good as never, so
/// that keys need not be kept.
final class TextHash {
    private static final long A = 0x9E37_79B9_7F4A_7C15L;
    private static final long B = 0xC2B2_AE3D_27D4_EB4FL;
    private long a;
    private long b;
    private int length;

    TextHash start() {
        a = A;
        b = B;
        length = 0;
        return this;
    }

    TextHash add(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    TextHash add(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            add(text[i]);
        }
        return this;
    }

    /// Letters of either case count as the same.
    TextHash addLoose(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            add(Character.toLowerCase(text[i]));
        }
        return this;
    }

    TextHash addLoose(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            add(Character.toLowerCase(text.charAt(i)));
        }
        return this;
    }

    private void add(char c) {
        a = (a ^ c) * B;
        a ^= a >>> 29;
        b = (b + c + 1) * A;
        b = Long.rotateLeft(b, 31) ^ b;
        length++;
    }

    TextHash add(long number) {
        for (int shift = 0; shift < 64; shift += 16) {
            add((char) (number >>> shift));
        }
        return this;
    }

    /// The first half; never 0, which marks a free slot.
    long first() {
        long mixed = (a ^ a >>> 31 ^ length) * A;
        mixed ^= mixed >>> 33;
        return mixed == 0 ? 1 : mixed;
    }

    long second() {
        long mixed = (b ^ b >>> 30) * B;
        return mixed ^ mixed >>> 32;
    }
}
