package app.mangrove.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.query.Sample;
import app.mangrove.model.work.Note;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

class SearchTest {
    private static Edit.Put partner(String name) {
        return Edit.add(Partner.KIND, Id.derived(1, name))
                .and(Partner.NAME, name)
                .and(Partner.STATUS, "ACTIVE");
    }

    private static List<String> texts(Ecosystem ecosystem, String text) {
        return Search.everywhere(ecosystem, text, 10, Cancel.never()).stream()
                .flatMap(found -> found.hits().stream())
                .map(Hit::text)
                .toList();
    }

    @Test
    void beginningsComeFirstThenWordsThenTheRest() {
        Ecosystem ecosystem =
                TestWorkspace.of(
                                List.of(
                                        partner("Akestrel"),
                                        partner("Blue Kestrel"),
                                        partner("Kestrel Labs"),
                                        partner("KESTREL"),
                                        partner("Kes")))
                        .ecosystem();
        assertThat(texts(ecosystem, "kestrel"))
                .containsExactly("KESTREL", "Kestrel Labs", "Blue Kestrel", "Akestrel");
    }

    @Test
    void findsKeysContactsAndNotesWithTheMatchedPlace() {
        TestWorkspace workspace =
                TestWorkspace.of(
                        List.of(
                                partner("Oberlin").and(Partner.KIND.keys(), List.of("erp:A-77")),
                                Edit.add(Person.KIND, Id.derived(1, "ann"))
                                        .and(Person.NAME, "Ann Lee")
                                        .and(Person.EMAIL, "ann.lee@oberlin.example"),
                                Edit.add(Note.KIND, Id.derived(1, "note"))
                                        .and(Note.TEXT, "Call Äneas about A-77")));
        Ecosystem ecosystem = workspace.ecosystem();
        Hit key =
                Search.everywhere(ecosystem, "a-77", 5, Cancel.never())
                        .getFirst()
                        .hits()
                        .getFirst();
        assertThat(key.field().key()).isEqualTo("keys");
        assertThat(key.text().substring(key.start(), key.end())).isEqualTo("A-77");
        assertThat(texts(ecosystem, "lee@")).containsExactly("ann.lee@oberlin.example");
        assertThat(texts(ecosystem, "äneas")).containsExactly("Call Äneas about A-77");
        assertThat(texts(ecosystem, "call 77")).hasSize(1);
        assertThat(texts(ecosystem, Id.derived(1, "ann").toString())).containsExactly("Ann Lee");
        assertThat(texts(ecosystem, "  ")).isEmpty();
    }

    @Test
    void removedRowsAreNotFound() {
        TestWorkspace workspace = TestWorkspace.of(List.of(partner("Kestrel")));
        workspace.commit(
                List.of(Edit.remove(Partner.KIND, Id.derived(1, "Kestrel"), 1)),
                Reason.user("test", ""));
        assertThat(texts(workspace.ecosystem(), "kestrel")).isEmpty();
    }

    @Test
    void findsAsManyAsTheTwinInManySegments() {
        long seed = 5;
        Ecosystem ecosystem = Sample.random(seed, 100, 9_000);
        Random random = new Random(seed);
        for (String word : List.of("kestrel", "ähre", "7", "o'h", "labs 1", "éa", "nothing")) {
            List<Integer> expected = new ArrayList<>();
            ecosystem
                    .table(Deal.KIND)
                    .forEach(nr -> {
                        String name = ecosystem.name(Deal.KIND, nr).toLowerCase(Locale.ROOT);
                        if (List.of(word.split(" ")).stream().allMatch(name::contains)) {
                            expected.add(nr);
                        }
                    });
            List<Search.Found> found =
                    Search.in(
                            ecosystem,
                            List.of(Deal.KIND),
                            random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT),
                            100_000,
                            Cancel.never());
            List<Integer> numbers =
                    found.stream().flatMap(f -> f.hits().stream()).map(Hit::nr).sorted().toList();
            assertThat(numbers).as("seed %d, %s", seed, word).isEqualTo(expected);
        }
    }
}
