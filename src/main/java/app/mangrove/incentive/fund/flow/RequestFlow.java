package app.mangrove.incentive.fund.flow;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.outcome.Word;
import app.mangrove.incentive.fund.FundCheck;
import app.mangrove.incentive.fund.FundRules;
import app.mangrove.incentive.fund.FundState;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Table;
import app.mangrove.model.fund.FundAct;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The states of a request: draft, submitted, approved or rejected, closed or expired. A rejected
/// one may be submitted again.
///
/// Errors: `fund.flow.…` when the request is in another state or a reason is missing,
/// `fund.check.…` when money, budget or terms stand against it.
public final class RequestFlow {
    private final FundState state;
    private final Actor actor;

    public RequestFlow(FundState state, Actor actor) {
        this.state = state;
        this.actor = actor;
    }

    /// What can be done to a request, in the order in which it is offered.
    public enum Step {
        SUBMIT,
        APPROVE,
        REJECT,
        CLAIM,
        EXTEND,
        CLOSE,
        EXPIRE
    }

    /// The steps that are open.
    public static List<Step> open(FundState state, FundRequest request) {
        return switch (request.status()) {
            case "DRAFT", "REJECTED" -> List.of(Step.SUBMIT);
            case "SUBMITTED" -> List.of(Step.APPROVE, Step.REJECT);
            case "APPROVED" ->
                    isLate(state, request)
                            ? List.of(Step.EXPIRE, Step.EXTEND, Step.CLOSE)
                            : List.of(Step.CLAIM, Step.EXTEND, Step.CLOSE);
            default -> List.of();
        };
    }

    /// Whether the last day to claim has gone by.
    public static boolean isLate(FundState state, FundRequest request) {
        LocalDate claimBy = request.claimBy();
        return request.status().equals("APPROVED")
                && claimBy != null
                && state.day().isAfter(claimBy);
    }

    public Outcome<List<Edit>> submit(FundRequest request) {
        return from(request, "DRAFT", "REJECTED")
                .or(() -> FundCheck.first(FundCheck.request(state, request)))
                .<Outcome<List<Edit>>>map(Outcome::failed)
                .orElseGet(() ->
                        Outcome.ok(
                                List.of(
                                        change(request)
                                                .and(FundRequest.STATUS, "SUBMITTED")
                                                .and(FundRequest.SUBMITTED, actor.day()),
                                        act(request, "SUBMITTED", 0, null, null))));
    }

    /// Approves an amount, and says until when it may be claimed.
    public Outcome<List<Edit>> approve(FundRequest request, long minor, @Nullable String reason) {
        FundRules rules = state.rules();
        LocalDate claimBy = rules.claimBy(request.ends());
        return from(request, "SUBMITTED")
                .or(() -> FundCheck.first(FundCheck.approval(state, request, minor)))
                .<Outcome<List<Edit>>>map(Outcome::failed)
                .orElseGet(() ->
                        Outcome.ok(
                                List.of(
                                        decide(request, "APPROVED", reason)
                                                .and(FundRequest.APPROVED, rules.amount(minor))
                                                .and(FundRequest.CLAIM_BY, claimBy),
                                        act(request, "APPROVED", minor, claimBy, reason))));
    }

    public Outcome<List<Edit>> reject(FundRequest request, String reason) {
        return from(request, "SUBMITTED")
                .or(() -> reason(reason))
                .<Outcome<List<Edit>>>map(Outcome::failed)
                .orElseGet(() ->
                        Outcome.ok(
                                List.of(
                                        decide(request, "REJECTED", reason),
                                        act(request, "REJECTED", 0, null, reason))));
    }

