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

import java.util.LinkedHashMap;
import java.util.Map;

/// The revenue engine: answers questions from a snapshot, and keeps the sums of segments so that
/// after an edit only what changed is added up again.
///
/// Shape: safe from any thread; two instances give the same answers.
public final class Revenue {
    /// Questions whose sums are kept.
    private static final int KEPT = 24;

    private final Map<Question, Memo> memos =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Memo> eldest) {
                    return size() > KEPT;
                }
            };

    /// The sums of one question, chunk by chunk, with what they were made of.
    private record Memo(
            Kernel kernel, Table rates, Table currencies, Object[][] inputs, Sums[] chunks) {
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
            kernel = Kernel.of(ecosystem, question);
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
        synchronized (memos) {
            memos.put(
                    question,
                    new Memo(
                            kernel,
                            ecosystem.table(FxRate.KIND),
                            ecosystem.table(Currency.KIND),
                            inputs,
                            chunks));
        }
        Sums total = new Sums();
        for (Sums chunk : chunks) {
            total.add(chunk);
        }
        return Outcome.ok(RevenueGrid.of(ecosystem, question, kernel, total));
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
