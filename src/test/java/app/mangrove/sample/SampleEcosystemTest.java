package app.mangrove.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.Membership;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

class SampleEcosystemTest {
    private static final LocalDate END = LocalDate.of(2026, 10, 31);
    private static final int FINGERPRINT = 903414758;
    private static final Ecosystem SAMPLE = sample(SampleEcosystem.SEED);

    private static Ecosystem sample(long seed) {
        Applied applied =
                Applying.apply(Ecosystem.empty(), edits(seed), 1, (kind, id, commit) -> Map.of());
        if (applied instanceof Applied.Refused refused) {
            throw new AssertionError(refused.problems().subList(0, 1).toString());
        }
        return ((Applied.Done) applied).after();
    }

    private static List<Edit> edits(long seed) {
        return SampleEcosystem.edits(seed, SampleEcosystem.PARTNERS, END);
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(SampleEcosystem.edits(7, 40, END)).isEqualTo(SampleEcosystem.edits(7, 40, END));
        assertThat(SampleEcosystem.edits(7, 40, END))
                .isNotEqualTo(SampleEcosystem.edits(8, 40, END));
    }

    @Test
    void keepsWhatItGaveForASeed() {
        assertThat(edits(SampleEcosystem.SEED).toString().hashCode())
                .as("the sample of seed 1 changed; when that is meant, write down the new number")
                .isEqualTo(FINGERPRINT);
    }

    @Test
    void isSoundForAnySeedAndSize() {
        for (long seed = 2; seed < 8; seed++) {
            assertThat(sample(seed).count(Partner.KIND)).isEqualTo(180);
        }
        for (int size : List.of(1, 7, 60, 400)) {
            Applied applied =
                    Applying.apply(
                            Ecosystem.empty(),
                            SampleEcosystem.edits(3, size, END),
                            1,
                            (kind, id, commit) -> Map.of());
            assertThat(applied).as("%d partners", size).isInstanceOf(Applied.Done.class);
        }
    }

