package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.fund.FundCheck;
import app.mangrove.incentive.fund.FundState;
import app.mangrove.incentive.fund.flow.RequestFlow;
import app.mangrove.incentive.fund.flow.RequestFlow.Step;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.ui.text.Text;

import javafx.scene.control.MenuItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What can be done to the requests that are chosen in the list: steps that all of them may take.
/// What needs a reason or a form opens at the right.
final class RequestMoves {
    private final FundsViewModel model;
    private final Consumer<List<Problem>> refused;

    /// `refused` is told what stood against a step, nothing when all went well.
    RequestMoves(FundsViewModel model, Consumer<List<Problem>> refused) {
        this.model = model;
        this.refused = refused;
    }

    List<MenuItem> items(FundState state, List<FundRequest> chosen) {
        List<MenuItem> items = new ArrayList<>();
        if (model.isReadOnly() || chosen.isEmpty()) {
            return items;
        }
        for (Step step : Step.values()) {
            boolean open =
                    chosen.stream().allMatch(each -> RequestFlow.open(state, each).contains(step));
            if (open) {
                item(state, chosen, step).ifPresent(items::add);
            }
        }
        return items;
    }

    private Optional<MenuItem> item(FundState state, List<FundRequest> chosen, Step step) {
        Optional<Runnable> run =
                switch (step) {
                    case SUBMIT -> Optional.of(() -> each(chosen, model::submit));
                    case APPROVE -> Optional.of(() -> each(chosen, of -> approve(state, of)));
                    case CLOSE -> Optional.of(() -> each(chosen, of -> model.end(of, false)));
                    case EXPIRE -> Optional.of(() -> each(chosen, of -> model.end(of, true)));
                    case CLAIM -> one(chosen, of -> new Shown.NewClaim(of.id()));
                    case REJECT, EXTEND -> one(chosen, of -> new Shown.OfRequest(of.id()));
                };
        return run.map(act -> {
            MenuItem item =
                    new MenuItem(Text.of("fund.move." + step.name().toLowerCase(Locale.ROOT)));
            item.setOnAction(e -> act.run());
            return item;
        });
    }

    /// As much as is asked for, or the most that can be approved.
    private Optional<Problem> approve(FundState state, FundRequest request) {
        long most = FundCheck.most(state, request).minor();
        return model.approve(request, Math.min(most, state.rules().minor(request.requested())), "");
    }

    private Optional<Runnable> one(List<FundRequest> chosen, Function<FundRequest, Shown> where) {
        return chosen.size() == 1
                ? Optional.of(() -> model.show(where.apply(chosen.getFirst())))
                : Optional.empty();
    }

    private void each(List<FundRequest> chosen, Function<FundRequest, Optional<Problem>> step) {
        refused.accept(chosen.stream().map(step).flatMap(Optional::stream).toList());
    }
}
