package app.mangrove.transfer.read;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// In which encoding a text file is written.
///
/// Shape: a byte order mark decides; without one, text in which every other byte is zero is UTF-16,
/// what is valid UTF-8 throughout is UTF-8, and the rest is Windows-1252, in which every byte means
/// something.
final class Encodings {
    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int CHUNK = 1 << 20;
    private static final long ASCII = 0x8080_8080_8080_8080L;
    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private Encodings() {}

    static Charset of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(CHUNK);
            if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
                return StandardCharsets.UTF_8;
            }
            if (starts(bytes, 0xFF, 0xFE)) {
                return StandardCharsets.UTF_16LE;
            }
            if (starts(bytes, 0xFE, 0xFF)) {
                return StandardCharsets.UTF_16BE;
            }
            int looked = Math.min(bytes.length, 1 << 16);
            int odd = zeros(bytes, 1, looked);
            int even = zeros(bytes, 0, looked);
            if (looked > 3 && Math.max(odd, even) * 5 >= looked) {
                return odd >= even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            }
            return isUtf8(in, bytes) ? StandardCharsets.UTF_8 : WINDOWS;
        }
    }

    /// How many bytes at the start of a file are its byte order mark.
    static int markLength(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(3);
            if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
                return 3;
            }
            return starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) ? 2 : 0;
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int from, int length) {
        int count = 0;
        for (int i = from; i < length; i += 2) {
            count += bytes[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean isUtf8(InputStream in, byte[] first) throws IOException {
        byte[] bytes = first;
        while (true) {
            int stop = validUntil(bytes, bytes.length);
            int left = bytes.length - stop;
            if (left > 3) {
                return false;
            }
            byte[] more = in.readNBytes(CHUNK);
            if (more.length == 0) {
                return left == 0;
            }
            byte[] joined =
                    Arrays.copyOf(
                            Arrays.copyOfRange(bytes, stop, bytes.length), left + more.length);
            System.arraycopy(more, 0, joined, left, more.length);
            bytes = joined;
        }
    }

    /// The length of the longest valid UTF-8 text that the bytes begin with.
    static int validUntil(byte[] bytes, int length) {
        int i = 0;
        while (i < length) {
            while (i + 8 <= length && ((long) WORDS.get(bytes, i) & ASCII) == 0) {
                i += 8;
            }
            if (i >= length) {
                return i;
            }
            int size = sequence(bytes, i, length);
            if (size == 0) {
                return i;
            }
            i += size;
        }
        return i;
    }

    /// The bytes of the character at `i`, 0 when there is no whole one.
    private static int sequence(byte[] bytes, int i, int length) {
        int lead = bytes[i] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || i + size > length) {
            return 0;
        }
        for (int k = 1; k < size; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[i + 1] & 0xFF;
        boolean wrong =
                lead == 0xE0 && second < 0xA0
                        || lead == 0xED && second > 0x9F
                        || lead == 0xF0 && second < 0x90
                        || lead == 0xF4 && second > 0x8F;
        return wrong ? 0 : size;
    }
}
