package app.mangrove.base.outcome;

import java.util.List;

/// Something a user can cause or mend: a text key with the arguments of its sentence.
///
/// Errors: never translated here; `ui.Text` and the command line turn the key into a sentence that
/// says what is wrong, where, and what to do.
public record Problem(String key, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String key, Object... arguments) {
        return new Problem(key, List.of(arguments));
    }

    @Override
    public String toString() {
        return key + arguments;
    }
}
