package app.mangrove.store.log;

import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import java.sql.SQLException;

/// Seals a personal value with the key of its row.
@FunctionalInterface
public interface Sealing {
    ImageValue.Sealed seal(Kind<?> kind, Id id, String field, Object value) throws SQLException;
}
