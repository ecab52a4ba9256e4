package app.mangrove.home;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Contract;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Certification;
import app.mangrove.model.work.Task;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What needs somebody today, read off a snapshot, ordered by the time that is left.
public final class Today {
    private static final int TASKS_AHEAD = 7;
    private static final int EXPIRY_AHEAD = 60;
    private static final int CLOSE_AHEAD = 7;
    private static final int IMPORT_AGE = 35;
    private static final int NAMED = 3;

    private final Ecosystem ecosystem;
    private final LocalDate today;

    private Today(Ecosystem ecosystem, LocalDate today) {
        this.ecosystem = ecosystem;
        this.today = today;
    }

    /// The needs of a day: `findings` is how many problems were found, `lastImport` the day on
    /// which a file was brought in last, null when none ever was.
    public static List<Need> of(
            Ecosystem ecosystem, LocalDate today, int findings, @Nullable LocalDate lastImport) {
        Today day = new Today(ecosystem, today);
        Stream<Need> single =
                Stream.of(
                                day.certifications(),
                                day.contracts(),
                                day.deals(),
                                day.findings(findings),
                                day.imported(lastImport))
                        .flatMap(Optional::stream);
        return Stream.concat(day.tasks(), single)
                .sorted(
                        Comparator.comparing(
                                Need::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Stream<Need> tasks() {
        LocalDate until = today.plusDays(TASKS_AHEAD);
        List<Need> needs = new ArrayList<>();
        for (Task task : ecosystem.all(Task.KIND)) {
            LocalDate due = task.due();
            if (!Boolean.TRUE.equals(task.done()) && due != null && !due.isAfter(until)) {
                needs.add(task(task, due));
            }
        }
        return needs.stream();
    }

    private Need task(Task task, LocalDate due) {
        Link about = task.about();
        String name = about == null ? "" : name(about);
        String detail = task.detail() == null ? "" : task.detail();
        Problem line =
                name.isEmpty()
                        ? Problem.of("home.need.task.line", detail)
                        : Problem.of("home.need.task.about", name, detail);
        String screen = about == null ? "" : about.kind();
        return new Need(
                Need.Topic.TASK,
                Problem.of("home.need.task.title", task.title()),
                line,
                due,
                screen,
                about == null ? "" : about.toString());
    }

    private String name(Link about) {
        return Kinds.find(about.kind())
                .map(kind -> {
                    int nr = ecosystem.table(kind).nr(about.id());
                    return nr == 0 ? "" : ecosystem.name(kind, nr);
                })
                .orElse("");
    }

    private Optional<Need> certifications() {
        LocalDate until = today.plusDays(EXPIRY_AHEAD);
        List<Certification> expiring =
                ecosystem.all(Certification.KIND).stream()
                        .filter(c -> isBetween(c.expires(), until))
                        .toList();
        Set<Id> partners = new LinkedHashSet<>();
        expiring.forEach(c -> partners.add(c.partner()));
        return soonest(expiring.stream().map(Certification::expires))
                .map(due ->
                        new Need(
                                Need.Topic.CERTIFICATION,
                                Problem.of(
                                        "home.need.certification.title",
                                        expiring.size(),
                                        partners.size()),
                                Problem.of("home.need.certification.line", names(partners)),
                                due,
                                "partners",
                                ""));
    }

    private Optional<Need> contracts() {
        LocalDate until = today.plusDays(EXPIRY_AHEAD);
        List<Contract> ending =
                ecosystem.all(Contract.KIND).stream()
                        .filter(c -> isBetween(c.end(), until))
                        .toList();
        Set<Id> partners = new LinkedHashSet<>();
        ending.forEach(c -> partners.add(c.partner()));
        return soonest(ending.stream().map(Contract::end))
                .map(due ->
                        new Need(
                                Need.Topic.CONTRACT,
                                Problem.of("home.need.contract.title", ending.size()),
                                Problem.of("home.need.contract.line", names(partners)),
                                due,
                                "partners",
                                ""));
    }

    /// Open deals that are to close within the week; those past their day are findings.
    private Optional<Need> deals() {
        Table deals = ecosystem.table(Deal.KIND);
        if (deals.size() == 0) {
            return Optional.empty();
        }
        Ints close = deals.ints(Deal.CLOSE);
        Ints stage = deals.ints(Deal.STAGE);
        int won = deals.dictionary(Deal.STAGE).find("WON");
        int lost = deals.dictionary(Deal.STAGE).find("LOST");
        int from = Math.toIntExact(today.toEpochDay());
        int[] found = {0, Integer.MAX_VALUE};
        deals.forEach(nr -> {
            int day = close.at(nr);
            boolean open = stage.at(nr) != won && stage.at(nr) != lost;
            if (day != IntSegment.NULL && day >= from && day <= from + CLOSE_AHEAD && open) {
                found[0]++;
                found[1] = Math.min(found[1], day);
            }
        });
        if (found[0] == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Need(
                        Need.Topic.DEAL,
                        Problem.of("home.need.deal.title", found[0]),
                        Problem.of("home.need.deal.line"),
                        LocalDate.ofEpochDay(found[1]),
                        "deals",
                        ""));
    }

    private Optional<Need> findings(int count) {
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Need(
                        Need.Topic.PROBLEM,
                        Problem.of("home.need.problem.title", count),
                        Problem.of("home.need.problem.line"),
                        null,
                        "problems",
                        ""));
    }

    private Optional<Need> imported(@Nullable LocalDate last) {
        if (last == null || last.plusDays(IMPORT_AGE).isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(
                new Need(
                        Need.Topic.IMPORT,
                        Problem.of("home.need.import.title"),
                        Problem.of("home.need.import.line", last),
                        null,
                        "import",
                        ""));
    }

    private boolean isBetween(@Nullable LocalDate day, LocalDate until) {
        return day != null && !day.isBefore(today) && !day.isAfter(until);
    }

    private static Optional<LocalDate> soonest(Stream<@Nullable LocalDate> days) {
        return days.flatMap(Stream::ofNullable).min(Comparator.naturalOrder());
    }

    /// The first names, in the order of what they are named for.
    private String names(Set<Id> partners) {
        return String.join(
                ", ",
                partners.stream()
                        .limit(NAMED)
                        .map(id -> ecosystem.table(Partner.KIND).nr(id))
                        .filter(nr -> nr > 0)
                        .map(nr -> ecosystem.name(Partner.KIND, nr))
                        .toList());
    }
}
