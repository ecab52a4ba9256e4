package app.mangrove.home;

import app.mangrove.base.outcome.Problem;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Something that waits for a person.
///
/// Shape: `title` and `line` are sentences as text keys with arguments; `due` is the day it is due,
/// null when it has none; `screen` and `detail` say where it is decided.
public record Need(
        Topic topic,
        Problem title,
        Problem line,
        @Nullable LocalDate due,
        String screen,
        String detail) {
    /// What it is about; its name in lower case is part of text keys.
    public enum Topic {
        TASK,
        PROBLEM,
        CERTIFICATION,
        CONTRACT,
        DEAL,
        IMPORT
    }
}
