package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.outcome.Word;
import app.mangrove.incentive.fund.FundCheck;
import app.mangrove.incentive.fund.FundState;
import app.mangrove.incentive.fund.flow.Actor;
import app.mangrove.incentive.fund.flow.RequestFlow;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.fund.FundAct;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.fund.FundResult;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                        .and(FundRequest.STATUS, "DRAFT");
        return Outcome.ok(edits(put, id, submit));
    }

    /// The edits that change it. Errors: those of [FundCheck#request] when it is submitted.
    Outcome<List<Edit>> change(FundRequest request, boolean submit) {
        if (!RequestFlow.open(state, request).contains(RequestFlow.Step.SUBMIT)) {
            return Outcome.failed(
                    "fund.flow.request-state",
                    request.title(),
                    new Word("choice.fund_request.status." + request.status()));
        }
        Optional<Problem> problem =
                submit ? FundCheck.first(FundCheck.request(state, request())) : Optional.empty();
        if (problem.isPresent()) {
            return Outcome.failed(problem.get());
        }
        Table table = state.ecosystem().table(FundRequest.KIND);
        long seen = table.commit(table.slot(request.id()));
        Edit.Put put = Edit.change(FundRequest.KIND, request.id(), seen);
        return Outcome.ok(edits(put, request.id(), submit));
    }

    private List<Edit> edits(Edit.Put start, Id id, boolean submit) {
        Edit.Put put = start;
        for (Field<?> field : FundRequest.KIND.fields()) {
            Object value = values.get(field.key());
            put = value == null ? put : with(put, field, value);
        }
        if (!submit) {
            return List.of(put);
        }
        Edit.Put act =
                Edit.add(FundAct.KIND, actor.ids().get())
                        .and(FundAct.REQUEST, id)
                        .and(FundAct.ACT, "SUBMITTED")
                        .and(FundAct.DATE, actor.day())
                        .and(FundAct.ACTOR, actor.name());
        return List.of(
                put.and(FundRequest.STATUS, "SUBMITTED").and(FundRequest.SUBMITTED, actor.day()),
                act);
    }

    @SuppressWarnings("unchecked") // the input made the value by the field's descriptor
    private static <V> Edit.Put with(Edit.Put put, Field<V> field, Object value) {
        return put.and(field, (V) value);
    }

    private <V> @Nullable V get(Field<V> field, Class<V> type) {
        return type.cast(values.get(field.key()));
    }

    /// The form lets nothing through that lacks a required value.
    private <V> V need(Field<V> field, Class<V> type) {
        return Objects.requireNonNull(get(field, type), field.key());
    }

    private FundRequest request() {
        return new FundRequest(
                state.rules().fund().id(),
                title(),
                state.rules().fund().id(),
                need(FundRequest.PARTNER, Id.class),
                need(FundRequest.ACTIVITY_TYPE, String.class),
                need(FundRequest.STARTS, LocalDate.class),
                need(FundRequest.ENDS, LocalDate.class),
                null,
                null,
                need(FundRequest.TOTAL_COST, BigDecimal.class),
                need(FundRequest.REQUESTED, BigDecimal.class),
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
