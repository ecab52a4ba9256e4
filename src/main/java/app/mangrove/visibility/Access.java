package app.mangrove.visibility;

/// How much may be seen, from the most open to the strictest; each permits what the stricter ones
/// permit.
public enum Access {
    /// The value.
    FULL,
    /// That there is a row or a value, not which.
    MASKED,
    /// Nothing by itself; its part in a sum with enough others behind it.
    AGGREGATE,
    /// Nothing at all.
    NONE;

    public Access stricter(Access other) {
        return ordinal() >= other.ordinal() ? this : other;
    }

    public Access opener(Access other) {
        return ordinal() <= other.ordinal() ? this : other;
    }

    /// Whether a row of this access stands in a list.
    public boolean isListed() {
        return ordinal() <= MASKED.ordinal();
    }
}
