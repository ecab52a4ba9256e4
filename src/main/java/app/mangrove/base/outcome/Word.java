package app.mangrove.base.outcome;

/// A word inside a problem's sentence that is itself translated, such as the label of a field.
public record Word(String key) {
    @Override
    public String toString() {
        return key;
    }
}
