package app.mangrove.revenue;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Builds small worlds for revenue tests, a line a thing.
public final class RevenueWorld {
    public final List<Edit> edits = new ArrayList<>();
    private int next;

    public static Id id(String name) {
        return Id.derived(3, name);
    }

    private static @Nullable Id ref(String name) {
        return name.isEmpty() ? null : id(name);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    public RevenueWorld currency(String code, long exponent) {
        edits.add(
                Edit.add(Currency.KIND, id(code))
                        .and(Currency.CODE, code)
                        .and(Currency.NAME, code)
                        .and(Currency.EXPONENT, exponent));
        return this;
    }

    public RevenueWorld rate(String base, String quote, String date, String rate) {
        edits.add(
                Edit.add(FxRate.KIND, id("rate" + next++))
                        .and(FxRate.BASE, id(base))
                        .and(FxRate.QUOTE, id(quote))
                        .and(FxRate.DATE, day(date))
                        .and(FxRate.RATE, new BigDecimal(rate)));
        return this;
    }

    public RevenueWorld region(String name, String level, String parent) {
        edits.add(
                Edit.add(Region.KIND, id(name))
                        .and(Region.NAME, name)
                        .and(Region.LEVEL, level)
                        .and(Region.PARENT, ref(parent)));
        return this;
    }

    public RevenueWorld product(String name, String parent) {
        edits.add(
                Edit.add(ProductLine.KIND, id(name))
                        .and(ProductLine.NAME, name)
                        .and(ProductLine.PARENT, ref(parent)));
        return this;
    }

    public RevenueWorld type(String name) {
        edits.add(
                Edit.add(PartnerType.KIND, id(name))
                        .and(PartnerType.NAME, name)
                        .and(PartnerType.CODE, name));
        return this;
    }

    public RevenueWorld partner(String key, String name, String country, String region) {
        edits.add(
                Edit.add(Partner.KIND, id(key))
                        .and(Partner.NAME, name)
                        .and(Partner.STATUS, "ACTIVE")
                        .and(Partner.COUNTRY, ref(country))
                        .and(Partner.REGION, ref(region))
                        .and(Partner.KIND.keys(), List.of("erp:" + key)));
        return this;
    }

    public RevenueWorld role(String partner, String type, String from, String to, boolean main) {
        edits.add(
                Edit.add(Role.KIND, id("role" + next++))
                        .and(Role.PARTNER, id(partner))
                        .and(Role.TYPE, id(type))
                        .and(Role.VALID_FROM, day(from))
                        .and(Role.VALID_TO, day(to))
                        .and(Role.MAIN, main ? Boolean.TRUE : null));
        return this;
    }

    public RevenueWorld sale(
            String partner,
            String date,
            String amount,
            String currency,
            String invoice,
            String product,
            String region) {
        edits.add(
                Edit.add(Transaction.KIND, id("sale" + next++))
                        .and(Transaction.TYPE, "SALE")
                        .and(Transaction.PARTNER, id(partner))
                        .and(Transaction.DATE, day(date))
                        .and(Transaction.AMOUNT, new BigDecimal(amount))
                        .and(Transaction.CURRENCY, id(currency))
                        .and(Transaction.INVOICE_CURRENCY, ref(invoice))
                        .and(Transaction.PRODUCT_LINE, ref(product))
                        .and(Transaction.REGION, ref(region)));
        return this;
    }

    public RevenueWorld sale(String partner, String date, String amount, String currency) {
        return sale(partner, date, amount, currency, "", "", "");
    }
}
