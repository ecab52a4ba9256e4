package app.mangrove.model;

import java.util.Optional;

/// Who changed something and why, as `change_log` keeps it.
///
/// Shape: `batch` joins the commits of one import, sync run or promotion; `undoes` is the number of
/// the commit that this one takes back, 0 for none.
public record Reason(Source source, String user, String text, Optional<Id> batch, long undoes) {
    public enum Source {
        USER,
        IMPORT,
        SYNC,
        RULE,
        PROMOTION,
        MIGRATION,
        ERASURE
    }

    public static Reason user(String user, String text) {
        return new Reason(Source.USER, user, text, Optional.empty(), 0);
    }

    public static Reason of(Source source, String user, String text) {
        return new Reason(source, user, text, Optional.empty(), 0);
    }

    public Reason in(Id newBatch) {
        return new Reason(source, user, text, Optional.of(newBatch), undoes);
    }

    public Reason undoing(long commit) {
        return new Reason(source, user, text, batch, commit);
    }
}
