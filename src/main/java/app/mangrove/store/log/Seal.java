package app.mangrove.store.log;

import app.mangrove.model.Id;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals values with one person's key: the same value of the same field always gives the same
/// bytes, so that an image can be made again from the row, and bytes that were changed do not open.
///
/// Source: the construction of RFC 5297 (synthetic initialisation vector) with HMAC-SHA256 and
/// AES-256 in counter mode.
final class Seal {
    static final int KEY_BYTES = 32;
    private static final int TAG_BYTES = 16;
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec cipherKey;
    private final SecretKeySpec tagKey;

    Seal(byte[] secret) {
        cipherKey = new SecretKeySpec(derived(secret, "seal"), "AES");
        tagKey = new SecretKeySpec(derived(secret, "tag"), MAC);
    }

    /// What tells a person's key from any other without giving it away.
    static byte[] proof(byte[] secret, String kind, Id id) {
        Mac mac = mac(new SecretKeySpec(secret, MAC));
        mac.update(context(kind, id, "proof"));
        return mac.doFinal();
    }

    private static byte[] derived(byte[] secret, String purpose) {
        return mac(new SecretKeySpec(secret, MAC))
                .doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    private static byte[] context(String kind, Id id, String field) {
        byte[] text = (kind + '\0' + field + '\0').getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(16 + text.length).put(id.bytes()).put(text).array();
    }

    ImageValue.Sealed seal(String kind, Id id, String field, Object value) {
        Bytes plain = new Bytes(64);
        ImageValue.write(plain, value);
        byte[] tag = tag(kind, id, field, plain.copy());
        byte[] hidden = run(Cipher.ENCRYPT_MODE, tag, plain.copy());
        return new ImageValue.Sealed(
                ByteBuffer.allocate(TAG_BYTES + hidden.length).put(tag).put(hidden).array());
    }

    /// The value, or nothing when it was sealed with another key or changed since.
    Optional<Object> open(String kind, Id id, String field, byte[] sealed) {
        if (sealed.length <= TAG_BYTES) {
            return Optional.empty();
        }
        byte[] tag = Arrays.copyOf(sealed, TAG_BYTES);
        byte[] plain =
                run(Cipher.DECRYPT_MODE, tag, Arrays.copyOfRange(sealed, TAG_BYTES, sealed.length));
        if (!MessageDigest.isEqual(tag, tag(kind, id, field, plain))) {
            return Optional.empty();
        }
        @Nullable Object value = ImageValue.read(ByteBuffer.wrap(plain));
        return Optional.ofNullable(value);
    }

    private byte[] tag(String kind, Id id, String field, byte[] plain) {
        Mac mac = mac(tagKey);
        mac.update(context(kind, id, field));
        return Arrays.copyOf(mac.doFinal(plain), TAG_BYTES);
    }

    private byte[] run(int mode, byte[] tag, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, cipherKey, new IvParameterSpec(tag));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }
}
