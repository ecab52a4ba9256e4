package app.mangrove.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.market.Promotion;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Role;
import app.mangrove.model.plan.Target;
import app.mangrove.model.program.PartnerType;
import app.mangrove.sample.Seeds;
import app.mangrove.support.Shared;
import app.mangrove.support.TestWorkspace;
import app.mangrove.transfer.preview.Preview;
import app.mangrove.transfer.profile.Profile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

class AdventureWorksTest {
    @TempDir private Path folder;
    private final Path data = Shared.data("adventureworks-dw");

    private static Profile profile() throws IOException {
        return Imports.profile(
                Files.readString(Path.of("docs/examples/adventureworks/profile.json")));
    }

    /// The slow twin: lines cut at commas outside quotes, maps of strings.
    private List<Map<String, String>> csv(String name) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(data.resolve(name));
        String[] header = lines.getFirst().replace("\uFEFF", "").split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (char c : (line + ",").toCharArray()) {
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private Map<String, Map<String, String>> by(String name, String key) throws IOException {
        Map<String, Map<String, String>> rows = new HashMap<>();
        csv(name).forEach(row -> rows.put(row.get(key), row));
        return rows;
    }

    private static BigDecimal cleaned(Map<String, String> sale) {
        return new BigDecimal(sale.get("SalesAmount")).setScale(4, RoundingMode.HALF_EVEN);
    }

    private static <T> Map<String, BigDecimal> totals(
            List<T> rows, Function<T, String> group, Function<T, BigDecimal> amount) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        rows.forEach(row -> totals.merge(group.apply(row), amount.apply(row), BigDecimal::add));
        return totals;
    }

    private static ProductLine root(Ecosystem eco, Id id) {
        ProductLine line = eco.find(ProductLine.KIND, id).orElseThrow();
        return line.parent() == null ? line : root(eco, line.parent());
    }

