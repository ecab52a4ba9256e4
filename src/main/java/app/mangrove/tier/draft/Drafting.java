package app.mangrove.tier.draft;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.GuardRail;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Rung;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.LadderStep;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Makes a draft of the next version of a ladder from an earlier one, as edits.
public final class Drafting {
    private final Ecosystem ecosystem;
    private final Supplier<Id> ids;
    private final List<Edit> edits = new ArrayList<>();
    private final Map<Id, Id> copies = new LinkedHashMap<>();

    private Drafting(Ecosystem ecosystem, Supplier<Id> ids) {
        this.ecosystem = ecosystem;
        this.ids = ids;
    }

    /// A draft: the id of its version, all that makes it, as one batch, and which row is whose
    /// copy.
    public record Draft(Id version, List<Edit> edits, Map<Id, Id> copies) {
        public Draft {
            edits = List.copyOf(edits);
            copies = Map.copyOf(copies);
        }
    }

    /// A copy of every row of a version under new ids, to be valid from a day on.
    public static Draft of(
            Ecosystem ecosystem,
            LadderRules from,
            String name,
            LocalDate validFrom,
            Supplier<Id> ids) {
        return new Drafting(ecosystem, ids).draft(from, name, validFrom);
    }

    private Draft draft(LadderRules from, String name, LocalDate validFrom) {
        long number =
                LadderRules.versions(ecosystem, from.ladder().id()).stream()
                        .mapToLong(each -> each.version().number())
                        .max()
                        .orElse(0);
        Id version = ids.get();
        Map<String, @Nullable Object> own = values(LadderVersion.KIND, from.id());
        own.put(LadderVersion.NAME.key(), name);
        own.put(LadderVersion.NUMBER.key(), number + 1);
        own.put(LadderVersion.STATUS.key(), "DRAFT");
        own.put(LadderVersion.VALID_FROM.key(), validFrom);
        List.of(LadderVersion.VALID_TO, LadderVersion.PUBLISHED, LadderVersion.NOTE)
                .forEach(field -> own.remove(field.key()));
        edits.add(new Edit.Put(LadderVersion.KIND, version, 0, own));
        for (LadderStep step : from.steps()) {
            Id rung = copy(Rung.KIND, step.id(), Rung.VERSION, version);
            step.criteria().forEach(each -> copy(Criterion.KIND, each.id(), Criterion.RUNG, rung));
            step.categories()
                    .forEach(each -> copy(CategoryRule.KIND, each.id(), CategoryRule.RUNG, rung));
            step.benefits().forEach(each -> copy(Benefit.KIND, each.id(), Benefit.RUNG, rung));
        }
        from.rails().forEach(each -> copy(GuardRail.KIND, each.id(), GuardRail.VERSION, version));
        copies.put(from.id(), version);
        return new Draft(version, edits, copies);
    }

    private Id copy(Kind<?> kind, Id row, Field<Id> parent, Id of) {
        Id id = ids.get();
        copies.put(row, id);
        Map<String, @Nullable Object> values = values(kind, row);
        values.put(parent.key(), of);
        edits.add(new Edit.Put(kind, id, 0, values));
        return id;
    }

    /// What a row says, without the keys by which other systems know it.
    private Map<String, @Nullable Object> values(Kind<?> kind, Id row) {
        Map<String, @Nullable Object> values =
                new LinkedHashMap<>(ecosystem.values(kind, ecosystem.table(kind).nr(row)));
        values.remove(Kind.KEYS);
        return values;
    }
}
