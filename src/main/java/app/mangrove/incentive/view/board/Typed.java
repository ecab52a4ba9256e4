package app.mangrove.incentive.view.board;

import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A transaction that somebody types as an example; it is laid over the snapshot and never kept.
public record Typed(LocalDate date, String type, BigDecimal amount, String currency) {
    public static final String MARK = "?";

    /// The snapshot with these transactions of a partner; without them when they do not fit it.
    public static Ecosystem laidOn(Ecosystem ecosystem, int partner, List<Typed> typed) {
        List<Edit> edits = new ArrayList<>();
        Id of = ecosystem.table(Partner.KIND).id(partner);
        for (int i = 0; i < typed.size(); i++) {
            Typed one = typed.get(i);
            ecosystem.all(Currency.KIND).stream()
                    .filter(currency -> currency.code().equals(one.currency()))
                    .findFirst()
                    .ifPresent(currency ->
                            edits.add(
                                    Edit.add(
                                                    Transaction.KIND,
                                                    Id.derived(4, "typed example " + edits.size()))
                                            .and(Transaction.NUMBER, MARK + (edits.size() + 1))
                                            .and(Transaction.TYPE, one.type())
                                            .and(Transaction.PARTNER, of)
                                            .and(Transaction.DATE, one.date())
                                            .and(Transaction.AMOUNT, one.amount())
                                            .and(Transaction.CURRENCY, currency.id())));
        }
        Applied applied =
                Applying.apply(
                        ecosystem, edits, ecosystem.commit() + 1, (kind, id, commit) -> Map.of());
        return applied instanceof Applied.Done done ? done.after() : ecosystem;
    }
}
