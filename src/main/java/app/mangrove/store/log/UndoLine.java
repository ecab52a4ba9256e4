package app.mangrove.store.log;

import app.mangrove.model.Reason;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/// Which commits stand, which are undone by which, and what undo and redo would take next: all of
/// it follows from the log, so it holds across restarts.
///
/// Shape: undoing an undo lets the commit stand again, and so on down the line.
public final class UndoLine {
    private final Map<Long, Long> undoes = new HashMap<>();
    private final Map<Long, Long> undoneBy = new HashMap<>();
    private final TreeSet<Long> own = new TreeSet<>();
    private final TreeSet<Long> standing = new TreeSet<>();
    private final Deque<Long> redo = new ArrayDeque<>();

    public synchronized void add(long number, String source, long takenBack) {
        boolean isUser = source.equals(Reason.Source.USER.name());
        if (takenBack != 0) {
            undoes.put(number, takenBack);
            toggle(number, takenBack);
        }
        if (!isUser) {
            return;
        }
        if (takenBack == 0) {
            own.add(number);
            standing.add(number);
            redo.clear();
        } else if (isUndo(number)) {
            redo.push(number);
        } else {
            redo.remove(takenBack);
        }
    }

    /// Down the line every second commit stands again and every second is undone.
    private void toggle(long number, long takenBack) {
        long by = number;
        long target = takenBack;
        boolean undone = true;
        while (target != 0) {
            if (undone) {
                undoneBy.put(target, by);
                standing.remove(target);
            } else {
                undoneBy.remove(target);
                if (own.contains(target)) {
                    standing.add(target);
                }
            }
            by = target;
            target = undoes.getOrDefault(target, 0L);
            undone = !undone;
        }
    }

    /// Whether a commit takes something back, rather than bringing it back.
    private boolean isUndo(long number) {
        Long target = undoes.get(number);
        return target != null && !isUndo(target);
    }

    /// The commit that undo would take back, 0 for none.
    public synchronized long undoable() {
        return standing.isEmpty() ? 0 : standing.last();
    }

    /// The undo that redo would take back, 0 for none.
    public synchronized long redoable() {
        Long top = redo.peek();
        return top == null ? 0 : top;
    }

    /// The commit that took a commit back, 0 while it stands.
    public synchronized long undoneBy(long number) {
        return undoneBy.getOrDefault(number, 0L);
    }
}
