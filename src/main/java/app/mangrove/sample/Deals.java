package app.mangrove.sample;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Party;
import app.mangrove.model.deal.Referral;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Writes deals down, with their parties and referrals; won ones have a basket.
final class Deals {
    private static final List<String> SOURCES =
            List.of("PARTNER", "VENDOR", "CO_SELL", "MARKETPLACE");
    private static final double[] SOURCE_SHARES = {0.39, 0.38, 0.16, 0.07};
    private static final List<String> REASONS =
            List.of("Price", "Competitor", "No budget", "No decision", "Product gap", "Timing");
    private static final List<String> OPEN =
            List.of("LEAD", "QUALIFIED", "PROPOSAL", "NEGOTIATION");

    private final Sketch sketch;
    private final List<Firm> firms;
    private final Partners partners;
    private final Market market;
    private final Customers customers;
    private final List<Won> won = new ArrayList<>();
    private int count;

    /// A deal that was won, and what was sold.
    record Won(
            Id id,
            Firm firm,
            Customers.Customer customer,
            LocalDate close,
            Basket basket,
            @Nullable Id cosell) {}

    /// A deal before it has an amount.
    private record Draft(LocalDate opened, LocalDate close, String stage, double size) {
        boolean isWon() {
            return stage.equals("WON");
        }
    }

    Deals(Sketch sketch, List<Firm> firms, Partners partners, Market market, Customers customers) {
        this.sketch = sketch;
        this.firms = firms;
        this.partners = partners;
        this.market = market;
        this.customers = customers;
    }

    /// Writes about `wanted` deals and answers the won ones.
    List<Won> write(int wanted) {
        double[] shares = new double[firms.size()];
        double sum = 0;
        for (Firm firm : firms) {
            boolean sells = firm.pace() != Firm.Pace.IDLE;
            shares[firm.index()] = sells ? StrictMath.pow(firm.yearly(), 0.55) : 0;
            sum += shares[firm.index()];
        }
        for (Firm firm : firms) {
            int number = (int) StrictMath.round(wanted * shares[firm.index()] / sum);
            if (firm.pace() != Firm.Pace.IDLE) {
                deals(firm, Math.max(2, number), sketch.dice("deals/" + firm.index()));
            }
        }
        return won;
    }

