package app.mangrove.cli.show;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.cli.print.Sheet;
import app.mangrove.health.catalog.OpenPipeline;
import app.mangrove.insight.Insight;
import app.mangrove.insight.flaw.Flaws;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.Grid;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.GapQuestion;
import app.mangrove.mix.gap.Measure;
import app.mangrove.mix.gap.Values;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.work.Setting;
import app.mangrove.problems.Findings;
import app.mangrove.ui.text.Text;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// An ecosystem in a few lines, with the figures of its insight: how many of what, enrolled
/// partners by type and tier with the gaps to the targets, who is active, revenue of twelve months
/// and how it is spread, and what is wrong.
public final class Summary {
    private static final List<Kind<?>> COUNTED =
            List.of(Partner.KIND, Person.KIND, Account.KIND, Deal.KIND, Transaction.KIND);

    private static final int TOP = 5;

    private final Ecosystem ecosystem;
    private final LocalDate today;
    private final app.mangrove.insight.Summary summary;
    private final List<Line> lines = new ArrayList<>();

    /// One figure: the section it belongs to, what it is of, the figure, and a remark.
    private record Line(String section, String name, Object value, String shown, String remark) {}

    private Summary(Ecosystem ecosystem, LocalDate today) {
        this.ecosystem = ecosystem;
        this.today = today;
        this.summary = new Insight().summary(ecosystem, Lens.of(ecosystem, today));
        counts();
        types();
        tiers();
        mix();
        activity();
        revenue();
        concentration();
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

    private void types() {
        for (var type : summary.types()) {
            count(
                    "types",
                    named(type.name()),
                    type.partners(),
                    share(type.partners(), summary.partners()));
        }
    }

    private static String named(String name) {
        return name.isEmpty() ? Text.of("cli.summary.none") : name;
    }

    private static String share(long part, long all) {
        return all == 0 ? "" : Text.formats().percent((double) part / all, 1);
    }

    /// Each tier with the gap to its target share of the partners that have a tier.
    private void tiers() {
        int ranked = summary.ranked();
        for (var tier : summary.tiers()) {
            String gap =
                    ranked == 0
                            ? ""
                            : tier.target(ranked)
                                    .map(target -> gap(target, tier.partners(), ranked))
                                    .orElse("");
            count("tiers", tier.name(), tier.partners(), gap);
        }
        if (summary.withoutTier() > 0) {
            count("tiers", Text.of("cli.summary.none"), summary.withoutTier(), "");
        }
    }

    private static String gap(BigDecimal exact, int count, int ranked) {
        int target = exact.setScale(0, RoundingMode.HALF_UP).intValueExact();
        return Text.of(
                "cli.summary.gap",
                share(count, ranked),
                target,
                Text.formats().signed(count - target, 0));
    }

    /// Partners of each type against the plan in force, and what is to be recruited.
    private void mix() {
        int plan = Plans.standard(ecosystem);
        if (plan == 0) {
            return;
        }
        GapGrid gaps =
                new Insight()
                        .mix(
                                ecosystem,
                                new GapQuestion(
                                        summary.lens(),
                                        plan,
                                        Plans.date(ecosystem, plan, today),
                                        Grid.within(Cell.ALL)
                                                .by(
                                                        Axis.TYPE,
                                                        Values.of(ecosystem, plan, Axis.TYPE))
                                                .cells()));
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.gap(i);
            gap.gap(Measure.COUNT)
                    .ifPresent(missing ->
                            count(
                                    "mix",
                                    gaps.standing().trees().name(Axis.TYPE, gap.cell().type()),
                                    gap.count(),
                                    Text.of(
                                            "mix.summary.gap",
                                            gap.targetCount().orElse(0),
                                            Text.formats().signed(-missing, 0),
                                            gaps.question().date())));
        }
    }

    private void activity() {
        Table deals = ecosystem.table(Deal.KIND);
        long open = IntStream.of(deals.numbers()).filter(OpenPipeline.open(deals)).count();
        count("health", Text.of("cli.summary.enrolled"), summary.partners(), "");
        count(
                "health",
                Text.of("cli.summary.active", summary.lens().activeDays()),
                summary.active(),
                share(summary.active(), summary.partners()));
        count("health", Text.of("cli.summary.open"), open, "");
    }

    private void revenue() {
        for (var type : summary.types()) {
            amount(named(type.name()), type.revenue());
        }
        amount(Text.of("cli.summary.total"), summary.revenue());
    }

    private void amount(String name, Outcome<Amount> revenue) {
        if (revenue instanceof Outcome.Ok<Amount>(Amount amount)) {
            add("revenue", name, amount.decimal(), Text.formats().whole(amount), "");
        } else {
            add("revenue", name, "", "–", Text.of("cli.summary.no-rate"));
        }
    }

    private void concentration() {
        summary.top().stream()
                .limit(TOP)
                .forEach(partner ->
                        add(
                                "concentration",
                                partner.name(),
                                partner.share().toPlainString(),
                                Text.formats().percent(partner.share().doubleValue(), 1),
                                Text.formats().whole(partner.revenue())));
        summary.concentration()
                .optional()
                .ifPresent(index ->
                        add(
                                "concentration",
                                Text.of("cli.summary.hhi"),
                                index.toPlainString(),
                                Text.formats().number(index.doubleValue(), 3),
                                ""));
    }

    private void problems() {
        int found = 0;
        for (Findings.Group group :
                Findings.of(ecosystem, today, Flaws.RULES, Cancel.never()).groups()) {
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
