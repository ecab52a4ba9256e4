package app.mangrove.mix.optimise.block;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.mix.optimise.linear.LinearModel;
import app.mangrove.mix.optimise.linear.LinearModel.Column;
import app.mangrove.mix.optimise.linear.LinearModel.Row;
import app.mangrove.mix.optimise.linear.Terms;

import org.junit.jupiter.api.Test;

import java.util.List;

class BlocksTest {
    private static final int BALANCE = -1;

    @Test
    void limitsOfManyCoupleWhatOtherRowsDoNotJoin() {
        LinearModel model = columns(4);
        row(model, BALANCE, 0, 1);
        row(model, BALANCE, 2, 3);
        row(model, 0, 1);
        row(model, 1, 0, 1, 2, 3);

        Blocks blocks = Blocks.of(model, 3, 1);

        assertThat(blocks.blocks())
                .containsExactly(
                        new Block(List.of(0, 1), List.of(0, 2)),
                        new Block(List.of(2, 3), List.of(1)));
        assertThat(blocks.coupling()).containsExactly(3);
    }

    @Test
    void limitsOfFewJoinWhatTheyAreAbout() {
        LinearModel model = columns(4);
        row(model, 0, 0, 2);
        row(model, 1, 1, 3);
        row(model, 2, 0, 1, 2, 3);

        Blocks blocks = Blocks.of(model, 2, 1);

        assertThat(blocks.blocks())
                .extracting(Block::columns)
                .containsExactly(List.of(0, 2), List.of(1, 3));
        assertThat(blocks.coupling()).containsExactly(2);
    }

    @Test
    void whatFollowsFromAPlanNeverCouples() {
        LinearModel model = columns(4);
        row(model, BALANCE, 0, 1, 2, 3);

        assertThat(Blocks.of(model, 0, 1).blocks())
                .containsExactly(new Block(List.of(0, 1, 2, 3), List.of(0)));
    }

    @Test
    void smallPartsAreSolvedTogether() {
        LinearModel model = columns(5);
        row(model, 0, 0, 1, 2, 3, 4);

        Blocks blocks = Blocks.of(model, 0, 2);

        assertThat(blocks.blocks())
                .extracting(Block::columns)
                .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
    }

    private static LinearModel columns(int count) {
        LinearModel model = new LinearModel(false);
        for (int i = 0; i < count; i++) {
            model.add(new Column("x" + i, 0, 9, 1, true));
        }
        return model;
    }

    private static void row(LinearModel model, int group, int... columns) {
        Terms terms = new Terms();
        for (int column : columns) {
            terms.plus(column, 1);
        }
        model.add(new Row("r" + model.rows().size(), 1, 99, terms, group, -1));
    }
}
