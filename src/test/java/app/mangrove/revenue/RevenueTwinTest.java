package app.mangrove.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Reason;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;
import app.mangrove.support.TestWorkspace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// The engine against a slow twin of records, maps and exact decimals.
class RevenueTwinTest {
    private static final long SEED = 31_415;
    private static final LocalDate FIRST = LocalDate.of(2024, 11, 3);
    private final Random random = new Random(SEED);
    private final TestWorkspace workspace = TestWorkspace.of(world().edits);

    /// A line of the twin; an empty sum is one that has no rate.
    private record Line(List<String> texts, String currency) {}

    private static final class Sum {
        private @Nullable BigDecimal total = BigDecimal.ZERO;
        private int count;
    }

    private RevenueWorld world() {
        RevenueWorld world =
                new RevenueWorld().currency("EUR", 2).currency("USD", 2).currency("GBP", 2);
        for (int day = 20; day < 500; day += 7) {
            world.rate("EUR", "USD", FIRST.plusDays(day).toString(), "1." + (100 + day));
        }
        world.rate("EUR", "GBP", FIRST.toString(), "0.8551");
        String[] regions = {"World", "EMEA", "Germany", "Bavaria", "France", "APAC"};
        String[] levels = {"WORLD", "AREA", "COUNTRY", "TERRITORY", "COUNTRY", "AREA"};
        String[] parents = {"", "World", "EMEA", "Germany", "EMEA", "World"};
        for (int i = 0; i < regions.length; i++) {
            world.region(regions[i], levels[i], parents[i]);
        }
        world.product("A", "").product("A1", "A").product("A11", "A1").product("B", "");
        world.type("VAR").type("MSP").type("SI");
        for (int i = 0; i < 40; i++) {
            world.partner("p" + i, "Name " + i % 31, any("", "Germany", "France"), any(regions));
            for (int role = random.nextInt(4); role > 0; role--) {
                int from = random.nextInt(300);
                world.role(
                        "p" + i,
                        any("VAR", "MSP", "SI"),
                        random.nextInt(3) == 0 ? "" : FIRST.plusDays(from).toString(),
                        random.nextInt(3) == 0 ? "" : FIRST.plusDays(from + 90L).toString(),
                        random.nextInt(3) == 0);
            }
        }
        for (int i = 0; i < 10_000; i++) {
            world.sale(
                    "p" + random.nextInt(40),
                    FIRST.plusDays(random.nextInt(480)).toString(),
                    BigDecimal.valueOf(random.nextLong(2_000_000_000L) - 200_000_000L, 4)
                            .toPlainString(),
                    any("EUR", "USD", "GBP"),
                    any("", "EUR", "USD"),
                    any("", "A", "A11", "B"),
                    any("", "Bavaria", "EMEA"));
        }
        return world;
    }

    private String any(String... from) {
        return from[random.nextInt(from.length)];
    }

