package app.mangrove.store.log;

/// A stored block that is not what the log wrote: damage, which `check` names and others report.
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String message) {
        super(message);
    }

    public Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
