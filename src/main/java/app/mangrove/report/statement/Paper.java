package app.mangrove.report.statement;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.statement.Causes;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.Minor;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.work.Setting;
import app.mangrove.report.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What a statement's documents say, in words and figures of one language.
///
/// Shape: the calculation is that of the snapshot which the statement was made of, so that its
/// explanations add up to its lines.
public final class Paper {
    private static final int LISTED = 5;
    private final Ecosystem ecosystem;
    private final Calculation calculation;
    private final StatementRun run;
    private final PartnerStatement statement;
    private final String headHash;
    private final Words words;
    private final Map<Line, Causes> causes;

    /// `headHash` is the head of the log when nothing is frozen yet.
    public Paper(
            Calculation calculation,
            StatementRun run,
            PartnerStatement statement,
            String headHash,
            Words words) {
        this(calculation, run, statement, headHash, words, Map.of());
    }

    /// The same with the causes of its corrections.
    public Paper(
            Calculation calculation,
            StatementRun run,
            PartnerStatement statement,
            String headHash,
            Words words,
            Map<Line, Causes> causes) {
        this.ecosystem = calculation.request().ecosystem();
        this.calculation = calculation;
        this.run = run;
        this.statement = statement;
        this.headHash = headHash;
        this.words = words;
        this.causes = Map.copyOf(causes);
    }

    /// A line as printed: basis and rate are empty where a line has none or several.
    public record Row(String text, String basis, String rate, String amount, Line line) {}

    /// A step of how a line came to be.
    public record Why(String plan, Step step) {}

    Words words() {
        return words;
    }

    String vendor() {
        return Setting.of(ecosystem, Setting.WORKSPACE).orElse(words.of("statement.paper.vendor"));
    }

    public String partner() {
        return ecosystem.name(Partner.KIND, statement.partner());
    }

