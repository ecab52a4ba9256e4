package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.fund.FundCheck;
import app.mangrove.incentive.fund.FundState;
import app.mangrove.incentive.fund.flow.Actor;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.fund.FundAct;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.fund.FundResult;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request of typed values, before there is a row.
record FundDraft(FundState state, Actor actor, Map<String, Object> values) {
    String title() {
        return String.valueOf(values.get(FundRequest.TITLE.key()));
    }

    /// The edits that add it. Errors: those of [FundCheck#request] when it is submitted.
    Outcome<List<Edit>> edits(boolean submit) {
        Optional<Problem> problem =
                submit ? FundCheck.first(FundCheck.request(state, request())) : Optional.empty();
        if (problem.isPresent()) {
            return Outcome.failed(problem.get());
        }
        Id id = actor.ids().get();
        Edit.Put put =
                Edit.add(FundRequest.KIND, id)
                        .and(FundRequest.FUND, state.rules().fund().id())
                        .and(FundRequest.CURRENCY, state.rules().fund().currency())
                        .and(FundRequest.STATUS, submit ? "SUBMITTED" : "DRAFT");
        for (Field<?> field : FundRequest.KIND.fields()) {
            Object value = values.get(field.key());
            put = value == null ? put : with(put, field, value);
        }
        if (!submit) {
            return Outcome.ok(List.of(put));
        }
        Edit.Put act =
                Edit.add(FundAct.KIND, actor.ids().get())
                        .and(FundAct.REQUEST, id)
                        .and(FundAct.ACT, "SUBMITTED")
                        .and(FundAct.DATE, actor.day())
                        .and(FundAct.ACTOR, actor.name());
        return Outcome.ok(List.of(put.and(FundRequest.SUBMITTED, actor.day()), act));
    }

    @SuppressWarnings("unchecked") // the input made the value by the field's descriptor
    private static <V> Edit.Put with(Edit.Put put, Field<V> field, Object value) {
        return put.and(field, (V) value);
    }

    private <V> @Nullable V get(Field<V> field, Class<V> type) {
        return type.cast(values.get(field.key()));
    }

    private FundRequest request() {
        LocalDate starts = (LocalDate) values.get(FundRequest.STARTS.key());
        return new FundRequest(
                state.rules().fund().id(),
                title(),
                state.rules().fund().id(),
                (Id) values.get(FundRequest.PARTNER.key()),
                String.valueOf(values.get(FundRequest.ACTIVITY_TYPE.key())),
                starts,
                (LocalDate) values.getOrDefault(FundRequest.ENDS.key(), starts),
                null,
                null,
                (BigDecimal) values.get(FundRequest.TOTAL_COST.key()),
                (BigDecimal) values.get(FundRequest.REQUESTED.key()),
                state.rules().fund().currency(),
                "DRAFT",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                get(FundRequest.DETAIL, String.class));
    }

    static Edit result(FundRequest request, Id deal, Id id) {
        return Edit.add(FundResult.KIND, id)
                .and(FundResult.REQUEST, request.id())
                .and(FundResult.DEAL, deal);
    }
}
