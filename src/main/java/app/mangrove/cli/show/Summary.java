package app.mangrove.cli.show;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.Period;
import app.mangrove.base.work.Cancel;
import app.mangrove.cli.print.Sheet;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.program.Tier;
import app.mangrove.model.work.Setting;
import app.mangrove.problems.Findings;
import app.mangrove.revenue.Dimension;
import app.mangrove.revenue.Question;
import app.mangrove.revenue.Revenue;
import app.mangrove.revenue.RevenueGrid;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An ecosystem in a few lines: how many of what, partners by type and tier with the gaps to the
/// targets, revenue of a year, how it is spread, who is active, and what is wrong.
public final class Summary {
    private static final List<Kind<?>> COUNTED =
            List.of(Partner.KIND, Person.KIND, Account.KIND, Deal.KIND, Transaction.KIND);

    private final Ecosystem ecosystem;
    private final LocalDate today;
    private final List<Line> lines = new ArrayList<>();

    /// One figure: the section it belongs to, what it is of, the figure, and a remark.
    private record Line(String section, String name, Object value, String shown, String remark) {}

    private Summary(Ecosystem ecosystem, LocalDate today) {
        this.ecosystem = ecosystem;
        this.today = today;
        counts();
        standing();
        Activity activity = Activity.of(ecosystem, today);
        active(activity);
        revenue();
        problems();
    }

    public static Summary of(Ecosystem ecosystem, LocalDate today) {
        return new Summary(ecosystem, today);
    }

    private void add(String section, String name, Object value, String shown, String remark) {
        lines.add(new Line(section, name, value, shown, remark));
    }

    private void count(String section, String name, long count, String remark) {
        add(section, name, count, Text.formats().number(count), remark);
    }

    private void counts() {
        for (Kind<?> kind : COUNTED) {
            count("records", Text.of("kind." + kind.key() + ".plural"), ecosystem.count(kind), "");
        }
    }

    private void standing() {
        Standing standing = Standing.of(ecosystem, today);
        Map<String, Integer> types = new TreeMap<>();
        Map<String, Integer> tiers = new TreeMap<>();
        ecosystem
                .table(Partner.KIND)
                .forEach(nr -> {
                    types.merge(standing.type(nr), 1, Integer::sum);
                    tiers.merge(standing.tier(nr), 1, Integer::sum);
                });
        int all = ecosystem.count(Partner.KIND);
        types.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(type ->
                        count(
                                "types",
                                named(type.getKey()),
                                type.getValue(),
                                share(type.getValue(), all)));
        tiers(tiers);
    }

    private static String named(String name) {
        return name.isEmpty() ? Text.of("cli.summary.none") : name;
    }

    private static String share(long part, long all) {
        return all == 0 ? "" : Text.formats().percent((double) part / all, 1);
    }

    /// Each tier with the gap to its target share of the partners that have a tier.
    private void tiers(Map<String, Integer> held) {
        int without = held.getOrDefault("", 0);
        int ranked = ecosystem.count(Partner.KIND) - without;
        List<Tier> tiers = new ArrayList<>(ecosystem.all(Tier.KIND));
        tiers.sort(Comparator.comparing(Tier::rank));
        for (Tier tier : tiers) {
            int count = held.getOrDefault(tier.name(), 0);
            count("tiers", tier.name(), count, gap(tier.targetShare(), count, ranked));
        }
        if (without > 0) {
            count("tiers", Text.of("cli.summary.none"), without, "");
        }
    }

    private static String gap(@Nullable BigDecimal share, int count, int ranked) {
        if (share == null || ranked == 0) {
            return "";
        }
        int target =
                share.multiply(BigDecimal.valueOf(ranked))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
        return Text.of(
                "cli.summary.gap",
                share(count, ranked),
                target,
                Text.formats().signed(count - target, 0));
    }

