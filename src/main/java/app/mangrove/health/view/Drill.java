package app.mangrove.health.view;

/// The ways from a tile to the rows behind it.
public interface Drill {
    /// A record, by the key of its kind and its id as text.
    void record(String kind, String id);

    /// The name of such a record.
    String name(String kind, String id);

    /// The rows that a tile's figure stands on.
    void figure(String key);

    /// The transactions of a month (its place among those shown) by partners of a type.
    void month(int month, String type);

    /// Partners of a type, by its name.
    void type(String name);

    /// Partners of a tier, by its name.
    void tier(String name);

    /// Partners of a country, by its ISO code.
    void country(String iso2);
}
