package app.mangrove.transfer.map;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;

import java.util.List;
import java.util.Map;

/// What files call fields, beside the names that the program shows, in English and German.
final class Synonyms {
    private static final Map<String, List<String>> ANY =
            Map.ofEntries(
                    Map.entry(
                            "name",
                            List.of(
                                    "company",
                                    "company name",
                                    "organisation",
                                    "organization",
                                    "account name",
                                    "firm",
                                    "firma",
                                    "firmenname",
                                    "unternehmen",
                                    "title",
                                    "titel",
                                    "bezeichnung",
                                    "full name")),
                    Map.entry("legal_name", List.of("registered name", "legal entity")),
                    Map.entry("country", List.of("country code", "iso country", "land", "staat")),
                    Map.entry(
                            "region",
                            List.of("territory", "sales territory", "gebiet", "area", "state")),
                    Map.entry("vertical", List.of("industry", "sector", "branche", "segment")),
                    Map.entry(
                            "owner",
                            List.of(
                                    "account manager",
                                    "partner manager",
                                    "responsible",
                                    "betreuer",
                                    "verantwortlich",
                                    "cam",
                                    "pam")),
                    Map.entry(
                            "address",
                            List.of(
                                    "street",
                                    "address line 1",
                                    "street address",
                                    "strasse",
                                    "straße",
                                    "anschrift")),
                    Map.entry("city", List.of("town", "ort", "stadt")),
                    Map.entry("postal_code", List.of("zip", "zip code", "postcode", "plz")),
                    Map.entry("phone", List.of("telephone", "tel", "telefon", "phone number")),
                    Map.entry("domain", List.of("website", "web", "url", "homepage", "web site")),
                    Map.entry("tax_id", List.of("vat", "vat id", "vat number", "ust id", "ein")),
                    Map.entry("email", List.of("e mail", "mail", "email address")),
                    Map.entry(
                            "amount",
                            List.of(
                                    "value",
                                    "revenue",
                                    "sales amount",
                                    "total",
                                    "net amount",
                                    "price",
                                    "betrag",
                                    "umsatz",
                                    "wert",
                                    "summe",
                                    "deal value")),
                    Map.entry("currency", List.of("currency code", "iso currency", "währung")),
                    Map.entry("quantity", List.of("qty", "units", "menge", "anzahl", "seats")),
                    Map.entry("cost", List.of("cogs", "kosten", "product cost")),
                    Map.entry("discount", List.of("rebate", "rabatt", "discount amount")),
                    Map.entry(
                            "date",
                            List.of(
                                    "order date",
                                    "invoice date",
                                    "booking date",
                                    "datum",
                                    "rechnungsdatum",
                                    "event date",
                                    "day")),
                    Map.entry(
                            "number",
                            List.of(
                                    "order number",
                                    "invoice number",
                                    "document",
                                    "belegnummer",
                                    "rechnungsnummer",
                                    "order line",
                                    "id")),
                    Map.entry(
                            "partner",
                            List.of(
                                    "reseller",
                                    "partner name",
                                    "partner id",
                                    "vendor",
                                    "händler",
                                    "dealer",
                                    "channel partner")),
                    Map.entry("account", List.of("customer", "client", "end customer", "kunde")),
                    Map.entry(
                            "product_line",
                            List.of("product", "product family", "sku", "produkt", "artikel")),
                    Map.entry("seller", List.of("sales rep", "salesperson", "verkäufer")),
                    Map.entry(
                            "employees",
                            List.of(
                                    "headcount",
                                    "number of employees",
                                    "mitarbeiter",
                                    "staff",
                                    "number employees")),
                    Map.entry(
                            "annual_revenue",
                            List.of("turnover", "revenue", "jahresumsatz", "annual sales")),
                    Map.entry("founded", List.of("year founded", "year opened", "gegründet")),
                    Map.entry("joined", List.of("partner since", "start date", "seit", "since")),
                    Map.entry(
                            "opened",
                            List.of(
                                    "created",
                                    "created date",
                                    "open date",
                                    "angelegt",
                                    "registered")),
                    Map.entry(
                            "close",
                            List.of(
                                    "close date",
                                    "closing date",
                                    "closed",
                                    "abschluss",
                                    "abschlussdatum")),
                    Map.entry("stage", List.of("phase", "sales stage", "status")),
                    Map.entry("status", List.of("state", "zustand")),
                    Map.entry(
                            "probability",
                            List.of("win probability", "likelihood", "wahrscheinlichkeit")),
                    Map.entry("valid_from", List.of("from", "start", "start date", "ab", "von")),
                    Map.entry("valid_to", List.of("to", "until", "end", "end date", "bis")),
                    Map.entry("parent", List.of("parent id", "belongs to", "übergeordnet")),
                    Map.entry("title", List.of("job title", "position", "funktion", "role")),
                    Map.entry(
                            "description",
                            List.of("notes", "comment", "beschreibung", "bemerkung")),
                    Map.entry("tags", List.of("labels", "keywords", "schlagworte")),
                    Map.entry("code", List.of("short name", "kürzel", "iso code", "id")));

    /// Values that files of a kind mostly leave out.
    private static final Map<String, String> DEFAULTS =
            Map.of(
                    "partner.status", "ACTIVE",
                    "transaction.type", "SALE",
                    "deal.stage", "LEAD",
                    "contract.type", "CONTRACT",
                    "target.type", "TARGET",
                    "target.metric", "revenue");

    private Synonyms() {}

    static List<String> of(Field<?> field) {
        return ANY.getOrDefault(field.key(), List.of());
    }

    /// The constant that stands for a required field without a column; empty when there is none.
    static String constant(Kind<?> kind, Field<?> field) {
        return DEFAULTS.getOrDefault(kind.key() + "." + field.key(), "");
    }
}
