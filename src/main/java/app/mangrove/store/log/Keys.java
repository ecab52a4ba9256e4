package app.mangrove.store.log;

import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The keys of persons, of which each row of a kind with personal data has one from its first
/// commit on.
///
/// Shape: not for use by several threads at once; what is made in a transaction that fails must be
/// forgotten with `forget`.
public final class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Map<Id, Seal>> seals = new HashMap<>();
    private final Map<String, Map<Id, Seal>> former = new HashMap<>();

    /// The seal of a row, null when it has no key.
    @Nullable Seal find(Connection connection, Kind<?> kind, Id id) throws SQLException {
        Map<Id, Seal> known = seals.computeIfAbsent(kind.key(), k -> new HashMap<>());
        Seal seal = known.get(id);
        if (seal == null) {
            byte[] secret = read(connection, kind, id);
            if (secret != null && secret.length == Seal.KEY_BYTES) {
                seal = new Seal(secret);
                known.put(id, seal);
            }
        }
        return seal;
    }

    /// A value sealed with the key of its row, nothing when it has no key.
    public Optional<ImageValue.Sealed> seal(
            Connection connection, Kind<?> kind, Id id, String field, Object value)
            throws SQLException {
        Seal seal = find(connection, kind, id);
        return seal == null
                ? Optional.empty()
                : Optional.of(seal.seal(kind.key(), id, field, value));
    }

    /// The seal of a row, made when it has none.
    Seal of(Connection connection, Kind<?> kind, Id id) throws SQLException {
        Seal seal = find(connection, kind, id);
        return seal == null ? make(connection, kind, id) : seal;
    }

    /// The seal of a row's earlier values: the one that is being replaced, if one is.
    Seal before(Connection connection, Kind<?> kind, Id id) throws SQLException {
        Seal old = former.getOrDefault(kind.key(), Map.of()).get(id);
        return old == null ? of(connection, kind, id) : old;
    }

    /// Gives a row another key; what the one before sealed can never be read again.
    public void replace(Connection connection, Kind<?> kind, Id id) throws SQLException {
        Seal old = find(connection, kind, id);
        if (old != null) {
            former.computeIfAbsent(kind.key(), k -> new HashMap<>()).put(id, old);
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM person_key WHERE kind = ? AND id = ?")) {
            delete.setString(1, kind.key());
            delete.setBytes(2, id.bytes());
            delete.executeUpdate();
        }
        make(connection, kind, id);
    }

    private Seal make(Connection connection, Kind<?> kind, Id id) throws SQLException {
        byte[] secret = new byte[Seal.KEY_BYTES];
        RANDOM.nextBytes(secret);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO person_key VALUES (?, ?, ?, ?)")) {
            insert.setString(1, kind.key());
            insert.setBytes(2, id.bytes());
            insert.setBytes(3, secret);
            insert.setBytes(4, Seal.proof(secret, kind.key(), id));
            insert.executeUpdate();
        }
        Seal seal = new Seal(secret);
        seals.computeIfAbsent(kind.key(), k -> new HashMap<>()).put(id, seal);
        return seal;
    }

    /// Drops what is remembered: after a transaction that was rolled back or replaced a key.
    public void forget() {
        seals.clear();
        former.clear();
    }

    private static byte @Nullable [] read(Connection connection, Kind<?> kind, Id id)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT secret FROM person_key WHERE kind = ? AND id = ?")) {
            query.setString(1, kind.key());
            query.setBytes(2, id.bytes());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    /// Whether a stored proof belongs to its key.
    public static boolean fits(byte[] secret, byte[] proof, String kind, Id id) {
        return secret.length == Seal.KEY_BYTES
                && Arrays.equals(proof, Seal.proof(secret, kind, id));
    }
}
