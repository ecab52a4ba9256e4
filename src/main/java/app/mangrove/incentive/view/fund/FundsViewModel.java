package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.incentive.fund.Account;
import app.mangrove.incentive.fund.FundBook;
import app.mangrove.incentive.fund.FundState;
import app.mangrove.incentive.fund.flow.Actor;
import app.mangrove.incentive.fund.flow.ClaimFlow;
import app.mangrove.incentive.fund.flow.RequestFlow;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.Workspace;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fund.Fund;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.record.FileDesk;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// State and intents of the screen of market funds. Each act is one commit; an act that is refused
/// answers why, and nothing is done.
public final class FundsViewModel {
    private final Editing editing;
    private final Insight insight;
    private final Tasks tasks;
    private final Clockwork clock;
    private final Latest drawing;
    private final ReadOnlyObjectWrapper<Optional<FundsPicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown.Nothing());
    private final BudgetDesk budgets;
    private Optional<Workspace.Subscription> listening = Optional.empty();
    private Optional<Id> fund = Optional.empty();
    private String first = "";
    private List<FundBook> books = List.of();

    /// What the screen takes from outside: days and new ids.
    public interface Clockwork {
        LocalDate today();

        Id newId();
    }

    public FundsViewModel(Editing editing, Insight insight, Tasks tasks, Clockwork clock) {
        this.editing = editing;
        this.insight = insight;
        this.tasks = tasks;
        this.clock = clock;
        this.drawing = tasks.latest("funds");
        this.budgets = new BudgetDesk(editing, insight, clock::newId);
    }

    /// Opens with what waits first in a part of the screen.
    void open(String part) {
        first = part;
        open();
    }

    public void open() {
        if (listening.isEmpty()) {
            listening =
                    Optional.of(
                            editing.workspace().onChange(change -> tasks.deliver(this::refresh)));
        }
        refresh();
    }

    public void close() {
        listening.ifPresent(Workspace.Subscription::cancel);
        listening = Optional.empty();
        drawing.cancel();
    }

    ReadOnlyObjectProperty<Optional<FundsPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    Optional<FundsPicture> picture() {
        return picture.get();
    }

    BudgetDesk budgets() {
        return budgets;
    }

    LocalDate today() {
        return clock.today();
    }

    boolean isReadOnly() {
        return editing.workspace().readOnly().isPresent();
    }

    /// The funds that may be chosen, active ones first.
    List<Fund> funds() {
        return books.stream()
                .flatMap(book -> book.funds().stream())
                .map(state -> state.rules().fund())
                .toList();
    }

    void choose(Fund wanted) {
        fund = Optional.of(wanted.id());
        shown.set(new Shown.Nothing());
        refresh();
    }

    void show(Shown what) {
        shown.set(what);
    }

    Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    /// Keeps the terms of a fund, or makes one, which is shown then. What is wrong with them.
    Optional<Problem> terms(Optional<Fund> known, Map<String, Optional<Object>> values) {
        Optional<Problem> wrong = FundDraft.wrong(values);
        if (wrong.isEmpty()) {
            Id id = known.map(Fund::id).orElseGet(clock::newId);
            fund = Optional.of(id);
            String name =
                    String.valueOf(
                            values.getOrDefault(Fund.NAME.key(), Optional.empty()).orElse(""));
            editing.commit(
                    List.of(FundDraft.terms(ecosystem(), id, values)),
                    Text.of("fund.done.terms", name));
        }
        return wrong;
    }

    /// Calculates the present snapshot; an older result never replaces a newer one.
    void refresh() {
        Ecosystem now = editing.workspace().ecosystem();
        Lens lens = Lens.of(now, clock.today());
        Optional<Id> wanted = fund;
        drawing.run(progress -> draw(insight.funds(now, lens), wanted))
                .then(this::drawn, problem -> {});
    }

    private record Drawn(FundBook book, Optional<FundsPicture> picture) {}

    private static Drawn draw(FundBook book, Optional<Id> wanted) {
        Optional<FundState> state =
                wanted.flatMap(book::fund)
                        .or(() ->
                                book.funds().stream()
                                        .max(Comparator.comparing(FundsViewModel::weight)));
        return new Drawn(book, state.map(s -> FundsPicture.of(book, s)));
    }

    /// Of the open funds the one in which most money moved is shown first.
    private static long weight(FundState state) {
        boolean open = state.rules().isOpen(state.day());
        return (open ? 1L << 62 : 0) + Math.clamp(state.sums().came(), 0, 1L << 61);
    }

    private void drawn(Drawn drawn) {
        books = List.of(drawn.book);
        boolean begins = picture().isEmpty() || !first.isEmpty();
        picture.set(drawn.picture);
        shown.set(begins ? urgent() : still(shown.get()));
        first = "";
    }

    /// What waits longest for a decision, so that it can be decided at once.
    private Shown urgent() {
        if (first.equals("claims")) {
            return picture()
                    .flatMap(now ->
                            now.state().claims().stream()
                                    .filter(claim -> claim.status().equals("SUBMITTED"))
                                    .min(Comparator.comparing(FundClaim::submitted)))
                    .<Shown>map(claim -> new Shown.OfClaim(claim.id()))
                    .orElseGet(Shown.Nothing::new);
        }
        if (first.equals("balances")) {
            return picture()
                    .flatMap(now ->
                            now.state().accounts().stream()
                                    .max(Comparator.comparing(Account::available)))
                    .<Shown>map(account -> new Shown.OfPartner(account.partner()))
                    .orElseGet(Shown.Nothing::new);
        }
        return picture()
                .flatMap(now ->
                        now.state().requests().stream()
                                .filter(request -> request.status().equals("SUBMITTED"))
                                .min(Comparator.comparing(FundRequest::starts)))
                .<Shown>map(request -> new Shown.OfRequest(request.id()))
                .orElseGet(Shown.Nothing::new);
    }

    /// What was shown, when it is still there.
    private Shown still(Shown what) {
        boolean there =
                switch (what) {
                    case Shown.OfRequest(Id id) -> request(id).isPresent();
                    case Shown.NewClaim(Id id) -> request(id).isPresent();
                    case Shown.EditRequest(Id id) -> request(id).isPresent();
                    case Shown.OfClaim(Id id) -> picture().flatMap(p -> p.claim(id)).isPresent();
                    default -> picture().isPresent();
                };
        return there ? what : new Shown.Nothing();
    }

    private Optional<FundRequest> request(Id id) {
        return picture().flatMap(p -> p.state().request(id));
    }

    private FundState state() {
        return picture().orElseThrow().state();
    }

    private Actor actor() {
        return new Actor(editing.user(), clock.today(), clock::newId);
    }

    private RequestFlow requests() {
        return new RequestFlow(state(), actor());
    }

    private ClaimFlow claims() {
        return new ClaimFlow(state(), actor());
    }

    private Optional<Problem> commit(Outcome<List<Edit>> act, String words, Object... arguments) {
        act.optional().ifPresent(edits -> editing.commit(edits, Text.of(words, arguments)));
        return act.failure();
    }

    Optional<Problem> submit(FundRequest request) {
        return commit(requests().submit(request), "fund.done.submitted", request.title());
    }

    Optional<Problem> approve(FundRequest request, long minor, String reason) {
        @Nullable String why = reason.isBlank() ? null : reason;
        return commit(
                requests().approve(request, minor, why), "fund.done.approved", request.title());
    }

    Optional<Problem> reject(FundRequest request, String reason) {
        return commit(requests().reject(request, reason), "fund.done.rejected", request.title());
    }

    Optional<Problem> extend(FundRequest request, LocalDate until, String reason) {
        return commit(
                requests().extend(request, until, reason),
                "fund.done.extended",
                request.title(),
                until);
    }

    Optional<Problem> end(FundRequest request, boolean late) {
        return late
                ? commit(requests().expire(request), "fund.done.expired", request.title())
                : commit(requests().close(request), "fund.done.closed", request.title());
    }

    /// Adds a request of the typed values, as a draft or submitted at once.
    Optional<Problem> add(Map<String, Object> values, boolean submit) {
        FundDraft draft = new FundDraft(state(), actor(), values);
        return commit(
                draft.edits(submit),
                submit ? "fund.done.submitted" : "fund.done.drafted",
                draft.title());
    }

    /// Changes a request that is not submitted, and may submit it at once.
    Optional<Problem> change(FundRequest request, Map<String, Object> values, boolean submit) {
        FundDraft draft = new FundDraft(state(), actor(), values);
        return commit(
                draft.change(request, submit),
                submit ? "fund.done.submitted" : "fund.done.drafted",
                draft.title());
    }

    /// Hands in a claim.
    Optional<Problem> claim(FundRequest request, ClaimFlow.Draft draft) {
        Outcome<List<Edit>> edits = claims().submit(request, draft);
        edits.optional().ifPresent(list -> shown.set(new Shown.OfRequest(request.id())));
        return commit(edits, "fund.done.claimed", draft.invoice());
    }

    Optional<Problem> approve(FundClaim claim, long minor, String reason) {
        return commit(
                claims().approve(claim, minor, reason),
                "fund.done.claim-approved",
                claim.invoice());
    }

    Optional<Problem> reject(FundClaim claim, String reason) {
        return commit(claims().reject(claim, reason), "fund.done.claim-rejected", claim.invoice());
    }

    Optional<Problem> pay(FundClaim claim) {
        return commit(claims().reimburse(claim), "fund.done.paid", claim.invoice());
    }

    /// Where files of proof are kept and read.
    FileDesk files(FileDesk.Ways ways) {
        return new FileDesk(editing, tasks, ways);
    }

    /// Attaches a file to a claim that is there.
    void attach(FundClaim claim, FileDesk.Kept file) {
        editing.commit(
                List.of(
                        file.about(
                                new Link(FundClaim.KIND.key(), claim.id()),
                                clock.newId(),
                                clock.today())),
                Text.of("fund.done.attached", file.name(), claim.invoice()));
    }

    /// Notes that a deal came of a request.
    void result(FundRequest request, Id deal) {
        editing.commit(
                List.of(FundDraft.result(request, deal, clock.newId())),
                Text.of("fund.done.result", request.title()));
    }
}
