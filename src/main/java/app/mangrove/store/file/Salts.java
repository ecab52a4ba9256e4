package app.mangrove.store.file;

import java.security.SecureRandom;

/// Random bytes that keep a digest of a short text from being guessed.
public final class Salts {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Salts() {}

    public static byte[] next() {
        byte[] salt = new byte[BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }
}
