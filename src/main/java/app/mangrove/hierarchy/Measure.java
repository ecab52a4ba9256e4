package app.mangrove.hierarchy;

import java.util.Locale;

/// What is added up along the hierarchy.
public enum Measure {
    /// Booked revenue of the period.
    REVENUE(true),
    /// How many deals were won in the period.
    WON(false),
    /// What those deals were worth.
    WON_AMOUNT(true),
    /// How many deals are open on the day.
    OPEN(false),
    /// What those deals are worth.
    OPEN_AMOUNT(true),
    /// How many certificates are valid on the day.
    CERTIFICATIONS(false);

    private final boolean amount;

    Measure(boolean amount) {
        this.amount = amount;
    }

    /// Whether it is money, in ten-thousandths of one currency, and not a count.
    public boolean isAmount() {
        return amount;
    }

    /// As columns and the command line write it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