    private void deals(Firm firm, int number, Dice dice) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            drafts.add(draft(firm, i, number, dice));
        }
        double sizes = drafts.stream().filter(Draft::isWon).mapToDouble(Draft::size).sum();
        double part = dealShare(firm) * 2 * firm.yearly() * period(firm);
        double scale = part / Math.max(sizes, 0.2 * number);
        for (Draft draft : drafts) {
            deal(firm, draft, draft.size() * scale, dice);
        }
    }

    /// The part of what a partner sells that comes from deals; the rest is run rate and usage.
    static double dealShare(Firm firm) {
        return switch (firm.type()) {
            case Seeds.MSP -> 0.4;
            case Seeds.DISTRIBUTOR, Seeds.ALLIANCE -> 0.55;
            case Seeds.RESELLER -> 0.75;
            default -> 0.9;
        };
    }

    /// The part of the two years in which a partner sold.
    private double period(Firm firm) {
        LocalDate from = from(firm);
        double days = sketch.last(firm).toEpochDay() - from.toEpochDay();
        return Math.clamp(days / 730, 0.1, 1);
    }

    private LocalDate from(Firm firm) {
        LocalDate first = firm.joined().isAfter(sketch.start) ? firm.joined() : sketch.start;
        LocalDate latest = sketch.last(firm).minusDays(60);
        return first.isAfter(latest) ? latest : first;
    }

    private Draft draft(Firm firm, int nth, int number, Dice dice) {
        LocalDate first = from(firm);
        LocalDate last = sketch.last(firm);
        boolean steady = firm.pace() == Firm.Pace.STEADY;
        boolean latest = steady && nth == number - 1;
        LocalDate close =
                Season.day(first.plusDays(20), steady ? last.plusDays(150) : last, last, dice);
        LocalDate opened = close.minusDays((long) (68 * dice.factor(0.45)) + 8);
        if (latest || opened.isAfter(last)) {
            opened = last.minusDays(dice.between(1, latest ? 60 : 40));
            close = opened.plusDays(dice.between(50, 160));
        }
        if (opened.isBefore(first)) {
            opened = first.plusDays(dice.below(15));
        }
        double size = dice.factor(0.85) * (dice.chance(0.04) ? 3 : 1);
        if (!close.isAfter(last)) {
            boolean isWon = nth == 0 || dice.chance(0.47);
            return new Draft(opened, close, isWon ? "WON" : "LOST", size);
        }
        double left = Math.clamp((close.toEpochDay() - last.toEpochDay()) / 130.0, 0, 0.99);
        int stage = 3 - (int) (left * 4);
        return new Draft(opened, close, OPEN.get(stage), size);
    }

    private void deal(Firm firm, Draft draft, double euros, Dice dice) {
        Customers.Customer customer = customers.of(firm, dice);
        Basket basket = Basket.of(market, firm, draft.opened(), Math.max(300, euros), dice);
        int number = count++;
        Id id = sketch.id(Deal.KIND, number);
        String source = SOURCES.get(dice.weighted(SOURCE_SHARES));
        Market.Product product = basket.lines().getFirst().product();
        Edit.Put put =
                Edit.add(Deal.KIND, id)
                        .and(Deal.NAME, customer.name() + " – " + product.name())
                        .and(Deal.ACCOUNT, customer.id())
                        .and(Deal.PARTNER, firm.id())
                        .and(Deal.OWNER, partners.owner(firm))
                        .and(Deal.STAGE, draft.stage())
                        .and(Deal.AMOUNT, basket.total())
                        .and(Deal.CURRENCY, Seeds.id(Currency.KIND, basket.currency()))
                        .and(Deal.PRODUCT_LINE, product.id())
                        .and(Deal.REGION, firm.country().areaId())
                        .and(Deal.SOURCE, source)
                        .and(Deal.OPENED, draft.opened())
                        .and(Deal.CLOSE, draft.close())
                        .and(Deal.PROBABILITY, probability(draft.stage()))
                        .and(Deal.KIND.keys(), List.of("crm:D-" + (200_001 + number)));
        sketch.add(
                draft.stage().equals("LOST") ? put.and(Deal.LOST_REASON, dice.pick(REASONS)) : put);
        Id cosell = parties(firm, id, source, dice);
        referral(firm, id, customer, draft, dice);
        if (draft.isWon()) {
            won.add(new Won(id, firm, customer, draft.close(), basket, cosell));
        }
    }

    private static BigDecimal probability(String stage) {
        return new BigDecimal(
                switch (stage) {
                    case "LEAD" -> "0.10";
                    case "QUALIFIED" -> "0.25";
                    case "PROPOSAL" -> "0.50";
                    case "NEGOTIATION" -> "0.75";
                    case "WON" -> "1";
                    default -> "0";
                });
    }

    /// Who else was in a deal; answers the partner that sold it together with the first.
    private @Nullable Id parties(Firm firm, Id deal, String source, Dice dice) {
        if (firm.parent() >= 0 && dice.chance(0.6)) {
            Firm parent = firms.get(firm.parent());
            if (parent.pace() == Firm.Pace.STEADY) {
                party(deal, parent, "FULFIL", "0");
            }
        }
        boolean together = source.equals("CO_SELL") || dice.chance(0.08);
        List<Firm> able =
                firms.stream()
                        .filter(f -> f.isType(Seeds.ALLIANCE) || f.isType(Seeds.INTEGRATOR))
                        .filter(f -> f.pace() == Firm.Pace.STEADY && f != firm)
                        .toList();
        if (!together || able.isEmpty()) {
            return null;
        }
        Firm other = dice.pick(able);
        boolean alliance = other.isType(Seeds.ALLIANCE);
        party(deal, other, alliance ? "INFLUENCE" : "IMPLEMENT", alliance ? "0.2" : "0.3");
        return other.id();
    }

    private void party(Id deal, Firm firm, String role, String credit) {
        sketch.add(
                Edit.add(Party.KIND, sketch.id(Party.KIND, deal + "/" + firm.index()))
                        .and(Party.DEAL, deal)
                        .and(Party.PARTNER, firm.id())
                        .and(Party.ROLE, role)
                        .and(Party.CREDIT, new BigDecimal(credit)));
    }

    /// One deal in ten was brought by an affiliate.
    private void referral(Firm firm, Id deal, Customers.Customer customer, Draft draft, Dice dice) {
        LocalDate day = draft.opened().minusDays(dice.between(0, 9));
        List<Firm> able =
                firms.stream()
                        .filter(f -> f.isType(Seeds.AFFILIATE) && f != firm)
                        .filter(f -> f.pace() != Firm.Pace.IDLE && !day.isAfter(sketch.last(f)))
                        .filter(f -> f.joined().isBefore(day))
                        .toList();
        if (able.isEmpty() || !dice.chance(0.1)) {
            return;
        }
        Firm affiliate = dice.pick(able);
        party(deal, affiliate, "SOURCE", "0.1");
        sketch.add(
                Edit.add(Referral.KIND, sketch.id(Referral.KIND, deal))
                        .and(Referral.PARTNER, affiliate.id())
                        .and(Referral.ACCOUNT, customer.id())
                        .and(Referral.DEAL, deal)
                        .and(Referral.DATE, day));
    }
}
