package app.mangrove.record.view;

import app.mangrove.model.Kind;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.Sort;

import java.util.List;
import java.util.Map;

/// A work table of the rail: its kind, its icon, and how it starts.
public record RecordPage(
        String id,
        Kind<?> kind,
        String icon,
        RailGroup group,
        List<String> columns,
        List<Sort> order) {
    public static final RecordPage PARTNERS =
            new RecordPage(
                    "partners",
                    Partner.KIND,
                    "fth-users",
                    RailGroup.RUN,
                    List.of(
                            "name",
                            "types",
                            "tier",
                            "country",
                            "status",
                            "owner",
                            "revenue",
                            "growth",
                            "pipeline",
                            "certifications",
                            "last_activity"),
                    List.of(new Sort("name", false)));
    public static final RecordPage ACCOUNTS =
            new RecordPage(
                    "accounts",
                    Account.KIND,
                    "fth-shopping-bag",
                    RailGroup.RUN,
                    List.of("name", "country", "city", "vertical", "owner", "domain", "employees"),
                    List.of(new Sort("name", false)));
    public static final RecordPage DEALS =
            new RecordPage(
                    "deals",
                    Deal.KIND,
                    "fth-briefcase",
                    RailGroup.RUN,
                    List.of(
                            "name",
                            "account",
                            "partner",
                            "stage",
                            "amount",
                            "product_line",
                            "opened",
                            "close",
                            "owner",
                            "source"),
                    List.of(new Sort("opened", true)));
    public static final RecordPage TRANSACTIONS =
            new RecordPage(
                    "transactions",
                    Transaction.KIND,
                    "fth-file-text",
                    RailGroup.RUN,
                    List.of(
                            "date",
                            "number",
                            "type",
                            "partner",
                            "account",
                            "product_line",
                            "quantity",
                            "amount",
                            "invoice_currency",
                            "region"),
                    List.of(new Sort("date", true)));
    public static final RecordPage PEOPLE =
            new RecordPage(
                    "people",
                    Person.KIND,
                    "fth-user",
                    RailGroup.RUN,
                    List.of("name", "title", "partner", "email", "phone", "own", "team"),
                    List.of(new Sort("name", false)));

    public static final List<RecordPage> ALL =
            List.of(PARTNERS, ACCOUNTS, DEALS, TRANSACTIONS, PEOPLE);

    /// The columns as the page starts; the name stays in place when it comes first.
    Arrangement layout() {
        boolean named = !columns.isEmpty() && columns.getFirst().equals(kind.name().key());
        return new Arrangement(columns, Map.of(), named ? 1 : 0);
    }

    /// A page for a kind that the rail has none of, with its first fields.
    public static RecordPage of(Kind<?> kind) {
        return ALL.stream()
                .filter(page -> page.kind == kind)
                .findFirst()
                .orElseGet(() ->
                        new RecordPage(
                                kind.key(),
                                kind,
                                "fth-database",
                                RailGroup.RUN,
                                kind.fields().stream().map(f -> f.key()).limit(9).toList(),
                                List.of()));
    }
}
