package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.fund.Allocating;
import app.mangrove.incentive.fund.FundState;
import app.mangrove.incentive.fund.Reallocation;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fund.FundBudget;
import app.mangrove.model.fund.FundEntry;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the screen does to budgets: typed cells, allocations, and money that is moved.
final class BudgetDesk {
    private final Editing editing;
    private final Insight insight;
    private final Supplier<Id> ids;

    /// By what an amount is shared.
    enum Way {
        EVENLY,
        BY_REVENUE,
        BY_SHARE
    }

    BudgetDesk(Editing editing, Insight insight, Supplier<Id> ids) {
        this.editing = editing;
        this.insight = insight;
        this.ids = ids;
    }

    /// Takes what was typed into a cell of a budget, or says why not.
    Optional<Problem> typed(FundState state, FundBudget budget, Field<?> field, String text) {
        Ecosystem now = state.ecosystem();
        Outcome<ValueInput.Input> input = ValueInput.parse(now, FundBudget.KIND, field, text);
        Object value = input.optional().flatMap(ValueInput.Input::value).orElse(null);
        if (value instanceof BigDecimal amount && amount.signum() < 0) {
            return Optional.of(Problem.of("fund.check.nothing"));
        }
        input.optional()
                .ifPresent(taken -> {
                    Table table = now.table(FundBudget.KIND);
                    Map<String, @Nullable Object> fields = new HashMap<>();
                    fields.put(field.key(), value);
                    editing.commit(
                            List.of(
                                    new Edit.Put(
                                            FundBudget.KIND,
                                            budget.id(),
                                            table.commit(table.slot(budget.id())),
                                            fields)),
                            Text.of("fund.done.budget", state.rules().fund().name()));
                });
        return input.failure();
    }

    /// A budget for everybody, ready to be typed into.
    void add(FundState state) {
        LocalDate from = state.day().withDayOfYear(1);
        editing.commit(
                List.of(
                        Edit.add(FundBudget.KIND, ids.get())
                                .and(FundBudget.FUND, state.rules().fund().id())
                                .and(FundBudget.AMOUNT, BigDecimal.ZERO)
                                .and(FundBudget.CURRENCY, state.rules().fund().currency())
                                .and(FundBudget.VALID_FROM, from)
                                .and(FundBudget.VALID_TO, from.plusYears(1))
                                .and(FundBudget.NOTE, Text.of("fund.new-budget"))),
                Text.of("fund.done.budget", state.rules().fund().name()));
    }

    void remove(FundState state, FundBudget budget) {
        Table table = state.ecosystem().table(FundBudget.KIND);
        editing.commit(
                List.of(
                        Edit.remove(
                                FundBudget.KIND,
                                budget.id(),
                                table.commit(table.slot(budget.id())))),
                Text.of("fund.done.budget-removed", state.rules().fund().name()));
    }

    /// The partners that sold most in the twelve months before, the best first.
    List<Integer> best(FundState state, int count) {
        Map<Integer, Long> revenue = revenue(state);
        return revenue.entrySet().stream()
                .filter(each -> each.getKey() > 0 && each.getValue() > 0)
                .sorted(
                        Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Integer, Long> revenue(FundState state) {
        Lens lens = Lens.of(state.ecosystem(), state.day());
        return insight.partnerRevenue(state.ecosystem(), lens, lens.year())
                .optional()
                .orElse(Map.of());
    }

    /// Who would get how much; `typed` are the shares of [Way#BY_SHARE].
    List<Allocating.Share> preview(
            FundState state,
            Way way,
            long minor,
            List<Integer> partners,
            Map<Integer, Long> typed) {
        Map<Integer, Long> revenue = way == Way.BY_REVENUE ? revenue(state) : Map.of();
        return Allocating.of(
                minor,
                partners,
                partner ->
                        switch (way) {
                            case EVENLY -> 1;
                            case BY_REVENUE -> revenue.getOrDefault(partner, 0L);
                            case BY_SHARE -> typed.getOrDefault(partner, 0L);
                        });
    }

    /// Sets the shares aside, as one commit.
    Optional<Problem> allocate(
            FundState state, List<Allocating.Share> shares, LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return Optional.of(Problem.of("fund.check.dates", from, to));
        }
        List<Edit> edits = new ArrayList<>();
        Table partners = state.ecosystem().table(Partner.KIND);
        for (Allocating.Share share : shares) {
            if (share.amount() > 0) {
                edits.add(
                        Edit.add(FundBudget.KIND, ids.get())
                                .and(FundBudget.FUND, state.rules().fund().id())
                                .and(FundBudget.PARTNER, partners.id(share.partner()))
                                .and(FundBudget.AMOUNT, state.rules().amount(share.amount()))
                                .and(FundBudget.CURRENCY, state.rules().fund().currency())
                                .and(FundBudget.VALID_FROM, from)
                                .and(FundBudget.VALID_TO, to));
            }
        }
        if (edits.isEmpty()) {
            return Optional.of(Problem.of("fund.check.nothing"));
        }
        editing.commit(edits, Text.of("fund.done.allocated", edits.size()));
        return Optional.empty();
    }

    /// Moves money that would expire to who lacks it.
    void move(FundState state, Reallocation move) {
        String reason = Text.of("fund.moved-for", move.to().title());
        editing.commit(
                List.of(
                        entry(state, move.from(), -move.amount(), reason),
                        entry(state, move.receiver(), move.amount(), reason)),
                Text.of("fund.done.moved", state.rules().money(move.amount())));
    }

    private Edit entry(FundState state, int partner, long minor, String reason) {
        return Edit.add(FundEntry.KIND, ids.get())
                .and(FundEntry.REASON, reason)
                .and(FundEntry.FUND, state.rules().fund().id())
                .and(FundEntry.PARTNER, state.ecosystem().table(Partner.KIND).id(partner))
                .and(FundEntry.DATE, state.day())
                .and(FundEntry.TYPE, "TRANSFER")
                .and(FundEntry.AMOUNT, state.rules().amount(minor))
                .and(FundEntry.CURRENCY, state.rules().fund().currency());
    }
}