    private void assertTotals(Ecosystem eco) throws IOException {
        List<Map<String, String>> sales = csv("FactResellerSales.csv");
        List<Transaction> lines = new ArrayList<>();
        eco.table(Transaction.KIND).forEach(nr -> lines.add(eco.row(Transaction.KIND, nr)));
        assertThat(lines).hasSize(60_855);
        assertThat(lines.stream().map(Transaction::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("80450596.9823");

        var resellers = by("DimReseller.csv", "ResellerKey");
        Map<Id, String> types = new HashMap<>();
        eco.all(Role.KIND)
                .forEach(role ->
                        types.put(
                                role.partner(),
                                eco.find(PartnerType.KIND, role.type()).orElseThrow().name()));
        assertThat(totals(lines, t -> types.get(t.partner()), Transaction::amount))
                .isEqualTo(
                        totals(
                                sales,
                                s -> resellers.get(s.get("ResellerKey")).get("BusinessType"),
                                AdventureWorksTest::cleaned));

        var products = by("DimProduct.csv", "ProductKey");
        var subcategories = by("DimProductSubcategory.csv", "ProductSubcategoryKey");
        var categories = by("DimProductCategory.csv", "ProductCategoryKey");
        assertThat(totals(lines, t -> root(eco, t.productLine()).name(), Transaction::amount))
                .hasSize(4)
                .isEqualTo(
                        totals(
                                sales,
                                s ->
                                        categories
                                                .get(
                                                        subcategories
                                                                .get(
                                                                        products.get(
                                                                                        s.get(
                                                                                                "ProductKey"))
                                                                                .get(
                                                                                        "ProductSubcategoryKey"))
                                                                .get("ProductCategoryKey"))
                                                .get("EnglishProductCategoryName"),
                                AdventureWorksTest::cleaned));

        var territories = by("DimSalesTerritory.csv", "SalesTerritoryKey");
        assertThat(
                        totals(
                                lines,
                                t -> eco.find(Region.KIND, t.region()).orElseThrow().name(),
                                Transaction::amount))
                .hasSize(10)
                .isEqualTo(
                        totals(
                                sales,
                                s ->
                                        territories
                                                .get(s.get("SalesTerritoryKey"))
                                                .get("SalesTerritoryRegion"),
                                AdventureWorksTest::cleaned));
        assertThat(totals(lines, t -> "" + t.date().getYear(), Transaction::amount))
                .isEqualTo(
                        totals(
                                sales,
                                s -> s.get("OrderDate").substring(0, 4),
                                AdventureWorksTest::cleaned));

        var currencies = by("DimCurrency.csv", "CurrencyKey");
        assertThat(
                        totals(
                                lines,
                                t ->
                                        eco.find(Currency.KIND, t.invoiceCurrency())
                                                .orElseThrow()
                                                .code(),
                                Transaction::amount))
                .hasSize(5)
                .isEqualTo(
                        totals(
                                sales,
                                s ->
                                        currencies
                                                .get(s.get("CurrencyKey"))
                                                .get("CurrencyAlternateKey"),
                                AdventureWorksTest::cleaned));
    }

    @Test
    void bringsTheWholeWarehouseIn() throws IOException {
        TestWorkspace workspace = TestWorkspace.of(Seeds.edits("AdventureWorks", "USD"));
        int countries = workspace.ecosystem().count(Region.KIND);
        int currencies = workspace.ecosystem().count(Currency.KIND);
        Imports imports = new Imports(folder);
        try (ImportPlan plan = imports.prepare(workspace, profile(), data)) {
            Preview preview = plan.preview();
            assertThat(preview.problems()).isEmpty();
            assertThat(preview.blocking()).isEmpty();
            assertThat(preview.noiseOf(Transaction.KIND, "amount")).isEqualTo(34_534);
            assertThat(preview.of(Partner.KIND).added()).isEqualTo(701);
            assertThat(preview.of(Transaction.KIND).added()).isEqualTo(60_855);
            assertThat(plan.commit(workspace, "ana", Progress.none()))
                    .isInstanceOf(Commit.Done.class);
        }
        Ecosystem eco = workspace.ecosystem();
        assertThat(eco.count(Partner.KIND)).isEqualTo(701);
        assertThat(eco.count(Role.KIND)).isEqualTo(701);
        assertThat(eco.count(FxRate.KIND)).isEqualTo(14_264 - 1_158);
        assertThat(eco.count(Promotion.KIND)).isEqualTo(16);
        assertThat(eco.count(Target.KIND)).isEqualTo(163);
        assertThat(eco.count(ProductLine.KIND)).isEqualTo(4 + 37 + 606);
        assertThat(eco.count(Person.KIND)).isEqualTo(17);
        assertThat(eco.count(Region.KIND)).isEqualTo(countries + 3 + 10 + 71);
        assertThat(eco.count(Currency.KIND)).isGreaterThan(currencies);
        assertThat(eco.all(Region.KIND).stream().filter(r -> "DE".equals(r.code()))).hasSize(1);

        Set<Id> selling = new HashSet<>();
        eco.table(Transaction.KIND)
                .forEach(nr -> selling.add(eco.row(Transaction.KIND, nr).partner()));
        assertThat(eco.count(Partner.KIND) - selling.size()).isEqualTo(66);
        assertTotals(eco);

        Partner first =
                eco.all(Partner.KIND).stream()
                        .filter(p -> p.name().equals("A Bike Store"))
                        .findFirst()
                        .orElseThrow();
        assertThat(first.annualRevenue()).isEqualByComparingTo("30000");
        assertThat(eco.find(Region.KIND, first.country()).orElseThrow().code()).isEqualTo("US");
        Target quota = eco.all(Target.KIND).getFirst();
        assertThat(quota.periodFrom()).hasToString("2010-10-01");
        assertThat(quota.periodTo()).hasToString("2011-01-01");

        Commit again = imports.run(workspace, profile(), data);
        assertThat(again).isInstanceOf(Commit.Unchanged.class);
        try (Stream<Path> left = Files.list(folder.resolve("staging"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void givesTheSameRowsInAnyOrderOfFilesAndLines() throws IOException {
        Path turned = Files.createDirectory(folder.resolve("turned"));
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                List<String> body = lines.subList(1, lines.size()).reversed();
                List<String> all = new ArrayList<>(List.of(lines.getFirst()));
                all.addAll(body);
                Files.write(turned.resolve(file.getFileName()), all);
            }
        }
        Profile straight = profile();
        Profile reversed =
                new Profile(straight.name(), straight.source(), straight.entries().reversed());
        TestWorkspace workspace = new TestWorkspace();
        try (ImportPlan plan = new Imports(folder).prepare(workspace, reversed, turned)) {
            assertThat(plan.preview().problems()).isEmpty();
            assertThat(plan.commit(workspace, "ana", Progress.none()))
                    .isInstanceOf(Commit.Done.class);
        }
        assertTotals(workspace.ecosystem());
        assertThat(workspace.undo(1, "ana")).isInstanceOf(Commit.Done.class);
        assertThat(workspace.ecosystem().count(Transaction.KIND)).isZero();
        assertThat(workspace.log(0, 9).getLast().reason().source()).isEqualTo(Reason.Source.IMPORT);
    }
}
