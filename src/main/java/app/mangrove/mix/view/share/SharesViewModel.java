package app.mangrove.mix.view.share;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.spread.Rescaling;
import app.mangrove.mix.spread.Shares;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.Goals;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.mix.view.Show;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// State and intents of dragged shares: what is dragged is no edit until it is let go.
public final class SharesViewModel {
    private static final long E4 = 10_000;
    private final MixViewModel mix;
    private final ReadOnlyObjectWrapper<Optional<Dragged>> dragged =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Axis axis = Axis.TYPE;
    private Optional<MixPicture> picture = Optional.empty();

    /// The targets of the values of an axis as they are and as they would be, with the cells of the
    /// values; `unit` is what a person moves at least.
    public record Dragged(
            MixPicture mix, Show show, Axis axis, List<Cell> cells, Shares before, Shares now) {
        public Dragged {
            cells = List.copyOf(cells);
        }

        boolean isChanged() {
            return !now.equals(before);
        }

        Gap gap(int i) {
            return mix.gap(cells.get(i));
        }

        Dragged with(Shares shares) {
            return new Dragged(mix, show, axis, cells, before, shares);
        }
    }

    public SharesViewModel(MixViewModel mix) {
        this.mix = mix;
        mix.showProperty().subscribe((before, show) -> picture.ifPresent(this::show));
    }

    public ReadOnlyObjectProperty<Optional<Dragged>> draggedProperty() {
        return dragged.getReadOnlyProperty();
    }

    Axis axis() {
        return axis;
    }

    /// Shows what the mix shows; what was dragged and not let go is forgotten.
    public void show(MixPicture of) {
        picture = Optional.of(of);
        if (axis != of.rowAxis() && axis != of.columnAxis()) {
            axis = of.rowAxis();
        }
        Show measured = mix.showProperty().get();
        Show show = measured == Show.COVERAGE ? Show.CAPACITY : measured;
        List<Integer> values = axis == of.rowAxis() ? of.rows() : of.columns();
        List<Cell> cells =
                values.stream().filter(nr -> nr > 0).map(nr -> Cell.of(axis, nr)).toList();
        List<Long> targets =
                cells.stream().map(cell -> of.gap(cell).target(show.measure()).orElse(0)).toList();
        Shares shares = new Shares(targets, show.isAmount() ? E4 : 1);
        dragged.set(Optional.of(new Dragged(of, show, axis, cells, shares, shares)));
    }

    /// Shares of the values of one of the two axes that the mix shows.
    void along(Axis wanted) {
        axis = wanted;
        picture.ifPresent(this::show);
    }

    /// Moves the border after a value by a part of the whole: 0.1 gives it a tenth more, which its
    /// neighbour pays.
    public void drag(int border, double fraction) {
        dragged.get()
                .ifPresent(at -> {
                    long by = Math.round(fraction * at.before().total());
                    dragged.set(Optional.of(at.with(at.before().shift(border, by))));
                });
    }

    /// Moves a border by so many units on from where it is.
    public void nudge(int border, long units) {
        dragged.get()
                .ifPresent(at ->
                        dragged.set(
                                Optional.of(at.with(at.now().shift(border, units * step(at))))));
    }

    /// What a key moves: a partner, or a hundredth of the whole in whole units.
    private static long step(Dragged at) {
        long unit = at.now().unit();
        return at.show().isAmount() ? Math.max(unit, at.now().total() / 100 / unit * unit) : unit;
    }

    /// Gives a value a part of the whole; the others keep their proportions.
    public void share(int i, double fraction) {
        dragged.get()
                .ifPresent(at -> {
                    long size = Math.round(fraction * at.before().total());
                    dragged.set(Optional.of(at.with(at.before().set(i, size))));
                });
    }

    /// Forgets what was dragged.
    public void reset() {
        dragged.get().ifPresent(at -> dragged.set(Optional.of(at.with(at.before()))));
    }

    /// Writes what was dragged, with all targets below in proportion; one commit.
    public void letGo() {
        dragged.get()
                .filter(Dragged::isChanged)
                .ifPresent(at -> {
                    Map<Cell, Long> changes = new LinkedHashMap<>();
                    List<String> names = new ArrayList<>();
                    var rows = at.mix().grid().targets().of(Goals.of(at.show()));
                    for (int i : at.now().changed(at.before())) {
                        changes.putAll(
                                Rescaling.whole(
                                        at.mix().trees(),
                                        rows,
                                        at.cells().get(i),
                                        at.now().parts().get(i),
                                        at.now().unit()));
                        names.add(CellWords.name(at.mix(), at.cells().get(i)));
                    }
                    mix.typing()
                            .set(
                                    at.show(),
                                    changes,
                                    Text.of("mixshare.dragged", String.join(", ", names)));
                });
    }
}
