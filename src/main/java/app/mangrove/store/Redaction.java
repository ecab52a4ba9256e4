package app.mangrove.store;

import app.mangrove.store.log.ChangeLog;
import app.mangrove.store.log.LogHeader;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes a name out of the texts of earlier commits, whose hashes cover only a salted digest.
final class Redaction {
    private static final String BLANK =
            "UPDATE change_log SET user = ?, reason = ?, salt = x'' WHERE number = ?";

    private Redaction() {}

    /// The commits whose texts held one of the names, each with the digest of what is left, as the
    /// log keeps them.
    static String of(Connection connection, Set<String> names) throws SQLException {
        List<String> wanted = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        List<String> redacted = new ArrayList<>();
        try (PreparedStatement blank = connection.prepareStatement(BLANK)) {
            List<Text> texts = new ArrayList<>();
            new ChangeLog(connection)
                    .forEach(header -> {
                        boolean user = Mentions.holds(header.user(), wanted);
                        boolean reason = Mentions.holds(header.reason(), wanted);
                        if (user || reason) {
                            texts.add(
                                    new Text(
                                            header.number(),
                                            user ? "" : header.user(),
                                            reason ? "" : header.reason()));
                        }
                    });
            for (Text text : texts) {
                redacted.add(LogHeader.redaction(text.number, text.user, text.reason));
                blank.setString(1, text.user);
                blank.setString(2, text.reason);
                blank.setLong(3, text.number);
                blank.executeUpdate();
            }
        }
        return String.join(" ", redacted);
    }

    private record Text(long number, String user, String reason) {}
}
