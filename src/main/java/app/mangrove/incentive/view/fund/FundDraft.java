package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.outcome.Word;
import app.mangrove.incentive.fund.FundCheck;
import app.mangrove.incentive.fund.FundState;
import app.mangrove.incentive.fund.flow.Actor;
import app.mangrove.incentive.fund.flow.RequestFlow;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.fund.Fund;
import app.mangrove.model.fund.FundAct;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.fund.FundResult;
import app.mangrove.ui.record.Names;

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

    /// What no fund can be paid by: a share beyond the whole, money that lives for no time, an end
    /// before the beginning. Errors: `fund.terms.…`.
    static Optional<Problem> wrong(Map<String, Optional<Object>> fund) {
        for (Field<BigDecimal> field : List.of(Fund.VENDOR_SHARE, Fund.ROLLOVER_SHARE)) {
            boolean beyond =
                    of(fund, field)
                            .filter(share ->
                                    share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)
                            .isPresent();
            if (beyond) {
                return Optional.of(Problem.of("fund.terms.share", Names.of(Fund.KIND, field)));
            }
        }
        boolean months = of(fund, Fund.EXPIRY).filter("MONTHS"::equals).isPresent();
        if (months && of(fund, Fund.EXPIRY_MONTHS).filter(number -> number > 0).isEmpty()) {
            return Optional.of(Problem.of("fund.terms.months"));
        }
        Optional<LocalDate> from = of(fund, Fund.VALID_FROM);
        boolean turned =
                of(fund, Fund.VALID_TO)
                        .flatMap(end -> from.filter(begin -> !begin.isBefore(end)))
                        .isPresent();
        return turned ? Optional.of(Problem.of("fund.terms.days")) : Optional.empty();
    }

    @SuppressWarnings("unchecked") // the input made the value by the field's descriptor
    private static <V> Optional<V> of(Map<String, Optional<Object>> values, Field<V> field) {
        return (Optional<V>) values.getOrDefault(field.key(), Optional.empty());
    }

    /// The edit that gives a fund these terms, whether it is there or not.
    static Edit terms(Ecosystem ecosystem, Id id, Map<String, Optional<Object>> values) {
        Table table = ecosystem.table(Fund.KIND);
        int nr = table.nr(id);
        Edit.Put put =
                nr > 0 ? Edit.change(Fund.KIND, id, table.commit(nr)) : Edit.add(Fund.KIND, id);
        for (Field<?> field : Fund.KIND.fields()) {
            if (values.containsKey(field.key())) {
                put = put(put, field, values);
            }
        }
        return put;
    }

    private static <V> Edit.Put put(
            Edit.Put put, Field<V> field, Map<String, Optional<Object>> values) {
        return put.and(field, of(values, field).orElse(null));
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
