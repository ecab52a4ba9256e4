package app.mangrove.tier;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.market.Currency;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.GuardRail;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Rung;
import app.mangrove.model.program.Tier;
import app.mangrove.model.work.Calendar;
import app.mangrove.model.work.Setting;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every version of every ladder of one snapshot, read once.
record LadderShelf(Map<Id, LadderRules> rules, List<Ladder> ladders) {
    static LadderShelf of(Ecosystem ecosystem) {
        return ecosystem.derive(LadderShelf.class, LadderShelf::read);
    }

    List<LadderRules> versions(Id ladder) {
        return rules.values().stream()
                .filter(each -> each.ladder().id().equals(ladder))
                .sorted(
                        Comparator.comparing((LadderRules each) -> each.version().number())
                                .reversed()
                                .thenComparing(LadderRules::id))
                .toList();
    }

    private static LadderShelf read(Ecosystem ecosystem) {
        Map<Id, List<LadderStep>> steps = steps(ecosystem);
        Map<Id, List<GuardRail>> rails =
                by(ecosystem.all(GuardRail.KIND), GuardRail::version, GuardRail::id);
        Map<Id, LadderRules> rules = new LinkedHashMap<>();
        for (LadderVersion version : ecosystem.all(LadderVersion.KIND)) {
            ecosystem
                    .find(Ladder.KIND, version.ladder())
                    .ifPresent(ladder ->
                            rules.put(
                                    version.id(),
                                    new LadderRules(
                                            ladder,
                                            version,
                                            calendar(ecosystem, ladder),
                                            ecosystem
                                                    .find(Currency.KIND, version.currency())
                                                    .map(Currency::code)
                                                    .orElse(""),
                                            steps.getOrDefault(version.id(), List.of()),
                                            rails.getOrDefault(version.id(), List.of()))));
        }
        List<Ladder> ladders =
                ecosystem.all(Ladder.KIND).stream()
                        .filter(ladder -> !Boolean.TRUE.equals(ladder.archived()))
                        .sorted(Comparator.comparing(Ladder::name).thenComparing(Ladder::id))
                        .toList();
        return new LadderShelf(rules, ladders);
    }

    private static Map<Id, List<LadderStep>> steps(Ecosystem ecosystem) {
        Map<Id, List<Criterion>> criteria =
                by(
                        ecosystem.all(Criterion.KIND),
                        Criterion::rung,
                        criterion -> position(criterion.position()));
        Map<Id, List<CategoryRule>> categories =
                by(ecosystem.all(CategoryRule.KIND), CategoryRule::rung, CategoryRule::category);
        Map<Id, List<Benefit>> benefits =
                by(
                        ecosystem.all(Benefit.KIND),
                        Benefit::rung,
                        benefit -> position(benefit.position()));
        List<LadderStep> steps =
                ecosystem.all(Rung.KIND).stream()
                        .flatMap(rung ->
                                ecosystem.find(Tier.KIND, rung.tier()).stream()
                                        .map(tier ->
                                                new LadderStep(
                                                        rung,
                                                        tier,
                                                        criteria.getOrDefault(rung.id(), List.of()),
                                                        categories.getOrDefault(
                                                                rung.id(), List.of()),
                                                        benefits.getOrDefault(
                                                                rung.id(), List.of()))))
                        .toList();
        return by(steps, step -> step.rung().version(), step -> step.tier().rank());
    }

    private static long position(@Nullable Long position) {
        return position == null ? Long.MAX_VALUE : position;
    }

    private static <R, C extends Comparable<C>> Map<Id, List<R>> by(
            List<R> rows, Function<R, Id> group, Function<R, C> order) {
        return rows.stream()
                .sorted(Comparator.comparing(order))
                .collect(Collectors.groupingBy(group));
    }

    /// The ladder's own calendar, else its program's, else the workspace's.
    private static FiscalCalendar calendar(Ecosystem ecosystem, Ladder ladder) {
        return Optional.ofNullable(ladder.calendar())
                .or(() ->
                        Optional.ofNullable(ladder.program())
                                .flatMap(program -> ecosystem.find(Program.KIND, program))
                                .flatMap(program -> Optional.ofNullable(program.calendar())))
                .or(() -> Setting.of(ecosystem, Setting.CALENDAR).flatMap(Id::parse))
                .flatMap(id -> ecosystem.find(Calendar.KIND, id))
                .map(Calendar::fiscal)
                .orElse(FiscalCalendar.CALENDAR);
    }
}
