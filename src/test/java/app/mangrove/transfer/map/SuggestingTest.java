package app.mangrove.transfer.map;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kinds;
import app.mangrove.model.Schema;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.support.TestWorkspace;
import app.mangrove.transfer.profile.Entry;
import app.mangrove.transfer.profile.Expression;
import app.mangrove.transfer.read.Sniffing;
import app.mangrove.transfer.read.TableFile;
import app.mangrove.transfer.value.Names;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class SuggestingTest {
    @TempDir private Path folder;
    private final Suggesting suggesting = new Suggesting(Schema.builtIn(), Names.none());

    private TableFile file(String text) throws IOException {
        return Sniffing.table(Files.writeString(folder.resolve("partners.csv"), text))
                .orElseThrow();
    }

    private static Map<String, String> columns(Entry entry) {
        return entry.fields().entrySet().stream()
                .filter(e -> e.getValue().value() instanceof Expression.Column)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                e -> ((Expression.Column) e.getValue().value()).column()));
    }

    @Test
    void findsFieldsByTheirNamesInEnglishAndGerman() throws IOException {
        Suggestion english =
                suggesting.of(
                        file(
                                "Partner ID,Company Name,Country,ZIP,City,Headcount,Website,Foo\n"
                                        + "P1,Kestrel,DE,10115,Berlin,12,kestrel.example,x\n"
                                        + "P2,Oberlin,FR,75001,Paris,7,oberlin.example,y\n"),
                        Partner.KIND);
        Entry entry = english.profile().entries().getFirst();
        assertThat(columns(entry))
                .containsEntry("name", "Company Name")
                .containsEntry("country", "Country")
                .containsEntry("postal_code", "ZIP")
                .containsEntry("city", "City")
                .containsEntry("employees", "Headcount")
                .containsEntry("domain", "Website");
        assertThat(entry.fields().get("status").value())
                .isEqualTo(new Expression.Constant("ACTIVE"));
        assertThat(entry.key()).isEqualTo(new Expression.Column("Partner ID"));
        assertThat(english.unused()).contains("Foo");
        assertThat(english.missing()).isEmpty();
        Suggestion german =
                suggesting.of(
                        file("Firma;Land;PLZ;Ort;Mitarbeiter\nKestrel;DE;10115;Berlin;12\n"),
                        Partner.KIND);
        assertThat(columns(german.profile().entries().getFirst()))
                .containsEntry("name", "Firma")
                .containsEntry("country", "Land")
                .containsEntry("postal_code", "PLZ")
                .containsEntry("city", "Ort")
                .containsEntry("employees", "Mitarbeiter");
    }

    @Test
    void leavesAColumnAloneWhoseCellsTheFieldCannotHold() throws IOException {
        Suggestion suggestion =
                suggesting.of(file("Name,Employees\nKestrel,many\nOberlin,few\n"), Partner.KIND);
        assertThat(columns(suggestion.profile().entries().getFirst())).containsOnlyKeys("name");
    }

    @Test
    void guessesWhatAFileIsAbout() throws IOException {
        List<Suggestion> sales =
                suggesting.among(
                        file(
                                "Invoice number,Partner,Invoice date,Sales amount,Currency,Qty\n"
                                        + "1,Kestrel,2024-01-01,10.50,EUR,1\n"),
                        List.of(Partner.KIND, Deal.KIND, Transaction.KIND));
        assertThat(sales.getFirst().kind()).isEqualTo(Transaction.KIND);
        List<Suggestion> deals =
                suggesting.among(
                        file(
                                "Deal name,Account,Stage,Close date,Created date,Probability\n"
                                        + "Big one,Acme,Lead,2024-01-01,2023-01-01,0.5\n"),
                        List.of(Partner.KIND, Deal.KIND, Transaction.KIND));
        assertThat(deals.getFirst().kind()).isEqualTo(Deal.KIND);
    }

    @Test
    void remembersAMappingByTheColumnsOfItsFile() throws IOException {
        TableFile file = file("Name,Country\nKestrel,DE\n");
        Suggestion suggestion = suggesting.of(file, Partner.KIND);
        TestWorkspace workspace = new TestWorkspace();
        assertThat(Mappings.find(workspace.ecosystem(), file)).isEmpty();
        List<Edit> edits =
                Mappings.remember(
                        workspace.ecosystem(), file, suggestion.profile(), Id.derived(1, "m"));
        workspace.commit(edits, app.mangrove.model.Reason.user("ana", "import"));
        TableFile again = file("name ,COUNTRY\nOberlin,FR\n");
        assertThat(Mappings.find(workspace.ecosystem(), again))
                .hasValueSatisfying(profile ->
                        assertThat(profile.entries().getFirst().fields())
                                .isEqualTo(suggestion.profile().entries().getFirst().fields()));
        assertThat(
                        Mappings.remember(
                                workspace.ecosystem(),
                                file,
                                suggestion.profile(),
                                Id.derived(1, "n")))
                .isEmpty();
        assertThat(Mappings.find(workspace.ecosystem(), file("Other\nx\n"))).isEmpty();
    }

    @Test
    void isReadyForEveryKind() throws IOException {
        TableFile file = file("Name,Code\nx,y\n");
        for (var kind : Kinds.ALL) {
            assertThat(suggesting.of(file, kind).profile().entries()).hasSize(1);
            for (Field<?> field : suggesting.of(file, kind).missing()) {
                assertThat(field.isRequired()).isTrue();
            }
        }
    }
}
