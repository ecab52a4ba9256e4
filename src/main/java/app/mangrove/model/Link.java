package app.mangrove.model;

import java.util.Optional;

/// A pointer to a row of any kind, as notes, tasks and attachments have; written `kind/id`.
public record Link(String kind, Id id) {
    public static Optional<Link> parse(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0) {
            return Optional.empty();
        }
        return Id.parse(text.substring(slash + 1))
                .map(id -> new Link(text.substring(0, slash), id));
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
