package app.mangrove.revenue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What revenue can be grouped by. A transaction without it counts under the empty text.
///
/// Shape: TYPE is the partner type of the partner's role on the event date (the main role first,
/// then the earliest start, then the id); CATEGORY the root of the product line's tree; TERRITORY
/// the transaction's region, else its partner's; COUNTRY the partner's, else the nearest country
/// above the partner's region, else above the transaction's; CURRENCY the invoice's, else the
/// amount's; PARTNER the name, with the key behind it where two share a name.
public enum Dimension {
    TYPE,
    CATEGORY,
    TERRITORY,
    COUNTRY,
    YEAR,
    MONTH,
    CURRENCY,
    PARTNER;

    /// As the command line writes it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The heading of its column; the invoice currency is told from the currency of the amount.
    public String column() {
        return this == CURRENCY ? "invoice_currency" : key();
    }

    public static Optional<Dimension> of(String key) {
        return Arrays.stream(values()).filter(d -> d.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Dimension::key).toList();
    }
}
