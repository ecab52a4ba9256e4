package app.mangrove.incentive.view.run;

import app.mangrove.ui.text.Text;

import java.util.Locale;

/// What lies across the matrix of partners.
enum Across {
    PLANS,
    MONTHS;

    String title() {
        return Text.of("earnings.across." + name().toLowerCase(Locale.ROOT));
    }
}
