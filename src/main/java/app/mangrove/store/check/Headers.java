package app.mangrove.store.check;

import app.mangrove.store.log.ChangeLog;
import app.mangrove.store.log.LogHeader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rows of `change_log` by themselves: numbers without gaps, and texts that fit their digests.
final class Headers {
    private final ChangeLog log;
    private final Findings findings;
    private final TreeMap<Long, byte[]> hashes = new TreeMap<>();
    private final Map<Long, String> redacted = new HashMap<>();
    private final Map<Long, String> blanked = new HashMap<>();

    Headers(ChangeLog log, Findings findings) {
        this.log = log;
        this.findings = findings;
    }

    void run() {
        log.forEach(header -> {
            long expected = hashes.isEmpty() ? 1 : hashes.lastKey() + 1;
            if (header.number() != expected) {
                findings.add("check.gap", expected, header.number());
            }
            hashes.put(header.number(), header.hash());
            text(header);
        });
        blanked.forEach((number, left) -> {
            if (!left.equals(redacted.get(number))) {
                findings.add("check.text", number);
            }
        });
        for (long commit : log.blockCommits()) {
            if (!hashes.containsKey(commit)) {
                findings.add("check.stray-block", commit);
            }
        }
    }

    /// Texts that an erasure changed are covered by what it noted of them.
    private void text(LogHeader header) {
        for (String note : header.redacts().split(" ")) {
            int colon = note.indexOf(':');
            if (colon > 0 && note.substring(0, colon).matches("\\d{1,18}")) {
                redacted.put(Long.valueOf(note.substring(0, colon)), note);
            }
        }
        byte[] digest = LogHeader.textDigest(header.salt(), header.user(), header.reason());
        if (!Arrays.equals(digest, header.textDigest())) {
            if (header.salt().length == 0) {
                blanked.put(
                        header.number(),
                        LogHeader.redaction(header.number(), header.user(), header.reason()));
            } else {
                findings.add("check.text", header.number());
            }
        }
    }

    long head() {
        return hashes.isEmpty() ? 0 : hashes.lastKey();
    }

    int count() {
        return hashes.size();
    }

    byte[] headHash() {
        return hashes.isEmpty() ? LogHeader.origin() : hashes.lastEntry().getValue();
    }

    /// The hash of the commit before, as stored.
    byte[] hashBefore(long number) {
        Map.Entry<Long, byte[]> before = hashes.lowerEntry(number);
        return before == null ? LogHeader.origin() : before.getValue();
    }

    /// The commits, newest first.
    List<Long> newestFirst() {
        return List.copyOf(new TreeSet<>(hashes.keySet()).descendingSet());
    }
}
