package app.mangrove.model;

import java.time.Instant;
import java.util.Map;

/// One commit as the log shows it.
///
/// Shape: `counts` is the number of rows touched by kind key; `undoneBy` is 0 while it stands.
public record LogEntry(
        long number,
        Instant time,
        Reason reason,
        Map<String, Integer> counts,
        long undoneBy,
        String hash) {}
