package app.mangrove.transfer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.partner.Partner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ProfileFileTest {
    private static String entry(String rest) {
        return """
        {"format": "mangrove-import/1", "source": "crm", "entries": [
          {"file": "a.csv", "kind": "partner", %s}]}
        """
                .formatted(rest);
    }

    private static List<Problem> problems(String json) {
        ProfileFile.Parsed parsed = ProfileFile.parse(json, "p.json");
        assertThat(parsed.profile()).isNull();
        return parsed.problems();
    }

    @Test
    void readsTemplatesLookupsAndMaps() {
        Profile profile =
                ProfileFile.parse(
                                entry(
                                        """
                                        "key": "{Id}", "where": {"Kind": {"not": ["x", ""]}},
                                        "fields": {
                                          "name": "{First} {{{Last}}}",
                                          "status": {"value": "{S}", "map": {"A": "ACTIVE"},
                                                     "else": "ENDED"},
                                          "joined": {"column": "Since", "format": "d.M.yyyy"},
                                          "region": {"key": "r-{R}"}}
                                        """),
                                "p.json")
                        .profile();
        assertThat(profile).isNotNull();
        Entry entry = profile.entries().getFirst();
        assertThat(entry.kind()).isEqualTo(Partner.KIND);
        assertThat(entry.key()).isEqualTo(new Expression.Column("Id"));
        assertThat(entry.fields().get("name").value())
                .isEqualTo(
                        new Expression.Concat(
                                List.of(
                                        new Expression.Column("First"),
                                        new Expression.Constant(" {"),
                                        new Expression.Column("Last"),
                                        new Expression.Constant("}"))));
        assertThat(entry.fields().get("region").value()).isInstanceOf(Expression.Key.class);
        assertThat(ProfileFile.parse(ProfileText.of(profile), "p.json").profile())
                .usingRecursiveComparison()
                .isEqualTo(new Profile("p.json", profile.source(), profile.entries()));
    }

    @Test
    void writesWhatItReadsOfTheExample() throws IOException {
        String text = Files.readString(Path.of("docs/examples/adventureworks/profile.json"));
        Profile profile = ProfileFile.parse(text, "profile.json").profile();
        assertThat(profile).isNotNull();
        assertThat(ProfileFile.parse(ProfileText.of(profile), "again").profile())
                .isEqualTo(profile);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"name": "{A"}               | transfer.profile.template | entries[1].fields.name
                    {"name": {"value": "{A}", "key": "x"}} | transfer.profile.base | entries[1].fields.name
                    {"name": {"valeu": "{A}"}}   | transfer.profile.unknown | entries[1].fields.name
                    {"name": {"lookup": {"file": "b.csv", "by": "X"}}} | transfer.profile.missing | entries[1].fields.name.lookup
                    {"name": {"value": "{A}", "format": "d.m.y"}} | transfer.profile.choice | entries[1].fields.name.format
                    {"name": {"value": "{A}", "plus": "3 months"}} | transfer.profile.type | entries[1].fields.name.plus
                    {"name": ["a"]}              | transfer.profile.type | entries[1].fields.name
                    []                           | transfer.profile.type | entries[1].fields
                    """)
    void namesThePlaceOfAMistake(String fields, String key, String place) {
        List<Problem> problems = problems(entry("\"fields\": " + fields));
        assertThat(problems.getFirst().key()).isEqualTo(key);
        assertThat(problems.getFirst().arguments()).startsWith("p.json", place);
    }

    @Test
    void namesLinesKindsAndSources() {
        assertThat(problems("{\n\"format\": \n}").getFirst().key())
                .isEqualTo("transfer.profile.json");
        assertThat(problems("{\n\"format\": \n}").getFirst().arguments()).contains("p.json", 3L);
        assertThat(
                        problems(
                                        """
                                        {"format": "mangrove-import/1", "entries": [
                                          {"file": "a", "kind": "partners", "fields": {}}]}
                                        """)
                                .getFirst()
                                .arguments())
                .startsWith("p.json", "entries[1].kind", "partners");
        assertThat(
                        problems(
                                        """
                                        {"format": "mangrove-import/1", "source": "a:b",
                                         "entries": []}
                                        """)
                                .getFirst()
                                .key())
                .isEqualTo("transfer.profile.source");
        assertThat(problems("[]").getFirst().key()).isEqualTo("transfer.profile.type");
        assertThat(ProfileFile.read(Path.of("nowhere.json")).problems().getFirst().key())
                .isEqualTo("transfer.profile.read");
    }
}
