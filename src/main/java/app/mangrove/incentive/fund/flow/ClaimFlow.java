package app.mangrove.incentive.fund.flow;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.outcome.Word;
import app.mangrove.incentive.fund.FundCheck;
import app.mangrove.incentive.fund.FundState;
import app.mangrove.incentive.fund.Proofs;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.Table;
import app.mangrove.model.fund.FundAct;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.work.Attachment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The states of a claim: submitted, approved in whole or in part or rejected, reimbursed.
///
/// Errors: `fund.flow.…` and `fund.check.…`; a duplicate proof stops an approval unless a reason is
/// given, which is kept.
public final class ClaimFlow {
    private final FundState state;
    private final Actor actor;

    /// A claim that is handed in.
    public record Draft(
            String invoice,
            LocalDate invoiceDate,
            long minor,
            boolean distinct,
            List<Proof> proofs) {
        public Draft {
            proofs = List.copyOf(proofs);
        }
    }

    /// A file whose content is kept.
    public record Proof(String name, long size, String hash) {}

    public ClaimFlow(FundState state, Actor actor) {
        this.state = state;
        this.actor = actor;
    }

    /// Hands in a claim with its proof; its id is the first edit's.
    public Outcome<List<Edit>> submit(FundRequest request, Draft draft) {
        Optional<Problem> problem =
                FundCheck.first(FundCheck.claim(state, request, draft.minor()))
                        .or(() ->
                                draft.invoice().isBlank()
                                        ? Optional.of(Problem.of("fund.flow.no-invoice"))
                                        : Optional.empty());
        if (problem.isPresent()) {
            return Outcome.failed(problem.get());
        }
        Id id = actor.ids().get();
        List<Edit> edits = new ArrayList<>();
        edits.add(
                Edit.add(FundClaim.KIND, id)
                        .and(FundClaim.REQUEST, request.id())
                        .and(FundClaim.INVOICE, draft.invoice().strip())
                        .and(FundClaim.INVOICE_DATE, draft.invoiceDate())
                        .and(FundClaim.AMOUNT, state.rules().amount(draft.minor()))
                        .and(FundClaim.CURRENCY, state.rules().fund().currency())
                        .and(FundClaim.STATUS, "SUBMITTED")
                        .and(FundClaim.SUBMITTED, actor.day())
                        .and(FundClaim.DISTINCT_SERVICE, draft.distinct()));
        draft.proofs().forEach(proof -> edits.add(attach(id, proof)));
        edits.add(act(request, id, "CLAIMED", draft.minor(), ""));
        return Outcome.ok(edits);
    }

    /// One more file for a claim.
    public Edit attach(Id claim, Proof proof) {
        return Edit.add(Attachment.KIND, actor.ids().get())
                .and(Attachment.NAME, proof.name())
                .and(Attachment.ABOUT, new Link(FundClaim.KIND.key(), claim))
                .and(Attachment.SIZE, proof.size())
                .and(Attachment.HASH, proof.hash())
                .and(Attachment.ADDED, actor.day());
    }

    /// Approves so much of a claim. A part needs a reason.
    public Outcome<List<Edit>> approve(FundClaim claim, long minor, String reason) {
        FundRequest request = request(claim);
        Proofs proofs = Proofs.of(state.ecosystem());
        List<Proofs.Duplicate> duplicates =
                proofs.duplicates(claim).stream().filter(Proofs.Duplicate::isSerious).toList();
        boolean part = minor < state.rules().minor(claim.amount());
        Optional<Problem> problem =
                from(claim, "SUBMITTED")
                        .or(() ->
                                FundCheck.first(
                                        FundCheck.claimApproval(
                                                state,
                                                request,
                                                claim,
                                                minor,
                                                !proofs.files(claim.id()).isEmpty())))
                        .or(() -> part && reason.isBlank() ? noReason() : Optional.empty())
                        .or(() ->
                                !duplicates.isEmpty() && reason.isBlank()
                                        ? Optional.of(
                                                Problem.of(
                                                        "fund.flow.duplicate",
                                                        claim.invoice(),
                                                        duplicates.getFirst().other().invoice()))
                                        : Optional.empty());
        return problem.<Outcome<List<Edit>>>map(Outcome::failed)
                .orElseGet(() ->
                        Outcome.ok(
                                List.of(
                                        decide(claim, "APPROVED", reason)
                                                .and(FundClaim.APPROVED, amount(minor)),
                                        act(
                                                request,
                                                claim.id(),
                                                "CLAIM_APPROVED",
                                                minor,
                                                reason))));
    }

    public Outcome<List<Edit>> reject(FundClaim claim, String reason) {
        return from(claim, "SUBMITTED")
                .or(() -> reason.isBlank() ? noReason() : Optional.empty())
                .<Outcome<List<Edit>>>map(Outcome::failed)
                .orElseGet(() ->
                        Outcome.ok(
                                List.of(
                                        decide(claim, "REJECTED", reason),
                                        act(
                                                request(claim),
                                                claim.id(),
                                                "CLAIM_REJECTED",
                                                0,
                                                reason))));
    }

    /// Notes that an approved claim was paid.
    public Outcome<List<Edit>> reimburse(FundClaim claim) {
        return from(claim, "APPROVED")
                .<Outcome<List<Edit>>>map(Outcome::failed)
                .orElseGet(() ->
                        Outcome.ok(
                                List.of(
                                        change(claim)
                                                .and(FundClaim.STATUS, "REIMBURSED")
                                                .and(FundClaim.REIMBURSED, actor.day()),
                                        act(
                                                request(claim),
                                                claim.id(),
                                                "REIMBURSED",
                                                state.rules().minor(claim.approved()),
                                                ""))));
    }

    private BigDecimal amount(long minor) {
        return state.rules().amount(minor);
    }

    private FundRequest request(FundClaim claim) {
        return state.request(claim.request()).orElseThrow();
    }

    private Edit.Put decide(FundClaim claim, String status, String reason) {
        return change(claim)
                .and(FundClaim.STATUS, status)
                .and(FundClaim.DECIDED, actor.day())
                .and(FundClaim.DECIDED_BY, actor.name())
                .and(FundClaim.REASON, reason.isBlank() ? null : reason);
    }

    private Edit.Put change(FundClaim claim) {
        Table table = state.ecosystem().table(FundClaim.KIND);
        return Edit.change(FundClaim.KIND, claim.id(), table.commit(table.slot(claim.id())));
    }

    private Edit.Put act(FundRequest request, Id claim, String act, long minor, String reason) {
        return RequestFlow.acted(state, actor, request, act, minor)
                .and(FundAct.CLAIM, claim)
                .and(FundAct.REASON, reason.isBlank() ? null : reason);
    }

    private static Optional<Problem> noReason() {
        return Optional.of(Problem.of("fund.flow.no-reason"));
    }

    private static Optional<Problem> from(FundClaim claim, String status) {
        return claim.status().equals(status)
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                "fund.flow.claim-state",
                                claim.invoice(),
                                new Word("choice.fund_claim.status." + claim.status())));
    }
}
