package app.mangrove.insight;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.health.DealSums;
import app.mangrove.health.Events;
import app.mangrove.health.catalog.OpenPipeline;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.model.query.Derived;
import app.mangrove.revenue.Dimension;
import app.mangrove.revenue.Revenue;
import app.mangrove.revenue.Types;
import app.mangrove.tier.Tiers;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// The calculated columns of partners as of the lens's day: type, types, tier, revenue of twelve
/// months, its growth, open pipeline, valid certificates, last activity.
///
/// Shape: an amount that has no rate is empty, as is the growth from nothing.
record PartnerColumns(Revenue revenue, Tiers engine, Lens lens, What what) implements Derived {
    /// Which column it is.
    enum What {
        TYPE(FieldType.TEXT),
        TYPES(FieldType.TEXT),
        TIER(FieldType.TEXT),
        REVENUE(FieldType.AMOUNT),
        GROWTH(FieldType.DECIMAL),
        PIPELINE(FieldType.AMOUNT),
        CERTIFICATIONS(FieldType.INT),
        LAST_ACTIVITY(FieldType.DATE);

        private final FieldType type;

        What(FieldType type) {
            this.type = type;
        }
    }

    static List<Derived> all(Revenue revenue, Tiers engine, Lens lens) {
        List<Derived> all = new ArrayList<>();
        for (What what : What.values()) {
            all.add(new PartnerColumns(revenue, engine, lens, what));
        }
        return all;
    }

    @Override
    public Kind<?> kind() {
        return Partner.KIND;
    }

    @Override
    public String key() {
        return what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String labelKey() {
        return "insight.partner." + key().replace('_', '-');
    }

    @Override
    public FieldType type() {
        return what.type;
    }

    @Override
    public int scale() {
        return what == What.GROWTH ? 4 : Derived.super.scale();
    }

    @Override
    public @Nullable String currency() {
        return what.type == FieldType.AMOUNT ? lens.currency() : null;
    }

    @Override
    public Values calculate(Ecosystem ecosystem) {
        return switch (what) {
            case TYPE -> type(ecosystem);
            case TYPES -> types(ecosystem);
            case TIER -> tier(ecosystem);
            case REVENUE -> new Values.Longs(revenue(ecosystem, false));
            case GROWTH -> growth(ecosystem);
            case PIPELINE -> pipeline(ecosystem);
            case CERTIFICATIONS ->
                    new Values.Longs(
                            Arrays.stream(Holdings.certificates(ecosystem, lens.asOf()))
                                    .asLongStream()
                                    .toArray());
            case LAST_ACTIVITY -> lastActivity(ecosystem);
        };
    }

    private static Table partners(Ecosystem ecosystem) {
        return ecosystem.table(Partner.KIND);
    }

    /// Gives each text of a row its code.
    private static Values words(@Nullable String[] texts) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        int[] coded = new int[texts.length];
        for (int nr = 0; nr < texts.length; nr++) {
            String text = texts[nr];
            coded[nr] =
                    text == null || text.isEmpty()
                            ? -1
                            : codes.computeIfAbsent(text, t -> codes.size());
        }
        return new Values.Words(coded, codes.keySet().toArray(String[]::new));
    }

    private Values type(Ecosystem ecosystem) {
        Types types = Types.of(ecosystem);
        int day = (int) lens.asOf().toEpochDay();
        @Nullable String[] texts = new String[partners(ecosystem).end()];
        partners(ecosystem).forEach(nr -> texts[nr] = types.nameOn(nr, day));
        return words(texts);
    }

    private Values types(Ecosystem ecosystem) {
        Map<Integer, TreeSet<String>> held = new LinkedHashMap<>();
        Table roles = ecosystem.table(Role.KIND);
        for (Role role : ecosystem.all(Role.KIND)) {
            boolean valid =
                    (role.validFrom() == null || !lens.asOf().isBefore(role.validFrom()))
                            && (role.validTo() == null || lens.asOf().isBefore(role.validTo()));
            if (valid) {
                int nr = roles.nr(role.id());
                held.computeIfAbsent(roles.ints(Role.PARTNER).at(nr), p -> new TreeSet<>())
                        .add(ecosystem.name(PartnerType.KIND, roles.ints(Role.TYPE).at(nr)));
            }
        }
        @Nullable String[] texts = new String[partners(ecosystem).end()];
        held.forEach((nr, names) -> texts[nr] = String.join(", ", names));
        return words(texts);
    }

    private Values tier(Ecosystem ecosystem) {
        int[] held = Holdings.tiers(engine, ecosystem, lens.asOf());
        @Nullable String[] texts = new String[held.length];
        for (int nr = 1; nr < held.length; nr++) {
            texts[nr] = held[nr] > 0 ? ecosystem.name(Tier.KIND, held[nr]) : null;
        }
        return words(texts);
    }

    /// Of the twelve months, or of those before; partners without a sale have zero.
    private long[] revenue(Ecosystem ecosystem, boolean before) {
        long[] amounts = new long[partners(ecosystem).end()];
        Facts facts = new Facts(revenue, ecosystem, lens);
        facts.ask(before ? lens.yearBefore() : lens.year(), Dimension.PARTNER)
                .optional()
                .ifPresent(grid -> {
                    for (int line = 0; line < grid.size(); line++) {
                        amounts[grid.row(line, 0)] =
                                grid.isMissing(line) ? LongSegment.NULL : grid.e4(line);
                    }
                });
        return amounts;
    }

    private Values growth(Ecosystem ecosystem) {
        long[] now = revenue(ecosystem, false);
        long[] before = revenue(ecosystem, true);
        long[] growth = new long[now.length];
        for (int nr = 0; nr < growth.length; nr++) {
            boolean unknown =
                    now[nr] == LongSegment.NULL
                            || before[nr] == LongSegment.NULL
                            || before[nr] <= 0;
            growth[nr] =
                    unknown
                            ? LongSegment.NULL
                            : BigDecimal.valueOf(now[nr])
                                    .divide(BigDecimal.valueOf(before[nr]), 4, RoundingMode.HALF_UP)
                                    .subtract(BigDecimal.ONE)
                                    .movePointRight(4)
                                    .longValueExact();
        }
        return new Values.Longs(growth);
    }

    private Values pipeline(Ecosystem ecosystem) {
        Table deals = ecosystem.table(Deal.KIND);
        int day = (int) lens.asOf().toEpochDay();
        DealSums sums = new DealSums(ecosystem, lens.in());
        long[] amounts = new long[partners(ecosystem).end()];
        sums.byPartner(OpenPipeline.open(deals), nr -> day)
                .forEach((nr, sum) ->
                        amounts[nr] =
                                sum instanceof Outcome.Ok<Amount>(Amount ok)
                                        ? ok.e4()
                                        : LongSegment.NULL);
        return new Values.Longs(amounts);
    }

    private Values lastActivity(Ecosystem ecosystem) {
        int[] days = new int[partners(ecosystem).end()];
        Arrays.fill(days, IntSegment.NULL);
        int today = (int) lens.asOf().toEpochDay();
        Events.each(
                ecosystem,
                (partner, day) -> {
                    if (day <= today) {
                        days[partner] = Math.max(days[partner], day);
                    }
                });
        return new Values.Ints(days);
    }
}