    /// Moves the last day to claim; the act keeps why.
    public Outcome<List<Edit>> extend(FundRequest request, LocalDate until, String reason) {
        LocalDate before = request.claimBy();
        return from(request, "APPROVED")
                .or(() -> reason(reason))
                .or(() ->
                        before != null && !until.isAfter(before)
                                ? Optional.of(Problem.of("fund.flow.not-later", until, before))
                                : Optional.empty())
                .<Outcome<List<Edit>>>map(Outcome::failed)
                .orElseGet(() ->
                        Outcome.ok(
                                List.of(
                                        change(request).and(FundRequest.CLAIM_BY, until),
                                        act(request, "EXTENDED", 0, until, reason))));
    }

    /// Ends a request; what was not claimed is free again. Claims must be decided first.
    public Outcome<List<Edit>> close(FundRequest request) {
        return end(request, "CLOSED");
    }

    /// Ends a request whose deadline was missed.
    public Outcome<List<Edit>> expire(FundRequest request) {
        return isLate(state, request)
                ? end(request, "EXPIRED")
                : Outcome.failed("fund.flow.not-late", request.title());
    }

    private Outcome<List<Edit>> end(FundRequest request, String status) {
        List<FundClaim> open =
                state.claims(request.id()).stream()
                        .filter(claim -> claim.status().equals("SUBMITTED"))
                        .toList();
        if (!open.isEmpty()) {
            return Outcome.failed(
                    "fund.flow.open-claim", request.title(), open.getFirst().invoice());
        }
        return from(request, "APPROVED")
                .<Outcome<List<Edit>>>map(Outcome::failed)
                .orElseGet(() ->
                        Outcome.ok(
                                List.of(
                                        change(request)
                                                .and(FundRequest.STATUS, status)
                                                .and(FundRequest.ENDED, actor.day()),
                                        act(
                                                request,
                                                status,
                                                state.spent(request).open(),
                                                null,
                                                null))));
    }

    private Edit.Put decide(FundRequest request, String status, @Nullable String reason) {
        return change(request)
                .and(FundRequest.STATUS, status)
                .and(FundRequest.DECIDED, actor.day())
                .and(FundRequest.DECIDED_BY, actor.name())
                .and(FundRequest.REASON, reason);
    }

    private static Optional<Problem> from(FundRequest request, String... states) {
        return List.of(states).contains(request.status())
                ? Optional.empty()
                : Optional.of(
                        Problem.of("fund.flow.request-state", request.title(), word(request)));
    }

    private static Word word(FundRequest request) {
        return new Word("choice.fund_request.status." + request.status());
    }

    private static Optional<Problem> reason(String reason) {
        return reason.isBlank() ? Optional.of(Problem.of("fund.flow.no-reason")) : Optional.empty();
    }

    private Edit.Put change(FundRequest request) {
        Table table = state.ecosystem().table(FundRequest.KIND);
        return Edit.change(FundRequest.KIND, request.id(), table.commit(table.slot(request.id())));
    }

    private Edit.Put act(
            FundRequest request,
            String act,
            long minor,
            @Nullable LocalDate until,
            @Nullable String reason) {
        return acted(state, actor, request, act, minor)
                .and(FundAct.UNTIL, until)
                .and(FundAct.REASON, reason);
    }

    static Edit.Put acted(
            FundState state, Actor actor, FundRequest request, String act, long minor) {
        Field<BigDecimal> amount = FundAct.AMOUNT;
        Edit.Put put =
                Edit.add(FundAct.KIND, actor.ids().get())
                        .and(FundAct.REQUEST, request.id())
                        .and(FundAct.ACT, act)
                        .and(FundAct.DATE, actor.day())
                        .and(FundAct.ACTOR, actor.name());
        return minor == 0
                ? put
                : put.and(amount, state.rules().amount(minor))
                        .and(FundAct.CURRENCY, state.rules().fund().currency());
    }

    /// All that was done to a request, the earliest first.
    public static List<FundAct> acts(FundState state, FundRequest request) {
        List<FundAct> acts = new ArrayList<>();
        for (FundAct act : state.ecosystem().all(FundAct.KIND)) {
            if (act.request().equals(request.id())) {
                acts.add(act);
            }
        }
        acts.sort(Comparator.comparing(FundAct::date));
        return acts;
    }
}