    @Test
    void addsUpAsTheTwinDoesAlsoAfterEdits() {
        Revenue revenue = new Revenue();
        List<Question> questions = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            questions.add(question());
        }
        for (int edit = 0; edit < 3; edit++) {
            for (Question question : questions) {
                Ecosystem ecosystem = workspace.ecosystem();
                RevenueGrid grid = revenue.ask(ecosystem, question, Cancel.never()).orElseThrow();
                assertThat(lines(grid))
                        .as("seed %d: %s", SEED, question)
                        .isEqualTo(twin(ecosystem, question));
            }
            change();
        }
    }

    @Test
    void everyLineIsExplainedByItsOwnRows() {
        Question question = Question.by(Dimension.TYPE, Dimension.YEAR).in(Conversion.daily("EUR"));
        RevenueGrid grid =
                new Revenue().ask(workspace.ecosystem(), question, Cancel.never()).orElseThrow();
        for (int line = 0; line < grid.size(); line++) {
            int at = line;
            grid.amount(line)
                    .optional()
                    .ifPresent(amount -> {
                        var explained = grid.explain(at).orElseThrow();
                        assertThat(explained.value()).isEqualTo(amount);
                        assertThat(explained.steps().getFirst().result())
                                .isEqualTo(Integer.toString(grid.count(at)));
                        assertThat(
                                        new BigDecimal(
                                                        explained
                                                                .steps()
                                                                .getLast()
                                                                .inputs()
                                                                .getFirst())
                                                .setScale(4, RoundingMode.HALF_UP))
                                .isEqualByComparingTo(amount.decimal());
                    });
        }
    }

    private Question question() {
        List<Dimension> by = new ArrayList<>(Arrays.asList(Dimension.values()));
        Collections.shuffle(by, random);
        Question question = Question.by(by.subList(0, random.nextInt(4)).toArray(Dimension[]::new));
        if (random.nextBoolean()) {
            question = question.in(Conversion.daily(any("EUR", "USD")));
        }
        if (random.nextBoolean()) {
            question =
                    question.during(
                            FiscalCalendar.CALENDAR.parse(any("2025", "2025-Q2")).orElseThrow());
        }
        return question;
    }

    private void change() {
        Ecosystem ecosystem = workspace.ecosystem();
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int nr = 1 + random.nextInt(10_000);
            Id id = ecosystem.table(Transaction.KIND).id(nr);
            long commit = ecosystem.table(Transaction.KIND).commit(nr);
            if (ecosystem.table(Transaction.KIND).isLive(nr)) {
                edits.add(
                        i == 0
                                ? Edit.remove(Transaction.KIND, id, commit)
                                : Edit.change(Transaction.KIND, id, commit)
                                        .and(Transaction.AMOUNT, new BigDecimal("7.77"))
                                        .and(Transaction.PARTNER, RevenueWorld.id("p" + i)));
            }
        }
        Role role = ecosystem.all(Role.KIND).getFirst();
        edits.add(
                Edit.change(Role.KIND, role.id(), ecosystem.table(Role.KIND).commit(1))
                        .and(Role.TYPE, RevenueWorld.id(any("VAR", "MSP", "SI"))));
        workspace.commit(edits, Reason.user("test", "change"));
    }

    private static List<String> lines(RevenueGrid grid) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            String amount =
                    grid.amount(i).map(a -> a.decimal().toPlainString()).optional().orElse("");
            lines.add(grid.texts(i) + " " + grid.currency(i) + " " + amount + " " + grid.count(i));
        }
        return lines;
    }

    private List<String> twin(Ecosystem ecosystem, Question question) {
        Comparator<Line> order =
                Comparator.comparing((Line line) -> String.join("\u0001", line.texts))
                        .thenComparing(Line::currency);
        Map<Line, Sum> sums = new TreeMap<>(order);
        for (Transaction sale : ecosystem.all(Transaction.KIND)) {
            if (question.period() != null && !question.period().contains(sale.date())) {
                continue;
            }
            List<String> texts = question.by().stream().map(d -> text(ecosystem, d, sale)).toList();
            String currency = name(ecosystem, Currency.KIND, sale.currency());
            BigDecimal amount = sale.amount();
            if (question.in() != null) {
                amount = amount.multiply(rate(currency, question.in().target(), sale.date()));
                currency = question.in().target();
            }
            Sum sum = sums.computeIfAbsent(new Line(texts, currency), line -> new Sum());
            sum.count++;
            sum.total =
                    sum.total == null || amount.signum() == 0 && sale.amount().signum() != 0
                            ? null
                            : sum.total.add(amount);
        }
        List<String> lines = new ArrayList<>();
        sums.forEach((line, sum) -> {
            String amount =
                    sum.total == null
                            ? ""
                            : sum.total.setScale(4, RoundingMode.HALF_UP).toPlainString();
            lines.add(line.texts + " " + line.currency + " " + amount + " " + sum.count);
        });
        return lines;
    }

    private static String name(Ecosystem ecosystem, Kind<?> kind, @Nullable Id id) {
        return id == null ? "" : ecosystem.name(kind, ecosystem.table(kind).nr(id));
    }

    /// Zero where there is no rate.
    private static BigDecimal rate(String from, String to, LocalDate day) {
        if (from.equals(to)) {
            return BigDecimal.ONE;
        }
        BigDecimal toEuro = inEuro(from, day);
        BigDecimal target = inEuro(to, day);
        if (toEuro.signum() == 0 || target.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return target.divide(toEuro, 12, RoundingMode.HALF_UP);
    }

    /// How many units a euro is worth.
    private static BigDecimal inEuro(String code, LocalDate day) {
        if (code.equals("EUR")) {
            return BigDecimal.ONE;
        }
        if (code.equals("GBP")) {
            return new BigDecimal("0.8551");
        }
        int last = (int) FIRST.until(day, java.time.temporal.ChronoUnit.DAYS);
        int quoted = Math.min(496, last - Math.floorMod(last - 20, 7));
        return quoted < 20 ? BigDecimal.ZERO : new BigDecimal("1." + (100 + quoted));
    }

    private static String text(Ecosystem ecosystem, Dimension dimension, Transaction sale) {
        Partner partner = ecosystem.find(Partner.KIND, sale.partner()).orElseThrow();
        return switch (dimension) {
            case TYPE -> type(ecosystem, sale);
            case CATEGORY -> root(ecosystem, sale.productLine());
            case TERRITORY ->
                    name(
                            ecosystem,
                            Region.KIND,
                            sale.region() == null ? partner.region() : sale.region());
            case COUNTRY -> country(ecosystem, partner, sale);
            case YEAR -> Integer.toString(sale.date().getYear());
            case MONTH -> sale.date().toString().substring(0, 7);
            case CURRENCY ->
                    name(
                            ecosystem,
                            Currency.KIND,
                            sale.invoiceCurrency() == null
                                    ? sale.currency()
                                    : sale.invoiceCurrency());
            case PARTNER -> {
                long same =
                        ecosystem.all(Partner.KIND).stream()
                                .filter(p -> p.name().equals(partner.name()))
                                .count();
                int nr = ecosystem.table(Partner.KIND).nr(partner.id());
                Object keys = ecosystem.values(Partner.KIND, nr).get("keys");
                yield same == 1
                        ? partner.name()
                        : partner.name() + " (" + ((List<?>) keys).getFirst() + ")";
            }
        };
    }

    private static String type(Ecosystem ecosystem, Transaction sale) {
        return ecosystem.all(Role.KIND).stream()
                .filter(role -> role.partner().equals(sale.partner()))
                .filter(role -> role.validFrom() == null || !sale.date().isBefore(role.validFrom()))
                .filter(role -> role.validTo() == null || sale.date().isBefore(role.validTo()))
                .min(
                        Comparator.comparing((Role role) -> !Boolean.TRUE.equals(role.main()))
                                .thenComparing(role ->
                                        role.validFrom() == null ? LocalDate.MIN : role.validFrom())
                                .thenComparing(Role::id))
                .map(role -> name(ecosystem, PartnerType.KIND, role.type()))
                .orElse("");
    }

    private static String root(Ecosystem ecosystem, @Nullable Id product) {
        Id at = product;
        while (at != null) {
            ProductLine line = ecosystem.find(ProductLine.KIND, at).orElseThrow();
            if (line.parent() == null) {
                return line.name();
            }
            at = line.parent();
        }
        return "";
    }

    private static String country(Ecosystem ecosystem, Partner partner, Transaction sale) {
        if (partner.country() != null) {
            return name(ecosystem, Region.KIND, partner.country());
        }
        String own = above(ecosystem, partner.region());
        return own.isEmpty() ? above(ecosystem, sale.region()) : own;
    }

    private static String above(Ecosystem ecosystem, @Nullable Id region) {
        Id at = region;
        while (at != null) {
            Region row = ecosystem.find(Region.KIND, at).orElseThrow();
            if (row.level().equals("COUNTRY")) {
                return row.name();
            }
            at = row.parent();
        }
        return "";
    }
}
