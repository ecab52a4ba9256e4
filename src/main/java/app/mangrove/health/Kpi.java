package app.mangrove.health;

/// A figure that tells how the ecosystem is doing.
///
/// Shape: its title is the text `kpi.<key>`, its definition `kpi.<key>.about`.
public interface Kpi {
    String key();

    /// The text key of its title.
    default String title() {
        return "kpi." + key();
    }

    /// The text key of its definition.
    default String definition() {
        return "kpi." + key() + ".about";
    }

    Unit unit();

    /// Whether more is better; decides the colour of a change, never its sign.
    default boolean isBetterHigh() {
        return true;
    }

    KpiValue value(KpiFacts facts);

    /// What its numbers are.
    enum Unit {
        /// Of the lens's currency.
        AMOUNT,
        COUNT,
        /// A fraction of one, shown as a percentage; changes are in points.
        SHARE,
        /// A number between 0 and 1, shown as it is.
        INDEX
    }
}
