package app.mangrove.hierarchy;

import app.mangrove.model.Id;

import java.time.LocalDate;
import java.util.Map;

/// How a partner shall be split: who is split, what the new partner is called, from which day, and
/// which rows go to it.
///
/// Shape: `picks` of places that are not named pick nothing; `alike` gives the new partner the
/// roles, the tier and the place in the hierarchy that the old one has on the day; `note` is kept
/// at both, none when it is empty.
public record SplitWish(
        int partner,
        Id newId,
        String name,
        LocalDate day,
        Map<Mention, Pick> picks,
        boolean alike,
        String note) {
    public SplitWish {
        picks = Map.copyOf(picks);
    }
}
