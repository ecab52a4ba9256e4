package app.mangrove.sample;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.market.Promotion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes the market down: what is sold, promotions, and weekly exchange rates on a walk of their
/// own.
final class Market {
    private static final String HOME = "EUR";

    /// Units of a currency for one euro, about which its rate walks.
    private static final Map<String, String> LEVELS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("USD", "1.0900"),
                            Map.entry("GBP", "0.8520"),
                            Map.entry("CHF", "0.9550"),
                            Map.entry("SEK", "11.3000"),
                            Map.entry("NOK", "11.6500"),
                            Map.entry("DKK", "7.4590"),
                            Map.entry("PLN", "4.3100"),
                            Map.entry("CZK", "25.1000"),
                            Map.entry("CAD", "1.4900"),
                            Map.entry("MXN", "19.9000"),
                            Map.entry("BRL", "5.9500"),
                            Map.entry("AUD", "1.6600"),
                            Map.entry("NZD", "1.8100"),
                            Map.entry("SGD", "1.4500"),
                            Map.entry("JPY", "162.50"),
                            Map.entry("INR", "91.600"),
                            Map.entry("AED", "4.0000"),
                            Map.entry("ZAR", "19.800")));

    private final Sketch sketch;
    private final List<Product> products = new ArrayList<>();
    private final Map<String, TreeMap<LocalDate, BigDecimal>> rates = new HashMap<>();

    /// Something that is sold, with its list price in euros.
    record Product(String code, String family, Id id, String name, BigDecimal price) {}

    Market(Sketch sketch) {
        this.sketch = sketch;
    }

    void write() {
        Seeding.products(sketch.seed, products).forEach(sketch::add);
        promotions();
        LEVELS.forEach(this::walk);
    }

    List<Product> products() {
        return products;
    }

    /// Reads the shipped list of products.
    static final class Seeding {
        private Seeding() {}

        static List<Edit> products(long seed, List<Product> products) {
            List<Edit> edits = new ArrayList<>();
            for (String line : Lines.of("/app/mangrove/sample/products.txt")) {
                String[] cells = line.split(",", 4);
                Id id = Id.derived(seed, ProductLine.KIND.key() + "/" + cells[0]);
                Edit.Put put =
                        Edit.add(ProductLine.KIND, id)
                                .and(ProductLine.NAME, cells[3])
                                .and(ProductLine.CODE, cells[0]);
                if (!cells[1].isEmpty()) {
                    BigDecimal price = new BigDecimal(cells[2]);
                    Id family = Id.derived(seed, ProductLine.KIND.key() + "/" + cells[1]);
                    products.add(new Product(cells[0], cells[1], id, cells[3], price));
                    put =
                            put.and(ProductLine.PARENT, family)
                                    .and(ProductLine.LIST_PRICE, price)
                                    .and(ProductLine.CURRENCY, Seeds.id(Currency.KIND, HOME));
                }
                edits.add(put);
            }
            return edits;
        }
    }

    private void promotions() {
        LocalDate quarter = sketch.start.withDayOfMonth(1);
        String[] names = {"Edge trade-in", "Cloud migration", "Year-end bundle", "Secure campus"};
        for (int i = 0; i < 8; i++) {
            LocalDate from = quarter.plusMonths(i * 3L);
            sketch.add(
                    Edit.add(Promotion.KIND, promotion(i))
                            .and(Promotion.NAME, names[i % 4] + " " + from.getYear())
                            .and(Promotion.CATEGORY, i % 2 == 0 ? "discount" : "bundle")
                            .and(Promotion.DISCOUNT, new BigDecimal(i % 2 == 0 ? "0.05" : "0.08"))
                            .and(Promotion.VALID_FROM, from)
                            .and(Promotion.VALID_TO, from.plusMonths(2)));
        }
    }

    private Id promotion(int nth) {
        return sketch.id(Promotion.KIND, nth);
    }

    /// The promotion that runs on a day, if one does.
    java.util.Optional<Id> promotion(LocalDate day) {
        LocalDate quarter = sketch.start.withDayOfMonth(1);
        for (int i = 0; i < 8; i++) {
            LocalDate from = quarter.plusMonths(i * 3L);
            if (!day.isBefore(from) && day.isBefore(from.plusMonths(2))) {
                return java.util.Optional.of(promotion(i));
            }
        }
        return java.util.Optional.empty();
    }

    private void walk(String currency, String level) {
        Dice dice = sketch.dice("rate/" + currency);
        BigDecimal middle = new BigDecimal(level);
        double away = 0.02 * dice.bell();
        double step = currency.equals("DKK") ? 0.0002 : 0.006;
        TreeMap<LocalDate, BigDecimal> walk = new TreeMap<>();
        LocalDate day =
                sketch.start.minusDays(60).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        for (; !day.isAfter(sketch.end); day = day.plusWeeks(1)) {
            away = 0.985 * away + step * dice.bell();
            BigDecimal rate =
                    BigDecimal.valueOf(middle.doubleValue() * StrictMath.exp(away))
                            .setScale(middle.scale(), RoundingMode.HALF_UP);
            walk.put(day, rate);
            sketch.add(
                    Edit.add(FxRate.KIND, sketch.id(FxRate.KIND, currency + "/" + day))
                            .and(FxRate.BASE, Seeds.id(Currency.KIND, HOME))
                            .and(FxRate.QUOTE, Seeds.id(Currency.KIND, currency))
                            .and(FxRate.DATE, day)
                            .and(FxRate.RATE, rate)
                            .and(FxRate.SOURCE, "invented"));
        }
        rates.put(currency, walk);
    }

    /// How many units of a currency one euro was worth, by the last quotation on or before the day.
    BigDecimal rate(String currency, LocalDate day) {
        TreeMap<LocalDate, BigDecimal> walk = rates.get(currency);
        return walk == null ? BigDecimal.ONE : walk.floorEntry(day).getValue();
    }

    /// The decimals that prices in a currency have.
    static int decimals(String currency) {
        return currency.equals("JPY") ? 0 : 2;
    }
}
