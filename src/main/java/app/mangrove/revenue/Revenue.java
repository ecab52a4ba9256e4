package app.mangrove.revenue;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Parallel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// The revenue engine: answers questions from a snapshot, and keeps the sums of segments so that
/// after an edit only what changed is added up again.
///
/// Shape: safe from any thread; two instances give the same answers.
public final class Revenue {
    /// Numbers in sums that are kept at most, over all questions.
    private static final long KEPT = 6_000_000;

    private final Map<Question, Memo> memos = new LinkedHashMap<>(16, 0.75f, true);

    /// The sums of one question, chunk by chunk, with what they were made of.
    private record Memo(
            Kernel kernel,
            Table rates,
            Table currencies,
            Object[][] inputs,
            Sums[] chunks,
            Sums total) {
        long weight() {
            long weight = total.weight();
            for (Sums chunk : chunks) {
                weight += chunk.weight();
            }
            return weight;
        }

        boolean serves(Kernel other, Ecosystem ecosystem, @Nullable Conversion in) {
            return kernel.agrees(other)
                    && (in == null
                            || rates == ecosystem.table(FxRate.KIND)
                                    && currencies == ecosystem.table(Currency.KIND));
        }
    }

    /// The revenue of a snapshot, sorted by the dimensions.
    ///
    /// Errors: `revenue.fine` when the dimensions have too many combinations; an amount that cannot
    /// be converted is a problem of its own line.
    public Outcome<RevenueGrid> ask(Ecosystem ecosystem, Question question, Cancel cancel) {
        Kernel kernel;
        try {
            kernel = Kernel.of(ecosystem, question, cancel);
        } catch (ArithmeticException e) {
            return Outcome.failed("revenue.fine");
        }
        Memo before;
        synchronized (memos) {
            before = memos.get(question);
        }
        Memo known =
                before != null && before.serves(kernel, ecosystem, question.in()) ? before : null;
        int count = kernel.chunks();
        Object[][] inputs = new Object[count][];
        Sums[] chunks = new Sums[count];
        Parallel.run(
                count,
                cancel,
                c -> {
                    inputs[c] = kernel.inputs(c);
                    chunks[c] =
                            known != null && same(known, c, inputs[c])
                                    ? known.chunks[c]
                                    : kernel.chunk(c);
                });
        Sums total = total(kernel, known, chunks);
        keep(
                question,
                new Memo(
                        kernel,
                        ecosystem.table(FxRate.KIND),
                        ecosystem.table(Currency.KIND),
                        inputs,
                        chunks,
                        total));
        return Outcome.ok(RevenueGrid.of(ecosystem, question, kernel, total));
    }

    /// The sum of all chunks: after an edit the total before, less what changed, plus what it is
    /// now.
    private static Sums total(Kernel kernel, @Nullable Memo known, Sums[] chunks) {
        boolean adjust =
                known != null
                        && known.chunks.length <= chunks.length
                        && !known.total.hasMissing()
                        && Arrays.stream(chunks).noneMatch(Sums::hasMissing);
        Memo start = adjust ? known : null;
        Sums total = start != null ? start.total.copy() : Sums.below(kernel.keys());
        for (int c = 0; c < chunks.length; c++) {
            Sums before = start != null && c < start.chunks.length ? start.chunks[c] : null;
            if (before == chunks[c]) {
                continue;
            }
            if (before != null) {
                total.subtract(before);
            }
            total.add(chunks[c]);
        }
        return total;
    }

    private void keep(Question question, Memo memo) {
        synchronized (memos) {
            memos.put(question, memo);
            long weight = memos.values().stream().mapToLong(Memo::weight).sum();
            Iterator<Memo> eldest = memos.values().iterator();
            while (weight > KEPT && eldest.hasNext()) {
                weight -= eldest.next().weight();
                eldest.remove();
            }
        }
    }

    private static boolean same(Memo memo, int chunk, Object[] inputs) {
        if (chunk >= memo.inputs.length || memo.inputs[chunk].length != inputs.length) {
            return false;
        }
        for (int i = 0; i < inputs.length; i++) {
            if (memo.inputs[chunk][i] != inputs[i]) {
                return false;
            }
        }
        return true;
    }
}
