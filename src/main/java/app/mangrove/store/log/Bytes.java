package app.mangrove.store.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that grow at the end, with the number forms of images and blocks.
final class Bytes {
    private byte[] bytes;
    private int length;

    Bytes(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    byte[] array() {
        return bytes;
    }

    void cut(int newLength) {
        length = newLength;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    void put(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    void put(byte[] from, int start, int size) {
        room(size);
        System.arraycopy(from, start, bytes, length, size);
        length += size;
    }

    void put(byte[] from) {
        put(from, 0, from.length);
    }

    void putInt(int value) {
        room(4);
        bytes[length] = (byte) (value >>> 24);
        bytes[length + 1] = (byte) (value >>> 16);
        bytes[length + 2] = (byte) (value >>> 8);
        bytes[length + 3] = (byte) value;
        length += 4;
    }

    void putLong(long value) {
        putInt((int) (value >>> 32));
        putInt((int) value);
    }

    /// Seven bits a byte, least first.
    void putVar(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            put((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        put((int) rest);
    }

    /// A number of either sign, short when it is near zero.
    void putSigned(long value) {
        putVar(value << 1 ^ value >> 63);
    }

    void putSized(byte[] from) {
        putVar(from.length);
        put(from);
    }

    void putText(String text) {
        putSized(text.getBytes(StandardCharsets.UTF_8));
    }

    static long var(ByteBuffer from) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = from.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
            if (shift > 63) {
                throw new Unreadable("a number without an end");
            }
        }
    }

    static long signed(ByteBuffer from) {
        long value = var(from);
        return value >>> 1 ^ -(value & 1);
    }

    static byte[] sized(ByteBuffer from) {
        long size = var(from);
        if (size < 0 || size > from.remaining()) {
            throw new Unreadable("a text beyond its block");
        }
        byte[] bytes = new byte[(int) size];
        from.get(bytes);
        return bytes;
    }
}
