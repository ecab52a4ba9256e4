package app.mangrove.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The lines of one sale: products, quantities, list prices and discounts in the customer's
/// currency.
///
/// Shape: amount = quantity × list price − discount, exactly.
record Basket(String currency, List<Line> lines) {

    /// One line of a sale.
    record Line(
            Market.Product product,
            BigDecimal quantity,
            BigDecimal listPrice,
            BigDecimal discount,
            BigDecimal amount,
            BigDecimal cost) {}

    BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// A basket worth about `euros`.
    static Basket of(Market market, Firm firm, LocalDate day, double euros, Dice dice) {
        String currency = currency(firm);
        BigDecimal rate = market.rate(currency, day);
        int count = euros > 60_000 ? dice.between(2, 4) : euros > 9_000 ? dice.between(1, 3) : 1;
        List<Line> lines = new ArrayList<>();
        double left = euros;
        for (int i = 0; i < count; i++) {
            double part = i == count - 1 ? left : left * (0.35 + 0.3 * dice.unit());
            left -= part;
            lines.add(line(market, firm, rate, currency, part, dice));
        }
        return new Basket(currency, List.copyOf(lines));
    }

    /// What a partner is invoiced in: its own currency, dollars where the sample's vendor has no
    /// office.
    static String currency(Firm firm) {
        return switch (firm.country().currency()) {
            case "MXN", "INR", "AED" -> "USD";
            default -> firm.country().currency();
        };
    }

    private static Line line(
            Market market, Firm firm, BigDecimal rate, String currency, double euros, Dice dice) {
        List<Market.Product> fitting =
                market.products().stream()
                        .filter(p -> p.price().doubleValue() <= Math.max(80, euros * 0.6))
                        .filter(p -> p.price().doubleValue() >= Math.min(1000, euros / 900))
                        .toList();
        Market.Product product = dice.pick(fitting);
        int decimals = Market.decimals(currency);
        BigDecimal list = product.price().multiply(rate).setScale(decimals, RoundingMode.HALF_UP);
        double share = Math.clamp(firm.discount() + 0.03 * dice.bell(), 0, 0.6);
        double each = product.price().doubleValue() * (1 - share);
        BigDecimal quantity = BigDecimal.valueOf(Math.max(1, StrictMath.round(euros / each)));
        BigDecimal gross = list.multiply(quantity);
        BigDecimal discount =
                gross.multiply(BigDecimal.valueOf(share)).setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal cost =
                gross.multiply(BigDecimal.valueOf(0.31 + 0.08 * dice.unit()))
                        .setScale(decimals, RoundingMode.HALF_UP);
        return new Line(product, quantity, list, discount, gross.subtract(discount), cost);
    }

    /// A month of metered use worth about `euros`; its price has four decimals, and so has its
    /// amount.
    static Line usage(Market market, Firm firm, LocalDate day, double euros, Dice dice) {
        Market.Product product =
                market.products().stream()
                        .filter(p -> p.code().equals("CLOUD-DATA"))
                        .findFirst()
                        .orElseThrow();
        BigDecimal list =
                product.price()
                        .multiply(market.rate(currency(firm), day))
                        .setScale(4, RoundingMode.HALF_UP);
        double volume = euros / product.price().doubleValue() * (0.94 + 0.12 * dice.unit());
        BigDecimal quantity = BigDecimal.valueOf(StrictMath.round(volume * 10) + 1, 1);
        BigDecimal amount = quantity.multiply(list).setScale(4, RoundingMode.HALF_UP);
        BigDecimal cost = amount.multiply(new BigDecimal("0.42")).setScale(4, RoundingMode.HALF_UP);
        return new Line(product, quantity, list, BigDecimal.ZERO, amount, cost);
    }
}
