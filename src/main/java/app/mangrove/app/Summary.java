package app.mangrove.app;

import app.mangrove.base.money.Amount;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Longs;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.Membership;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.problems.Findings;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// An ecosystem in a few lines of text: partners by type and tier, deals by stage, revenue by
/// currency, problems.
final class Summary {
    private final Ecosystem ecosystem;
    private final LocalDate today;
    private final List<String> lines = new ArrayList<>();

    private Summary(Ecosystem ecosystem, LocalDate today) {
        this.ecosystem = ecosystem;
        this.today = today;
    }

    static List<String> of(Ecosystem ecosystem, LocalDate today) {
        Summary summary = new Summary(ecosystem, today);
        summary.partners();
        summary.deals();
        summary.revenue();
        summary.problems();
        return summary.lines;
    }

    private void partners() {
        line("app.summary.partners", ecosystem.count(Partner.KIND));
        Map<String, Integer> types = new LinkedHashMap<>();
        ecosystem.all(Role.KIND).stream()
                .filter(role -> holds(role.validFrom(), role.validTo()))
                .forEach(role -> count(types, PartnerType.KIND, role.type()));
        counts("app.summary.types", types);
        Map<String, Integer> tiers = new LinkedHashMap<>();
        ecosystem.all(Membership.KIND).stream()
                .filter(member -> holds(member.validFrom(), member.validTo()))
                .forEach(member -> count(tiers, Tier.KIND, member.tier()));
        counts("app.summary.tiers", tiers);
    }

    private boolean holds(
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return (from == null || !from.isAfter(today)) && (to == null || !to.isBefore(today));
    }

    private void count(Map<String, Integer> counts, Kind<?> kind, Id id) {
        counts.merge(ecosystem.name(kind, ecosystem.table(kind).nr(id)), 1, Integer::sum);
    }

    private void deals() {
        line("app.summary.deals", ecosystem.count(Deal.KIND));
        Table deals = ecosystem.table(Deal.KIND);
        if (deals.size() == 0) {
            return;
        }
        Ints stage = deals.ints(Deal.STAGE);
        Dictionary words = deals.dictionary(Deal.STAGE);
        Map<String, Integer> stages = new LinkedHashMap<>();
        Deal.STAGE.choices().forEach(choice -> stages.put(word(Deal.STAGE, choice), 0));
        deals.forEach(nr -> {
            String code = words.text(stage.at(nr));
            if (code != null) {
                stages.merge(word(Deal.STAGE, code), 1, Integer::sum);
            }
        });
        list("app.summary.stages", stages, count -> count > 0);
    }

    private static String word(Field<?> field, String code) {
        return Names.choice(Deal.KIND, field, code);
    }

    /// Amounts of different currencies are never added.
    private void revenue() {
        Table rows = ecosystem.table(Transaction.KIND);
        line("app.summary.transactions", rows.size());
        if (rows.size() == 0) {
            return;
        }
        Longs amount = rows.longs(Transaction.AMOUNT);
        Ints currency = rows.ints(Transaction.CURRENCY);
        long[] sums = new long[ecosystem.table(Currency.KIND).end()];
        rows.forEach(nr -> {
            int of = Math.max(0, currency.at(nr));
            sums[of] = Math.addExact(sums[of], amount.at(nr));
        });
        List<String> parts = new ArrayList<>();
        for (int of = 1; of < sums.length; of++) {
            if (sums[of] != 0) {
                Object code = ecosystem.value(Currency.KIND, Currency.CODE, of);
                parts.add(Text.formats().amount(new Amount(sums[of], String.valueOf(code))));
            }
        }
        line("app.summary.revenue", String.join(", ", parts));
    }

    private void problems() {
        line("app.summary.problems", Findings.of(ecosystem, today, Cancel.never()).count());
    }

    private void counts(String key, Map<String, Integer> counts) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        list(key, sorted, count -> true);
    }

    private void list(String key, Map<String, Integer> counts, Predicate<Integer> shown) {
        List<String> parts =
                counts.entrySet().stream()
                        .filter(entry -> shown.test(entry.getValue()))
                        .map(e -> e.getKey() + " " + Text.formats().number(e.getValue()))
                        .toList();
        if (!parts.isEmpty()) {
            line(key, String.join(", ", parts));
        }
    }

    private void line(String key, Object... arguments) {
        lines.add(Text.of(key, arguments));
    }
}
