package app.mangrove.app.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.Deque;

/// What must be ended when the program ends, ended in reverse order of its beginning.
public final class Shutdown implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /// Adds a part; the last one added ends first.
    public <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /// Ends every part, also when one of them fails; a second call does nothing.
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.error("A part of the program did not end", e);
            }
        }
    }
}
