package app.mangrove.sample;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.partner.Partner;

import java.time.LocalDate;

/// The values of bulk rows: references to the skeleton's rows, skewed to few partners, over two
/// years.
final class BulkRows {
    private static final int DAYS = 730;
    private static final String[] STAGES = {
        "WON",
        "WON",
        "WON",
        "WON",
        "LOST",
        "LOST",
        "LOST",
        "LOST",
        "LEAD",
        "QUALIFIED",
        "PROPOSAL",
        "NEGOTIATION"
    };
    private static final String[] SOURCES = {"PARTNER", "VENDOR", "CO_SELL", "MARKETPLACE"};
    private static final String[] TYPES = {
        "SALE", "SALE", "SALE", "SALE", "RENEWAL", "USAGE", "USAGE", "USAGE", "RETURN", "UPSELL"
    };

    private final int[] partners;
    private final int[] accounts;
    private final int[] products;
    private final String[] productNames;
    private final Ints regions;
    private final Ints owners;
    private final Ints currencies;
    private final int euro;
    private final int firstDeal;
    private final int deals;
    private final int lastDay;

    BulkRows(Ecosystem skeleton, int firstDeal, int deals, LocalDate end) {
        partners = skeleton.table(Partner.KIND).numbers();
        accounts = skeleton.table(Account.KIND).numbers();
        Table lines = skeleton.table(ProductLine.KIND);
        Ints parents = lines.ints(ProductLine.PARENT);
        products =
                java.util.Arrays.stream(lines.numbers()).filter(nr -> parents.at(nr) > 0).toArray();
        productNames = new String[products.length];
        for (int i = 0; i < products.length; i++) {
            productNames[i] = skeleton.name(ProductLine.KIND, products[i]);
        }
        regions = ints(skeleton, Partner.KIND, Partner.REGION);
        owners = ints(skeleton, Partner.KIND, Partner.OWNER);
        currencies = ints(skeleton, Partner.KIND, Partner.CURRENCY);
        euro = skeleton.table(Currency.KIND).nr(Seeds.id(Currency.KIND, SampleEcosystem.CURRENCY));
        if (partners.length == 0 || accounts.length == 0 || products.length == 0 || euro == 0) {
            throw new IllegalArgumentException("the snapshot does not hold the skeleton");
        }
        this.firstDeal = firstDeal;
        this.deals = deals;
        lastDay = Math.toIntExact(end.toEpochDay());
    }

    private static Ints ints(Ecosystem skeleton, Kind<?> kind, Field<?> field) {
        return skeleton.table(kind).ints(field);
    }

    /// A partner, the first ones far more often than the last.
    private int partner(Dice dice) {
        double at = dice.unit();
        return partners[(int) (at * at * at * partners.length)];
    }

    private int account(Dice dice, int partner) {
        int span = Math.min(accounts.length, 40);
        return accounts[(partner * 13 + dice.below(span)) % accounts.length];
    }

    private int currency(int partner) {
        int currency = currencies.at(partner);
        return currency > 0 ? currency : euro;
    }

    /// An amount in ten-thousandths, whole cents, mostly small and sometimes large.
    private static long amount(Dice dice) {
        long cents = 5_000 + (dice.next() >>> 1) % 400_000;
        return cents * (1 + (dice.next() >>> 1) % 37) * 100;
    }

    void deal(BlockFiller row, Dice dice, int index) {
        int partner = partner(dice);
        int product = dice.below(products.length);
        int opened = lastDay - dice.below(DAYS);
        String stage = STAGES[dice.below(STAGES.length)];
        row.text(Deal.NAME, productNames[product] + " " + (index + 1));
        row.number(Deal.ACCOUNT, account(dice, partner));
        row.number(Deal.PARTNER, partner);
        if (owners.at(partner) > 0) {
            row.number(Deal.OWNER, owners.at(partner));
        }
        row.word(Deal.STAGE, stage);
        row.number(Deal.AMOUNT, amount(dice));
        row.number(Deal.CURRENCY, currency(partner));
        row.number(Deal.PRODUCT_LINE, products[product]);
        if (regions.at(partner) > 0) {
            row.number(Deal.REGION, regions.at(partner));
        }
        row.word(Deal.SOURCE, SOURCES[dice.below(SOURCES.length)]);
        row.number(Deal.OPENED, opened);
        row.number(Deal.CLOSE, opened + 10 + dice.below(120));
        if (stage.equals("LOST")) {
            row.word(Deal.LOST_REASON, dice.chance(0.5) ? "Price" : "No decision");
        }
    }

    void transaction(BlockFiller row, Dice dice, int index) {
        int partner = partner(dice);
        String type = TYPES[dice.below(TYPES.length)];
        long amount = amount(dice);
        row.text(Transaction.NUMBER, "IN-" + (index + 1));
        row.word(Transaction.TYPE, type);
        row.number(Transaction.PARTNER, partner);
        row.number(Transaction.ACCOUNT, account(dice, partner));
        if (deals > 0 && type.equals("SALE")) {
            row.number(Transaction.DEAL, firstDeal + dice.below(deals));
        }
        row.number(Transaction.DATE, lastDay - dice.below(DAYS));
        row.number(Transaction.AMOUNT, type.equals("RETURN") ? -amount : amount);
        row.number(Transaction.CURRENCY, currency(partner));
        row.number(Transaction.INVOICE_CURRENCY, currency(partner));
        row.number(Transaction.QUANTITY, (1L + dice.below(40)) * 10_000);
        row.number(Transaction.COST, amount * 2 / 5);
        row.number(Transaction.PRODUCT_LINE, products[dice.below(products.length)]);
        if (regions.at(partner) > 0) {
            row.number(Transaction.REGION, regions.at(partner));
        }
        if (owners.at(partner) > 0) {
            row.number(Transaction.SELLER, owners.at(partner));
        }
    }
}
