package app.mangrove.bench;

import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.hierarchy.RollUp;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.fact.PartnerFigures;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Six figures of 100,000 partners added up along a hierarchy ten levels deep, one partner in
/// twenty below two parents.
final class HierarchyBench {
    private static final int PARTNERS = 100_000;
    private static final int LEVELS = 10;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private HierarchyBench() {}

    static void run(Bench bench) throws Exception {
        Ecosystem ecosystem = made(new Random(11));
        RelationTree tree = RelationTree.on(ecosystem, DAY);
        Map<Measure, PartnerFigures> own = own(new Random(12), tree.end());
        int deepest = 0;
        for (int nr = 1; nr < tree.end(); nr++) {
            deepest = Math.max(deepest, tree.depth(nr) + 1);
        }
        Report.line(
                "  %d partners, %d relations, %d levels", PARTNERS, tree.arcs().size(), deepest);
        LocalDate[] day = {DAY};
        Stopwatch.race(
                bench.rounds(),
                new Stopwatch.Entrant("roll-up of six figures", () -> RollUp.of(tree, own, "EUR")),
                new Stopwatch.Entrant(
                        "relations of another day, and the roll-up",
                        () -> {
                            day[0] = day[0].plusDays(1);
                            return RollUp.of(RelationTree.on(ecosystem, day[0]), own, "EUR");
                        }));
        Report.line(
                "  below the first: %s",
                RollUp.of(tree, own, "EUR").value(Measure.REVENUE, Part.DOWNSTREAM, 1));
    }

    private static Map<Measure, PartnerFigures> own(Random random, int end) {
        Map<Measure, PartnerFigures> own = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            long[] values = new long[end];
            for (int nr = 1; nr < end; nr++) {
                values[nr] = random.nextInt(1_000_000);
            }
            own.put(measure, new PartnerFigures(values, Map.of()));
        }
        return own;
    }

    /// Levels grow towards the bottom; a parent stands one level higher.
    private static Ecosystem made(Random random) {
        int[] first = new int[LEVELS + 1];
        double share = 1;
        for (int level = LEVELS; level > 0; level--) {
            first[level] = (int) (PARTNERS * share);
            share /= 2;
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < PARTNERS; i++) {
            edits.add(
                    Edit.add(Partner.KIND, new Id(1, i))
                            .and(Partner.NAME, "Partner " + i)
                            .and(Partner.STATUS, "ACTIVE"));
        }
        for (int level = 1; level < LEVELS; level++) {
            for (int i = first[level]; i < first[level + 1]; i++) {
                edits.add(relation(random, i, first[level - 1], first[level]));
                if (random.nextInt(20) == 0) {
                    edits.add(relation(random, i, first[level - 1], first[level]));
                }
            }
        }
        Applied applied =
                Applying.apply(Ecosystem.empty(), edits, 1, (kind, id, commit) -> Map.of());
        if (applied instanceof Applied.Done done) {
            return done.after();
        }
        throw new IllegalStateException(applied.toString());
    }

    private static Edit.Put relation(Random random, int child, int from, int to) {
        return Edit.add(Relation.KIND, new Id(2, random.nextLong()))
                .and(Relation.RELATION, "DISTRIBUTES")
                .and(Relation.PARENT_PARTNER, new Id(1, from + random.nextInt(to - from)))
                .and(Relation.CHILD_PARTNER, new Id(1, child));
    }
}
