package app.mangrove.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Every action of the program, and the keys that run it in a window.
public final class ActionRegistry {
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private @Nullable Scene scene;

    /// Adds an action or replaces the one with its id.
    public ActionRegistry add(Action action) {
        Action before = actions.put(action.id(), action);
        if (before != null) {
            unbind(before);
        }
        bind(action);
        return this;
    }

    public void remove(String id) {
        Optional.ofNullable(actions.remove(id)).ifPresent(this::unbind);
    }

    public Optional<Action> find(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    /// In the order in which they were added.
    public Collection<Action> all() {
        return Collections.unmodifiableCollection(actions.values());
    }

    /// Gives an action other keys, or none; whoever had them loses them.
    public void rebind(String id, @Nullable KeyCombination keys) {
        Action action = Optional.ofNullable(actions.get(id)).orElseThrow();
        if (keys != null) {
            actions.values().stream()
                    .filter(other -> keys.equals(other.keys()) && !other.id().equals(id))
                    .toList()
                    .forEach(other -> add(withKeys(other, null)));
        }
        add(withKeys(action, keys));
    }

    /// Makes the keys work in this window.
    public void install(Scene window) {
        scene = window;
        actions.values().forEach(this::bind);
    }

    private static Action withKeys(Action action, @Nullable KeyCombination keys) {
        return new Action(
                action.id(), action.textKey(), action.icon(), keys, action.enabled(), action.run());
    }

    private void bind(Action action) {
        if (scene != null && action.keys() != null) {
            scene.getAccelerators().put(action.keys(), action::fire);
        }
    }

    private void unbind(Action action) {
        if (scene != null && action.keys() != null) {
            scene.getAccelerators().remove(action.keys());
        }
    }
}
