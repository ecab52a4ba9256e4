package app.mangrove.revenue;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.DayRates;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// The lines of an answer: the texts of the dimensions, an amount in one currency, and a count.
///
/// Shape: sorted by the dimensions as texts, then by the currency. Errors: a line whose sum cannot
/// be had has a problem instead of an amount.
public final class RevenueGrid {
    private final Ecosystem ecosystem;
    private final Question question;
    private final Kernel kernel;
    private final long[] keys;
    private final long[] amounts;
    private final int[] counts;
    private final Map<Integer, Problem> problems;
    private final Map<Integer, int[]> rowsOf = new ConcurrentHashMap<>();

    private RevenueGrid(
            Ecosystem ecosystem,
            Question question,
            Kernel kernel,
            long[] keys,
            long[] amounts,
            int[] counts,
            Map<Integer, Problem> problems) {
        this.ecosystem = ecosystem;
        this.question = question;
        this.kernel = kernel;
        this.keys = keys;
        this.amounts = amounts;
        this.counts = counts;
        this.problems = problems;
    }

    static RevenueGrid of(Ecosystem ecosystem, Question question, Kernel kernel, Sums sums) {
        int[] order = sums.counted();
        long[] keys = new long[order.length];
        long[] amounts = new long[order.length];
        int[] counts = new int[order.length];
        Map<Integer, Problem> problems = new HashMap<>();
        RevenueGrid grid =
                new RevenueGrid(ecosystem, question, kernel, keys, amounts, counts, problems);
        for (int i = 0; i < order.length; i++) {
            int slot = order[i];
            keys[i] = sums.key(slot);
            counts[i] = sums.count(slot);
            if (sums.isMissing(slot)) {
                problems.put(i, grid.missing(sums.mark(slot)));
                continue;
            }
            BigInteger total = grid.rounded(sums.total(slot));
            if (total.bitLength() > 62) {
                problems.put(i, Problem.of("amount.range", total.toString(), grid.currency(i)));
            } else {
                amounts[i] = total.longValueExact();
            }
        }
        return grid;
    }

    private Problem missing(long mark) {
        DayRates rates = kernel.rates();
        if (rates == null) {
            throw new IllegalStateException("only a conversion misses a rate");
        }
        return rates.found((int) mark, (int) (mark >> 32)).failure().orElseThrow();
    }

    /// The sum of products with a rate's decimals, rounded once.
    private BigInteger rounded(BigInteger total) {
        Conversion in = question.in();
        if (in == null) {
            return total;
        }
        RoundingMode mode = in.rounding().mode();
        return new BigDecimal(total, RateTable.SCALE).setScale(0, mode).unscaledValue();
    }

    public Question question() {
        return question;
    }

    public int size() {
        return keys.length;
    }

    /// The text of a dimension (by its place in the question) in a line; empty for none.
    public String text(int line, int dimension) {
        return kernel.coders().get(dimension).texts().get(kernel.code(keys[line], dimension));
    }

    /// The row number of what a text stands for, such as the partner or the territory; 0 where it
    /// stands for none or for a period.
    public int row(int line, int dimension) {
        int[] rows = rowsOf.computeIfAbsent(dimension, this::rowsOf);
        int code = kernel.code(keys[line], dimension);
        return code > 0 && code < rows.length ? rows[code] : 0;
    }

    private int[] rowsOf(int dimension) {
        return kernel.coders().get(dimension) instanceof Coder.Refs refs ? refs.rows() : new int[0];
    }

    /// The texts of all dimensions of a line.
    public List<String> texts(int line) {
        return IntStream.range(0, question.by().size()).mapToObj(d -> text(line, d)).toList();
    }

    /// The ISO code of the currency that a line's amount is in.
    public String currency(int line) {
        Conversion in = question.in();
        return in != null ? in.target() : text(line, question.by().size());
    }

    /// How many transactions a line has, with or without a rate.
    public int count(int line) {
        return counts[line];
    }

    /// Errors: `rate.missing`, `rate.range`, `amount.range`.
    public Outcome<Amount> amount(int line) {
        Problem problem = problems.get(line);
        return problem == null
                ? Outcome.ok(new Amount(amounts[line], currency(line)))
                : Outcome.failed(problem);
    }

    /// The problems of lines without an amount, in line order.
    public List<Problem> problems() {
        return problems.keySet().stream().sorted().map(problems::get).toList();
    }

    /// How many decimals an amount of the line has at least: the currency's.
    public int digits(int line) {
        String code = currency(line);
        return ecosystem.all(Currency.KIND).stream()
                .filter(currency -> currency.code().equals(code))
                .map(currency -> currency.exponent().intValue())
                .findFirst()
                .orElse(2);
    }

    /// A line's amount as the command line prints it, empty when it has a problem.
    public String decimal(int line) {
        return problems.containsKey(line) ? "" : Amount.text(amounts[line], digits(line));
    }

    /// The amount of a line in ten-thousandths, 0 where it has a problem.
    public long e4(int line) {
        return amounts[line];
    }

    public boolean isMissing(int line) {
        return problems.containsKey(line);
    }

    /// The line of these dimension texts, or −1.
    public int line(String... texts) {
        List<String> wanted = List.of(texts);
        return IntStream.range(0, size())
                .filter(i -> texts(i).subList(0, wanted.size()).equals(wanted))
                .findFirst()
                .orElse(-1);
    }

    /// Why a line's amount is what it is: its rows, the rates, the sum, the rounding.
    public Outcome<Explained<Amount>> explain(int line) {
        return amount(line)
                .map(amount -> {
                    Explaining explaining = new Explaining(ecosystem, question, kernel);
                    kernel.record(keys[line], explaining);
                    return new Explained<>(amount, explaining.steps(amount, texts(line)));
                });
    }
}
