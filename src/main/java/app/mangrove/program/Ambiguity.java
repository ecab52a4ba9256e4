package app.mangrove.program;

import java.time.LocalDate;

/// Two tracks of a program between which nothing decides, for a combination that both fit.
///
/// Shape: `from` is the first day on which they tie; `example` names no more than what makes both
/// fit, whether a partner is like that today or not.
public record Ambiguity(
        int program, TrackRule first, TrackRule second, Combination example, LocalDate from) {}