    List<String> address() {
        Partner partner = ecosystem.row(Partner.KIND, statement.partner());
        String place =
                String.join(
                        " ",
                        Stream.of(partner.postalCode(), partner.city())
                                .filter(Objects::nonNull)
                                .toList());
        String country =
                partner.country() == null
                        ? ""
                        : ecosystem.name(
                                Region.KIND, ecosystem.table(Region.KIND).nr(partner.country()));
        return Stream.of(
                        Objects.requireNonNullElse(partner.legalName(), partner.name()),
                        Objects.requireNonNullElse(partner.address(), ""),
                        place,
                        country)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /// Its number, or that it is a draft.
    public String number() {
        return statement
                .frozen()
                .map(row -> row.number())
                .orElseGet(() -> words.of("statement.paper.draft"));
    }

    boolean isDraft() {
        return statement.frozen().isEmpty();
    }

    String period() {
        return run.label();
    }

    String days() {
        return words.of("statement.paper.days", run.days().from(), run.days().to().minusDays(1));
    }

    PartnerStatement statement() {
        return statement;
    }

    String money(long minor) {
        return words.of("statement.paper.money", new Money(minor, statement.currency()));
    }

    String payout() {
        Long minor = statement.payout().minor();
        return minor == null
                ? words.of("statement.paper.no-rate", statement.payout().currency())
                : words.of(
                        "statement.paper.money", new Money(minor, statement.payout().currency()));
    }

    boolean isConverted() {
        return !statement.payout().currency().equals(statement.currency());
    }

    /// Where it can be checked: the commit that it knows, and the head of the log there.
    String anchor() {
        long commit = statement.frozen().map(row -> row.knownAt()).orElse(ecosystem.commit());
        String hash =
                statement
                        .frozen()
                        .map(row -> Objects.requireNonNullElse(row.headHash(), ""))
                        .orElse(headHash);
        return words.of("statement.paper.anchor", commit, hash);
    }

    List<Row> rows() {
        return statement.lines().stream().map(this::row).toList();
    }

    /// What made a correction, the largest first, a sentence each; empty for any other line.
    List<String> causes(Line line) {
        Causes known = causes.get(line);
        if (known == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        known.listed(LISTED)
                .forEach(cause ->
                        all.add(cause(words.of(cause.key(), cause.label()), cause.minor())));
        if (known.rest(LISTED) > 0) {
            all.add(
                    cause(
                            words.of("statement.cause.more", known.rest(LISTED)),
                            known.restMinor(LISTED)));
        }
        if (known.others() != 0) {
            all.add(cause(words.of("statement.cause.others"), known.others()));
        }
        return all;
    }

    private String cause(String text, long minor) {
        return text + ": " + money(minor);
    }

    private Row row(Line line) {
        String text = words.of(line.type().key(), line.plan(), line.period(), line.text());
        Basis basis =
                line.type() == Line.Type.EARNED || line.type() == Line.Type.CLAWBACK
                        ? basis(line)
                        : Basis.NONE;
        return new Row(text, basis.measure, basis.rate, money(line.minor()), line);
    }

    private record Basis(String measure, String rate) {
        static final Basis NONE = new Basis("", "");
    }

    /// What was multiplied with which rate, when that was one multiplication.
    private Basis basis(Line line) {
        List<Step> products =
                steps(line).stream()
                        .filter(step -> step.kind() == Step.Kind.LOOK_UP)
                        .filter(step -> step.inputs().size() == 2)
                        .toList();
        if (products.isEmpty()) {
            return Basis.NONE;
        }
        List<String> rates =
                products.stream().map(step -> step.inputs().get(1)).distinct().toList();
        if (rates.size() > 1) {
            return new Basis("", words.of("statement.paper.rates", rates.size()));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Step step : products) {
            sum = sum.add(number(step.inputs().getFirst()));
        }
        BigDecimal rate = number(rates.getFirst());
        // A quarter's rate counts for all of it: then the month's amount is a difference, and a
        // basis beside it would not multiply to it.
        boolean isProduct =
                sum.multiply(rate)
                                .subtract(BigDecimal.valueOf(line.minor(), exponent()))
                                .abs()
                                .compareTo(BigDecimal.valueOf(products.size(), exponent()))
                        <= 0;
        return new Basis(
                isProduct ? words.of("statement.paper.number", sum.stripTrailingZeros()) : "",
                share(rate));
    }

    /// A part of the basis in per cent; what a unit pays as the number that it is.
    private String share(BigDecimal rate) {
        return rate.abs().compareTo(BigDecimal.ONE) < 0
                ? words.of("statement.paper.percent", rate.movePointRight(2).stripTrailingZeros())
                : words.of("statement.paper.number", rate);
    }

    private int exponent() {
        return Minor.of(ecosystem).exponent(statement.currency());
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    private List<Step> steps(Line line) {
        int plan = calculation.plan(line.plan());
        int month = run.month().index() - calculation.request().from().index();
        if (plan < 0) {
            return List.of();
        }
        Outcome<Explained<Money>> why = calculation.explain(plan, statement.partner(), month);
        return why.optional().map(Explained::steps).orElse(List.of());
    }

    /// Every step of every plan that earned or took back something.
    List<Why> explanation() {
        List<Why> all = new ArrayList<>();
        for (Line line : statement.lines()) {
            if (line.type() == Line.Type.EARNED || line.type() == Line.Type.CLAWBACK) {
                steps(line).forEach(step -> all.add(new Why(line.plan(), step)));
            }
        }
        return all;
    }

    /// The value of a field of a row that a step stands on, null when it has none.
    @Nullable Object value(Step.Leaf leaf, String field) {
        var kind = app.mangrove.model.Kinds.of(leaf.kind());
        int nr = app.mangrove.model.Id.parse(leaf.id()).map(ecosystem.table(kind)::nr).orElse(0);
        return nr == 0
                ? null
                : kind.field(field).map(f -> ecosystem.value(kind, f, nr)).orElse(null);
    }

    String currency(Step.Leaf leaf) {
        return value(leaf, "currency") instanceof app.mangrove.model.Id id
                ? ecosystem
                        .find(app.mangrove.model.market.Currency.KIND, id)
                        .map(app.mangrove.model.market.Currency::code)
                        .orElse("")
                : "";
    }
}
