package app.mangrove.sample;

import app.mangrove.model.Id;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A partner of the sample before it is written down.
///
/// Shape: `yearly` is what it sells in a year, in euros; `parent` is the position of the partner
/// that supplies it, −1 for none.
record Firm(
        int index,
        Id id,
        String name,
        String type,
        @Nullable String second,
        @Nullable LocalDate secondSince,
        @Nullable String tier,
        Country country,
        String city,
        LocalDate joined,
        double yearly,
        Pace pace,
        int parent) {

    /// How a partner sells: until today, once but not lately, or not at all.
    enum Pace {
        STEADY,
        LAPSED,
        IDLE
    }

    boolean isType(String code) {
        return type.equals(code);
    }

    boolean isRanked() {
        return tier != null;
    }

    /// The part of the list price that its tier or type leaves.
    double discount() {
        if (tier == null) {
            return isType(Seeds.DISTRIBUTOR) ? 0.38 : isType(Seeds.ALLIANCE) ? 0.18 : 0.0;
        }
        return switch (tier) {
            case "PLATINUM" -> 0.35;
            case "GOLD" -> 0.28;
            case "SILVER" -> 0.2;
            default -> 0.12;
        };
    }

    Firm with(double newYearly, Pace newPace, int newParent) {
        return new Firm(
                index,
                id,
                name,
                type,
                second,
                secondSince,
                tier,
                country,
                city,
                joined,
                newYearly,
                newPace,
                newParent);
    }
}