    private void active(Activity activity) {
        int all = ecosystem.count(Partner.KIND);
        count(
                "health",
                Text.of("cli.summary.active", activity.days()),
                activity.partners(),
                share(activity.partners(), all));
        count("health", Text.of("cli.summary.open"), activity.openDeals(), "");
        count("health", Text.of("cli.summary.late"), activity.lateDeals(), "");
    }

    private void revenue() {
        String currency = Setting.of(ecosystem, Setting.CURRENCY).orElse("EUR");
        Period year = new Period(today.minusYears(1).plusDays(1), today.plusDays(1));
        Question question = Question.by(Dimension.TYPE).during(year).in(Conversion.daily(currency));
        if (new Revenue().ask(ecosystem, question, Cancel.never())
                instanceof Outcome.Ok<RevenueGrid>(RevenueGrid grid)) {
            for (int line = 0; line < grid.size(); line++) {
                amount(grid, line, named(grid.text(line, 0)));
            }
        }
        Question partners =
                Question.by(Dimension.PARTNER).during(year).in(Conversion.daily(currency));
        if (new Revenue().ask(ecosystem, partners, Cancel.never())
                instanceof Outcome.Ok<RevenueGrid>(RevenueGrid grid)) {
            Concentration.of(grid, ecosystem.count(Partner.KIND)).ifPresent(this::concentration);
        }
    }

    private void amount(RevenueGrid grid, int line, String name) {
        String lines = Text.of("cli.summary.lines", grid.count(line));
        if (grid.amount(line) instanceof Outcome.Ok<Amount>(Amount amount)) {
            add("revenue", name, grid.decimal(line), Text.formats().whole(amount), lines);
        } else {
            add("revenue", name, "", "–", Text.of("cli.summary.no-rate"));
        }
    }

    private void concentration(Concentration spread) {
        add(
                "concentration",
                Text.of("cli.summary.top"),
                spread.top().toPlainString(),
                Text.formats().percent(spread.top().doubleValue(), 1),
                "");
        add(
                "concentration",
                Text.of("cli.summary.hhi"),
                spread.index().toPlainString(),
                Text.formats().number(spread.index()),
                "");
    }

    private void problems() {
        int found = 0;
        for (Findings.Group group : Findings.of(ecosystem, today, Cancel.never()).groups()) {
            count(
                    "problems",
                    Text.of("problems." + group.rule().key() + ".title"),
                    group.count(),
                    "");
            found += group.count();
        }
        if (found == 0) {
            count("problems", Text.of("cli.summary.none"), 0, "");
        }
    }

    /// Prints it to be read, under the workspace's name and file.
    public void print(Path file, PrintWriter out) {
        String name = Setting.of(ecosystem, Setting.WORKSPACE).orElse("");
        out.print(Text.of("cli.summary.title", named(name), file.toString(), ecosystem.commit()));
        out.print("\n");
        int names = width(lines.stream().map(Line::name).toList());
        int figures = width(lines.stream().map(Line::shown).toList());
        String section = "";
        for (Line line : lines) {
            if (!line.section().equals(section)) {
                section = line.section();
                out.print("\n" + Text.of("cli.summary.section." + section) + "\n");
            }
            String padded =
                    "  "
                            + line.name()
                            + " ".repeat(names - line.name().length() + 2)
                            + " ".repeat(figures - line.shown().length())
                            + line.shown()
                            + "  "
                            + line.remark();
            out.print(padded.stripTrailing() + "\n");
        }
        out.flush();
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    public Sheet sheet() {
        Sheet sheet =
                new Sheet(
                        List.of(
                                Sheet.Column.text("section", ""),
                                Sheet.Column.text("name", ""),
                                Sheet.Column.figure("value", ""),
                                Sheet.Column.text("remark", "")));
        lines.forEach(line ->
                sheet.add(
                        Sheet.Cell.of(line.section()),
                        Sheet.Cell.of(line.name()),
                        Sheet.Cell.of(line.value()),
                        Sheet.Cell.of(line.remark())));
        return sheet;
    }
}
