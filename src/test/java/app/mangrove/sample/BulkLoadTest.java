package app.mangrove.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Block;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Load;
import app.mangrove.model.TableBuilder;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class BulkLoadTest {
    private static final LocalDate END = LocalDate.of(2026, 10, 31);

    private final Ecosystem skeleton =
            ((Applied.Done)
                            Applying.apply(
                                    Ecosystem.empty(),
                                    SampleEcosystem.skeleton(5, 300, END),
                                    1,
                                    (kind, id, commit) -> Map.of()))
                    .after();

    /// The snapshot after a load into it, by the slow way.
    private Ecosystem grown(Load load) {
        TableBuilder deals = new TableBuilder(skeleton.table(Deal.KIND));
        TableBuilder lines = new TableBuilder(skeleton.table(Transaction.KIND));
        for (Block block : load.blocks()) {
            TableBuilder table = block.kind() == Deal.KIND ? deals : lines;
            for (int i = 0; i < block.size(); i++) {
                table.row(table.next(), block.high()[i], block.low()[i], 2);
                for (int c = 0; c < block.columns().size(); c++) {
                    Object value = block.columns().get(c).get(i);
                    List<String> words = block.words().get(c);
                    boolean coded = words != null && value != null;
                    table.column(c)
                            .addEncoded(
                                    coded
                                            ? table.dictionary(c).code(words.get((Integer) value))
                                            : value);
                }
            }
        }
        return skeleton.grown(2, List.of(deals.build(), lines.build()));
    }

    @Test
    void fillsDealsAndTransactionsWhoseReferencesLive() {
        Ecosystem grown = grown(SampleEcosystem.load(5, skeleton, 9_000, 10_000, END));
        assertThat(grown.count(Deal.KIND)).isEqualTo(9_000);
        assertThat(grown.count(Transaction.KIND)).isEqualTo(10_000);
        for (Deal deal : grown.all(Deal.KIND)) {
            assertThat(grown.find(Partner.KIND, deal.partner())).isPresent();
            assertThat(deal.amount().signum()).isPositive();
        }
        Set<Object> sold = new HashSet<>();
        for (Transaction line : grown.all(Transaction.KIND)) {
            assertThat(line.amount().signum()).isEqualTo(line.type().equals("RETURN") ? -1 : 1);
            if (line.deal() != null) {
                assertThat(grown.find(Deal.KIND, line.deal())).isPresent();
                sold.add(line.deal());
            }
        }
        assertThat(sold.size()).isGreaterThan(2_000);
    }

    @Test
    void readsTheSameTwiceAndHasNoIdTwice() {
        Load load = SampleEcosystem.load(5, skeleton, 5_000, 5_000, END);
        List<Integer> first = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        for (Block block : load.blocks()) {
            first.add(fingerprint(block));
            for (int i = 0; i < block.size(); i++) {
                ids.add(block.high()[i] * 31 + block.low()[i]);
            }
        }
        List<Integer> second = new ArrayList<>();
        load.blocks().forEach(block -> second.add(fingerprint(block)));
        assertThat(second).isEqualTo(first);
        assertThat(ids).hasSize(10_000);
        assertThat(load.rows()).isEqualTo(10_000);
    }

    private static int fingerprint(Block block) {
        int sum = 0;
        for (int c = 0; c < block.columns().size(); c++) {
            for (int i = 0; i < block.size(); i++) {
                Object value = block.columns().get(c).get(i);
                sum = sum * 31 + (value == null ? IntSegment.NULL : value.hashCode());
            }
        }
        return sum;
    }
}
