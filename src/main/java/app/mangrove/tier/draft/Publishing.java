package app.mangrove.tier.draft;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.tier.LadderRules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Publishes a draft as edits: it gets its note and its instant, the version before it ends where
/// it begins, and it ends where a later one begins.
public final class Publishing {
    private Publishing() {}

    /// One batch. Errors: `tier.flaw.*` for the first serious flaw, `tier.not-draft`.
    public static Outcome<List<Edit>> edits(
            Ecosystem ecosystem, Id version, String note, Instant published) {
        Optional<LadderRules> found = LadderRules.of(ecosystem, version);
        if (found.isEmpty() || !found.get().isDraft()) {
            return Outcome.failed(
                    "tier.not-draft", found.map(rules -> rules.version().name()).orElse(""));
        }
        return LadderCheck.sound(ecosystem, found.get())
                .map(rules -> edits(ecosystem, rules, note, published));
    }

    private static List<Edit> edits(
            Ecosystem ecosystem, LadderRules rules, String note, Instant published) {
        LocalDate from = rules.version().validFrom();
        LocalDate to = rules.version().validTo();
        List<Edit> edits = new ArrayList<>();
        for (LadderRules other : LadderRules.versions(ecosystem, rules.ladder().id())) {
            if (!other.isPublished()) {
                continue;
            }
            LocalDate begins = other.version().validFrom();
            LocalDate ends = other.version().validTo();
            if (begins.isBefore(from) && (ends == null || ends.isAfter(from))) {
                edits.add(change(ecosystem, other).and(LadderVersion.VALID_TO, from));
            }
            if (begins.isAfter(from) && (to == null || to.isAfter(begins))) {
                to = begins;
            }
        }
        edits.add(
                change(ecosystem, rules)
                        .and(LadderVersion.STATUS, "PUBLISHED")
                        .and(LadderVersion.VALID_TO, to)
                        .and(LadderVersion.PUBLISHED, published)
                        .and(LadderVersion.NOTE, note.isBlank() ? null : note.strip()));
        return edits;
    }

    private static Edit.Put change(Ecosystem ecosystem, LadderRules rules) {
        var table = ecosystem.table(LadderVersion.KIND);
        return Edit.change(LadderVersion.KIND, rules.id(), table.commit(table.nr(rules.id())));
    }
}
