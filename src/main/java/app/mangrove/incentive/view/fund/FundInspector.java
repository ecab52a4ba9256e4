package app.mangrove.incentive.view.fund;

import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import java.util.Optional;

/// The pane at the right: what is chosen, or what is being written.
final class FundInspector extends StackPane {
    private final FundsViewModel model;
    private final FundWays ways;

    FundInspector(FundsViewModel model, FundWays ways) {
        this.model = model;
        this.ways = ways;
        setId("fund-inspector");
        model.shownProperty().subscribe(what -> refresh(true));
        model.pictureProperty().subscribe(picture -> refresh(false));
    }

    /// What somebody writes is not taken away by what another one saves.
    private void refresh(boolean chosen) {
        boolean writing =
                model.shownProperty().get() instanceof Shown.NewRequest
                        || model.shownProperty().get() instanceof Shown.NewClaim
                        || model.shownProperty().get() instanceof Shown.EditRequest
                        || model.shownProperty().get() instanceof Shown.Terms
                        || model.shownProperty().get() instanceof Shown.Allocating;
        if (chosen || !writing || getChildren().isEmpty()) {
            getChildren().setAll(pane());
        }
    }

    private Node pane() {
        return model.shownProperty().get() instanceof Shown.Terms(boolean isNew) && isNew
                ? new FundForm(model, null).node()
                : model.picture().map(this::pane).orElseGet(FundInspector::nothing);
    }

    private Node pane(FundsPicture now) {
        Optional<Node> pane =
                switch (model.shownProperty().get()) {
                    case Shown.Nothing() -> Optional.empty();
                    case Shown.OfRequest(var id) ->
                            now.state()
                                    .request(id)
                                    .map(r -> new RequestPane(model, ways, now, r).node());
                    case Shown.OfClaim(var id) ->
                            now.claim(id).map(c -> new ClaimPane(model, ways, now, c).node());
                    case Shown.OfPartner(int partner) ->
                            Optional.of(new AccountPane(model, ways, now, partner).node());
                    case Shown.NewRequest() ->
                            Optional.of(new RequestForm(model, now, null).node());
                    case Shown.EditRequest(var id) ->
                            now.state().request(id).map(r -> new RequestForm(model, now, r).node());
                    case Shown.NewClaim(var id) ->
                            now.state()
                                    .request(id)
                                    .map(r -> new ClaimForm(model, ways, now, r).node());
                    case Shown.Terms(var isNew) ->
                            Optional.of(
                                    new FundForm(model, isNew ? null : now.state().rules().fund())
                                            .node());
                    case Shown.Allocating() -> Optional.of(new AllocationPane(model, now).node());
                };
        return pane.orElseGet(FundInspector::nothing);
    }

    private static Node nothing() {
        return new EmptyState(
                "fth-mouse-pointer", Text.of("fund.nothing"), Text.of("fund.nothing-words"));
    }
}
