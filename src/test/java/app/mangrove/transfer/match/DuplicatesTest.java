package app.mangrove.transfer.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.partner.Partner;
import app.mangrove.support.Shared;
import app.mangrove.support.TestWorkspace;
import app.mangrove.transfer.preview.Duplicate;
import app.mangrove.transfer.preview.Place;
import app.mangrove.transfer.read.Row;
import app.mangrove.transfer.read.RowReader;
import app.mangrove.transfer.read.Sniffing;
import app.mangrove.transfer.read.TableFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class DuplicatesTest {
    private static Firm firm(Map<String, String> fields) {
        return Firm.of(key -> fields.getOrDefault(key, ""));
    }

    private static Duplicates known(List<Map<String, String>> rows) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            edits.add(
                    Edit.add(Partner.KIND, Id.derived(1, "k" + i))
                            .and(Partner.NAME, row.get("name"))
                            .and(Partner.STATUS, "ACTIVE")
                            .and(Partner.ADDRESS, row.get("address"))
                            .and(Partner.CITY, row.get("city"))
                            .and(Partner.PHONE, row.get("phone"))
                            .and(Partner.DOMAIN, row.get("domain")));
        }
        return new Duplicates(TestWorkspace.of(edits).ecosystem(), nr -> false);
    }

    private static Optional<Duplicate> find(Duplicates known, Map<String, String> row) {
        return known.of(new Firm.Placed(new Place("a.csv", 2, ""), firm(row)));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Kestrel Systems GmbH, kestrel systems
                    Müller & Söhne AG, Mueller und Soehne
                    The Oberlin Company, Oberlin Co.
                    Cafe Nandu, Café Ñandú
                    Petrel Analytics Inc, Petrell Analytics
                    Data-Works Ltd., DataWorks
                    """)
    void findsOneNameInAnotherSpelling(String known, String fresh) {
        assertThat(find(known(List.of(Map.of("name", known))), Map.of("name", fresh))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Kestrel Systems, Osprey Systems
                    Northwind Consulting, Southwind Trading
                    Alpha Bikes, Beta Bikes
                    Metro Sports, Metro Cycle Shop
                    """)
    void leavesDifferentFirmsAlone(String known, String fresh) {
        assertThat(find(known(List.of(Map.of("name", known))), Map.of("name", fresh))).isEmpty();
    }

    @Test
    void takesTheDomainAndTheAddressAsEvidence() {
        Duplicates known =
                known(
                        List.of(
                                Map.of(
                                        "name", "Kestrel",
                                        "domain", "https://www.kestrel.example/about",
                                        "address", "12 North Main Street",
                                        "city", "Austin")));
        Duplicate found =
                find(
                                known,
                                Map.of(
                                        "name", "Kestrel Group Holding",
                                        "domain", "kestrel.example",
                                        "address", "12 N. Main St",
                                        "city", "Austin"))
                        .orElseThrow();
        assertThat(found.evidence())
                .extracting(Duplicate.Evidence::field)
                .contains("domain", "address", "city");
        assertThat(
                        find(
                                known,
                                Map.of(
                                        "name", "Kestrel",
                                        "domain", "kestrel-sails.example",
                                        "city", "Oslo")))
                .isEmpty();
    }

    private static List<Map<String, String>> guide(Path file) {
        TableFile table = Sniffing.table(file, "", Sniffing.Names.FIRST_ROW).orElseThrow();
        List<Map<String, String>> rows = new ArrayList<>();
        Row row = new Row();
        try (RowReader reader = table.open()) {
            while (reader.next(row)) {
                Map<String, String> fields = new HashMap<>();
                for (int c = 0; c < row.count(); c++) {
                    String key = table.columns().get(c);
                    fields.put(key.equals("addr") ? "address" : key, row.text(c).strip());
                }
                rows.add(fields);
            }
        }
        return rows;
    }

    @Test
    void findsTheSameRestaurantsInTwoGuides() {
        Path folder = Shared.data("linkage/fodors-zagats");
        List<Map<String, String>> fodors = guide(folder.resolve("a.csv"));
        List<Map<String, String>> zagats = guide(folder.resolve("b.csv"));
        Set<String> truth = new HashSet<>();
        for (Map<String, String> pair : guide(folder.resolve("gold.csv"))) {
            truth.add(pair.get("id_a") + "/" + pair.get("id_b"));
        }
        Duplicates known = known(fodors);
        Map<Id, String> ids = new HashMap<>();
        for (int i = 0; i < fodors.size(); i++) {
            ids.put(Id.derived(1, "k" + i), fodors.get(i).get("id"));
        }
        int right = 0;
        int wrong = 0;
        for (Map<String, String> row : zagats) {
            Optional<Duplicate> found = find(known, row);
            if (found.isPresent()) {
                String pair = ids.get(found.get().existing()) + "/" + row.get("id");
                right += truth.contains(pair) ? 1 : 0;
                wrong += truth.contains(pair) ? 0 : 1;
            }
        }
        assertThat(right).as("found of %d, wrong %d", truth.size(), wrong).isGreaterThan(100);
        assertThat(wrong).isLessThan(20);
    }
}
