package app.mangrove.incentive.statement;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.settle.ClosedPeriod;
import app.mangrove.model.settle.Statement;
import app.mangrove.model.settle.StatementLine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the statements of closed periods say, read off a snapshot.
public final class Frozen {
    private final Minor minor;
    private final TreeMap<Integer, ClosedPeriod> closed = new TreeMap<>();
    private final Map<Integer, List<Statement>> statements = new HashMap<>();
    private final Map<Id, List<StatementLine>> lines = new HashMap<>();
    private final Map<Cell, Long> stated = new HashMap<>();
    private final Map<Account, Statement> latest = new HashMap<>();
    private final Set<Link> sources = new HashSet<>();
    private final Table partners;

    /// What is settled by itself: a plan of a partner in a month, under a policy.
    record Cell(int partner, String policy, String plan, String period) {}

    private record Account(int partner, String policy) {}

    private Frozen(Ecosystem ecosystem, FiscalCalendar calendar) {
        minor = Minor.of(ecosystem);
        partners = ecosystem.table(Partner.KIND);
        for (ClosedPeriod period : ecosystem.all(ClosedPeriod.KIND)) {
            if (period.status().equals("CLOSED")) {
                closed.put(calendar.monthOf(period.periodFrom()).index(), period);
            }
        }
        for (StatementLine line : ecosystem.all(StatementLine.KIND)) {
            lines.computeIfAbsent(line.statement(), id -> new ArrayList<>()).add(line);
            Link source = line.source();
            if (source != null) {
                sources.add(source);
            }
        }
        ecosystem.all(Statement.KIND).forEach(statement -> add(statement, calendar));
    }

    /// Of a snapshot whose periods are the months of a calendar.
    public static Frozen of(Ecosystem ecosystem, FiscalCalendar calendar) {
        return ecosystem.derive(
                List.of("incentive-frozen", calendar), eco -> new Frozen(eco, calendar));
    }

    private void add(Statement statement, FiscalCalendar calendar) {
        int month = calendar.monthOf(statement.periodFrom()).index();
        int partner = partners.nr(statement.partner());
        statements.computeIfAbsent(month, m -> new ArrayList<>()).add(statement);
        latest.merge(
                new Account(partner, statement.policy()),
                statement,
                (a, b) -> a.periodFrom().isAfter(b.periodFrom()) ? a : b);
        String code = minor.code(statement.currency());
        for (StatementLine line : lines(statement.id())) {
            Line.Type type = Line.Type.valueOf(line.type());
            String plan = line.plan();
            if (type.isOfPlan() && plan != null) {
                stated.merge(
                        new Cell(partner, statement.policy(), plan, line.period()),
                        minor.minor(line.amount(), code),
                        Math::addExact);
            }
        }
    }

    /// The closed months by their index, the earliest first.
    public List<Integer> months() {
        return List.copyOf(closed.keySet());
    }

    public boolean isClosed(FiscalCalendar.Month month) {
        return closed.containsKey(month.index());
    }

    public Optional<ClosedPeriod> period(FiscalCalendar.Month month) {
        return Optional.ofNullable(closed.get(month.index()));
    }

    /// The month after the last closed one; empty before anything was closed.
    public Optional<FiscalCalendar.Month> next() {
        return closed.isEmpty()
                ? Optional.empty()
                : Optional.of(FiscalCalendar.Month.ofIndex(closed.lastKey() + 1));
    }

    /// The rows of a closed month, by number.
    public List<Statement> statements(FiscalCalendar.Month month) {
        return statements.getOrDefault(month.index(), List.of()).stream()
                .sorted(Comparator.comparing(Statement::number))
                .toList();
    }

    /// The lines of a statement in their order.
    public List<StatementLine> lines(Id statement) {
        return lines.getOrDefault(statement, List.of()).stream()
                .sorted(Comparator.comparing(StatementLine::position))
                .toList();
    }

    /// What all statements together have said of a plan's month.
    long stated(int partner, String policy, String plan, String period) {
        return stated.getOrDefault(new Cell(partner, policy, plan, period), 0L);
    }

    /// The balance that the latest statement carries on; empty when there is none.
    Optional<Long> carried(int partner, String policy) {
        return Optional.ofNullable(latest.get(new Account(partner, policy)))
                .map(s -> minor.minor(s.carriedOut(), minor.code(s.currency())));
    }

    /// Whether a claim or entry is on a statement already.
    boolean isStated(Link source) {
        return sources.contains(source);
    }

    Minor minor() {
        return minor;
    }

    Table partners() {
        return partners;
    }
}
