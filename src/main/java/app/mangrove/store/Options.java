package app.mangrove.store;

import java.time.InstantSource;

/// How a workspace is opened.
///
/// Shape: `maxPages` bounds the file to that many pages of 4 KiB, 0 for no bound.
public record Options(Durability durability, InstantSource clock, boolean readOnly, long maxPages) {
    /// When a commit counts as written.
    public enum Durability {
        /// When the disk says so: for people.
        FULL,
        /// When the operating system has it: for measurements and throw-away files.
        OFF
    }

    public static Options standard() {
        return new Options(Durability.FULL, InstantSource.system(), false, 0);
    }

    public Options fast() {
        return new Options(Durability.OFF, clock, readOnly, maxPages);
    }

    public Options at(InstantSource newClock) {
        return new Options(durability, newClock, readOnly, maxPages);
    }

    /// Only to look.
    public Options onlyReading() {
        return new Options(durability, clock, true, maxPages);
    }

    public Options within(long pages) {
        return new Options(durability, clock, readOnly, pages);
    }
}
