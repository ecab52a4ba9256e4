package app.mangrove.store.log;

import app.mangrove.model.Id;
import app.mangrove.model.Reason;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// One row of `change_log`.
///
/// Shape: `textDigest` stands for user and reason text in the hash; `redacts` names the commits
/// whose texts this commit took out, each as its number, a colon and the digest of what is left.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LogHeader(
        long number,
        long time,
        String source,
        String user,
        String reason,
        byte[] salt,
        byte[] textDigest,
        byte @Nullable [] batch,
        long undoes,
        String redacts,
        long schemaVersion,
        byte[] blockDigest,
        byte[] hash) {

    /// The hash before the first commit.
    public static byte[] origin() {
        return new byte[RowImage.BYTES];
    }

    public static byte[] textDigest(byte[] salt, String user, String reason) {
        MessageDigest digest = Digests.sha256();
        digest.update(salt);
        digest.update((user + '\0' + reason).getBytes(StandardCharsets.UTF_8));
        return digest.digest();
    }

    /// What an erasure notes of a commit whose texts it changed.
    public static String redaction(long number, String user, String reason) {
        byte[] left = textDigest(new byte[0], user, reason);
        return number + ":" + HexFormat.of().formatHex(left);
    }

    public Reason toReason() {
        return new Reason(
                Reason.Source.valueOf(source),
                user,
                reason,
                Optional.ofNullable(batch).map(Id::of),
                undoes);
    }

    public Instant instant() {
        return Instant.ofEpochMilli(time);
    }

    /// Begins the commit's hash: the previous one, then this header. The digests of the row images
    /// and the digest of the blocks follow.
    public MessageDigest begin(byte[] previousHash) {
        Bytes head = new Bytes(160);
        head.put(previousHash);
        head.putLong(number);
        head.putLong(time);
        head.putText(source);
        head.put(textDigest);
        head.put(batch == null ? 0 : 1);
        head.putSized(batch == null ? new byte[0] : batch);
        head.putLong(undoes);
        head.putText(redacts);
        head.putLong(schemaVersion);
        MessageDigest digest = Digests.sha256();
        digest.update(head.array(), 0, head.length());
        return digest;
    }

    LogHeader finished(byte[] blocks, byte[] newHash) {
        return new LogHeader(
                number,
                time,
                source,
                user,
                reason,
                salt,
                textDigest,
                batch,
                undoes,
                redacts,
                schemaVersion,
                blocks,
                newHash);
    }

    /// A header that is still to be hashed.
    public static LogHeader draft(
            long number, Instant time, Reason reason, byte[] salt, String redacts, long version) {
        return new LogHeader(
                number,
                time.toEpochMilli(),
                reason.source().name(),
                reason.user(),
                reason.text(),
                salt,
                textDigest(salt, reason.user(), reason.text()),
                reason.batch().map(Id::bytes).orElse(null),
                reason.undoes(),
                redacts,
                version,
                new byte[0],
                new byte[0]);
    }
}