    @Test
    void mixesSixTypesAsTheFieldDoes() {
        Map<String, Long> byType =
                SAMPLE.all(Role.KIND).stream()
                        .filter(role -> Boolean.TRUE.equals(role.main()))
                        .collect(
                                Collectors.groupingBy(
                                        this::type, TreeMap::new, Collectors.counting()));
        assertThat(byType)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "RESELLER",
                                81L,
                                "MSP",
                                27L,
                                "SI",
                                14L,
                                "DISTRIBUTOR",
                                7L,
                                "ISV",
                                18L,
                                "AFFILIATE",
                                33L));
        assertThat(SAMPLE.count(Role.KIND)).isGreaterThan(184);
    }

    private String type(Role role) {
        return SAMPLE.find(PartnerType.KIND, role.type()).orElseThrow().code();
    }

    @Test
    void ranksHalfTheSellersInTheLowestTierAndOneInTwentyInTheHighest() {
        Map<String, Long> byTier =
                SAMPLE.all(Membership.KIND).stream()
                        .filter(held -> held.validTo() == null)
                        .collect(
                                Collectors.groupingBy(
                                        m -> SAMPLE.find(Tier.KIND, m.tier()).orElseThrow().name(),
                                        Collectors.counting()));
        assertThat(byTier)
                .isEqualTo(Map.of("Registered", 61L, "Silver", 36L, "Gold", 19L, "Platinum", 6L));
    }

    @Test
    void givesEveryPartnerAnOwnerAndPartnersASupplier() {
        Set<Object> own =
                SAMPLE.all(Person.KIND).stream()
                        .filter(p -> Boolean.TRUE.equals(p.own()))
                        .map(Person::id)
                        .collect(Collectors.toSet());
        assertThat(own).hasSize(12);
        assertThat(SAMPLE.all(Partner.KIND)).allMatch(p -> own.contains(p.owner()));
        assertThat(SAMPLE.all(Relation.KIND).stream().map(Relation::relation))
                .contains("DISTRIBUTES", "MASTER_AGENT", "OWNS", "REFERS");
        assertThat(SAMPLE.all(Partner.KIND).stream().map(Partner::name)).doesNotHaveDuplicates();
        assertThat(SAMPLE.all(Partner.KIND).stream().map(Partner::country).distinct().count())
                .isGreaterThan(20);
    }

    @Test
    void holdsTwoYearsOfDealsAndBookings() {
        assertThat(SAMPLE.count(Deal.KIND)).isBetween(2_350, 2_650);
        assertThat(SAMPLE.count(Transaction.KIND)).isBetween(5_400, 6_600);
        assertThat(SAMPLE.count(Account.KIND)).isEqualTo(600);
        List<Deal> deals = SAMPLE.all(Deal.KIND);
        assertThat(deals).allMatch(d -> !d.opened().isAfter(END));
        assertThat(deals.stream().map(Deal::stage).distinct()).hasSize(6);
        assertThat(SAMPLE.all(Transaction.KIND))
                .allMatch(t -> t.date().isAfter(END.minusYears(2)) && !t.date().isAfter(END));
        assertThat(SAMPLE.all(Transaction.KIND).stream().map(Transaction::type).distinct())
                .contains("SALE", "RENEWAL", "USAGE", "RETURN", "UPSELL");
        assertThat(SAMPLE.all(Transaction.KIND).stream().map(Transaction::currency).distinct())
                .hasSizeGreaterThan(8);
    }

    @Test
    void givesBackWhatWasSoldWhenItReturns() {
        List<Transaction> returned =
                SAMPLE.all(Transaction.KIND).stream().filter(t -> t.returns() != null).toList();
        assertThat(returned).isNotEmpty();
        for (Transaction back : returned) {
            Transaction sale = SAMPLE.find(Transaction.KIND, back.returns()).orElseThrow();
            assertThat(back.amount()).isEqualByComparingTo(sale.amount().negate());
            assertThat(back.date()).isAfter(sale.date());
            assertThat(back.partner()).isEqualTo(sale.partner());
        }
    }

    @Test
    void addsUpEveryLineFromQuantityPriceAndDiscount() {
        for (Transaction line : SAMPLE.all(Transaction.KIND)) {
            BigDecimal amount =
                    line.quantity().multiply(line.listPrice().abs()).subtract(line.discount());
            assertThat(amount.subtract(line.amount()).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.00005"));
        }
    }

    @Test
    void concentratesRevenueOnFewPartnersAsTheFieldDoes() {
        double[] shares = shares();
        double top = Arrays.stream(shares).limit(27).sum();
        double concentration = Arrays.stream(shares).map(s -> s * s).sum();
        assertThat(top).as("share of the top 15 %").isBetween(0.70, 0.82);
        assertThat(concentration).as("HHI").isBetween(0.03, 0.10);
        double yearly = revenue().values().stream().mapToDouble(Double::doubleValue).sum() / 2;
        assertThat(yearly).as("euros a year").isBetween(45e6, 75e6);
    }

    private double[] shares() {
        double[] amounts =
                revenue().values().stream()
                        .sorted(Comparator.reverseOrder())
                        .mapToDouble(d -> d)
                        .toArray();
        double sum = Arrays.stream(amounts).sum();
        return Arrays.stream(amounts).map(a -> a / sum).toArray();
    }

    private Map<Object, Double> revenue() {
        Map<Object, Double> revenue = new HashMap<>();
        for (Transaction line : SAMPLE.all(Transaction.KIND)) {
            revenue.merge(line.partner(), euros(line), Double::sum);
        }
        return revenue;
    }

    private static double euros(Transaction line) {
        BigDecimal rate = RATES.getOrDefault(line.currency(), BigDecimal.ONE);
        return line.amount().divide(rate, MathContext.DECIMAL64).doubleValue();
    }

    private static final Map<Object, BigDecimal> RATES =
            SAMPLE.all(FxRate.KIND).stream()
                    .collect(Collectors.toMap(FxRate::quote, FxRate::rate, (first, last) -> last));

    @Test
    void hasEveryFourthOrFifthPartnerActiveInNinetyDays() {
        LocalDate since = END.minusDays(90);
        Set<Object> active = new HashSet<>();
        SAMPLE.all(Deal.KIND).stream()
                .filter(d -> d.opened().isAfter(since))
                .forEach(d -> active.add(d.partner()));
        assertThat(active.size() / 180.0).as("by new deals").isBetween(0.18, 0.25);
        SAMPLE.all(Transaction.KIND).stream()
                .filter(t -> t.date().isAfter(since))
                .forEach(t -> active.add(t.partner()));
        SAMPLE.all(Activity.KIND).stream()
                .filter(a -> a.date().isAfter(since))
                .forEach(a -> active.add(a.partner()));
        assertThat(active.size() / 180.0).as("by any event").isBetween(0.18, 0.25);
    }

    @Test
    void sellsMoreAtTheEndOfAQuarter() {
        double[] byMonth = new double[13];
        SAMPLE.all(Transaction.KIND).forEach(t -> byMonth[t.date().getMonthValue()] += euros(t));
        double ends = byMonth[3] + byMonth[6] + byMonth[9] + byMonth[12];
        double starts = byMonth[1] + byMonth[4] + byMonth[7] + byMonth[10];
        assertThat(ends).isGreaterThan(starts * 1.15);
    }

    @Test
    void quotesARateInEveryWeekForEveryCurrencyThatIsBooked() {
        Set<Object> booked =
                SAMPLE.all(Transaction.KIND).stream()
                        .map(Transaction::currency)
                        .collect(Collectors.toSet());
        booked.remove(Seeds.id(Currency.KIND, "EUR"));
        assertThat(RATES.keySet()).containsAll(booked);
    }
}
