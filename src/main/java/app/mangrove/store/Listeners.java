package app.mangrove.store;

import app.mangrove.model.Change;
import app.mangrove.model.Workspace.Subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Tells listeners of changes, each of them all changes in their order.
///
/// Shape: called by the writer alone; a listener that commits is told of its own change after
/// everybody has heard of the one before. Errors: what a listener throws is logged and stops nobody
/// else.
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Change> waiting = new ArrayDeque<>();
    private boolean telling;

    Subscription add(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(Change change) {
        waiting.add(change);
        if (telling) {
            return;
        }
        telling = true;
        try {
            for (Change next = waiting.poll(); next != null; next = waiting.poll()) {
                for (Consumer<Change> listener : listeners) {
                    tell(listener, next);
                }
            }
        } finally {
            telling = false;
        }
    }

    private static void tell(Consumer<Change> listener, Change change) {
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            LOG.error("a listener failed on commit {}", change.after().commit(), e);
        }
    }
}
