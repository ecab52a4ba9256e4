package app.mangrove.base.explain;

import java.util.List;

/// One step of an explanation: what was done with which inputs, and what came out.
///
/// Shape: `kind` is the operation; `inputs` are the results of earlier steps or leaf values. Unit:
/// named by `unit`, such as an ISO currency or a count.
public record Step(
        Kind kind,
        String rule,
        List<String> inputs,
        String result,
        String unit,
        List<Leaf> leaves) {
    public Step {
        inputs = List.copyOf(inputs);
        leaves = List.copyOf(leaves);
    }

    public enum Kind {
        ROWS,
        FILTER,
        VERSION,
        CONVERT,
        MEASURE,
        CUMULATE,
        LOOK_UP,
        ROUND,
        LIMIT,
        SPLIT,
        DIFFERENCE,
        CARRY
    }

    /// A row that the screen can open: the key of its kind and its id as text.
    public record Leaf(String kind, String id) {}
}
