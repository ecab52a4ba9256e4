package app.mangrove.mix.view.risk;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Latest;
import app.mangrove.mix.gap.CoverageBands;
import app.mangrove.mix.risk.Bands;
import app.mangrove.mix.risk.Claims;
import app.mangrove.mix.risk.Concentration;
import app.mangrove.mix.risk.Leaving;
import app.mangrove.mix.risk.LeavingWhy;
import app.mangrove.mix.risk.Pressure;
import app.mangrove.mix.risk.RiskWhy;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// State and intents of the risks of a mix.
public final class RiskViewModel {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final MixViewModel.Desk desk;
    private final Latest drawing;
    private final ReadOnlyObjectWrapper<Optional<RiskPicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Leaving>> leaving =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int partner;

    public RiskViewModel(MixViewModel.Desk desk) {
        this.desk = desk;
        drawing = desk.tasks().latest("mix-risk");
    }

    ReadOnlyObjectProperty<Optional<RiskPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// What goes with the chosen partner.
    ReadOnlyObjectProperty<Optional<Leaving>> leavingProperty() {
        return leaving.getReadOnlyProperty();
    }

    /// Reckons the risks of what the mix shows.
    public void show(MixPicture mix) {
        if (picture.get().map(RiskPicture::mix).filter(known -> known == mix).isPresent()) {
            return;
        }
        drawing.run(() -> RiskPicture.of(mix))
                .then(
                        made -> {
                            picture.set(Optional.of(made));
                            boolean gone =
                                    made.partners().stream()
                                            .noneMatch(holder -> holder.partner() == partner);
                            leave(
                                    gone && !made.partners().isEmpty()
                                            ? made.partners().getFirst().partner()
                                            : partner);
                        },
                        problem -> {});
    }

    /// Looks at what would be lost without a partner, by its row number.
    void leave(int nr) {
        partner = nr;
        leaving.set(
                picture.get().filter(now -> nr > 0).map(now -> Leaving.of(now.mix().grid(), nr)));
    }

    List<Claims.Contested> contested(Pressure of) {
        return picture.get().map(now -> now.claims().contested(of.cell())).orElse(List.of());
    }

    Optional<Explained<BigDecimal>> why(Concentration of) {
        return picture.get()
                .map(now -> RiskWhy.concentration(now.mix().ecosystem(), of, now.mix().currency()));
    }

    Optional<Explained<BigDecimal>> why(Pressure of) {
        return picture.get().map(now -> RiskWhy.pressure(now.mix().ecosystem(), now.claims(), of));
    }

    /// Keeps other bands, given as a person writes them: the index as a fraction, the shares in per
    /// cent, each to watch and critical; then the coverage of white space and of too many. What is
    /// wrong with them, if anything.
    Optional<Problem> bands(List<String> typed) {
        List<BigDecimal> read = typed.stream().flatMap(each -> read(each).stream()).toList();
        if (read.size() < typed.size()) {
            return Optional.of(Problem.of("mixrisk.bands.number"));
        }
        Ecosystem eco = desk.editing().workspace().ecosystem();
        Bands bands =
                new Bands(
                        read.get(0),
                        read.get(1),
                        read.get(2).divide(HUNDRED),
                        read.get(3).divide(HUNDRED));
        Outcome<List<Edit>> edits =
                bands.edits(eco)
                        .flatMap(list ->
                                new CoverageBands(read.get(4), read.get(5))
                                        .edits(eco)
                                        .map(more ->
                                                Stream.concat(list.stream(), more.stream())
                                                        .toList()));
        edits.optional()
                .filter(list -> !list.isEmpty())
                .ifPresent(list -> desk.editing().commit(list, Text.of("mixrisk.bands.changed")));
        return edits.failure();
    }

    /// What goes with the partner that is looked at, cell by cell.
    Optional<Explained<BigDecimal>> why(Leaving of) {
        return picture.get().map(now -> LeavingWhy.of(now.mix().grid(), of));
    }

    private static Optional<BigDecimal> read(String typed) {
        return ValueInput.decimal(typed.replace("%", "").strip());
    }
}
