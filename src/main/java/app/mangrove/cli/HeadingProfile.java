package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.cli.print.TextNames;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Schema;
import app.mangrove.transfer.map.Suggesting;
import app.mangrove.transfer.map.Suggestion;
import app.mangrove.transfer.profile.Entry;
import app.mangrove.transfer.profile.Expression;
import app.mangrove.transfer.profile.FieldRule;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.read.Sniffing;
import app.mangrove.transfer.read.TableFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A profile made of nothing but the headings of files, as the import in the window suggests it: a
/// column that is called a key is the external key, else rows are known again by their name.
final class HeadingProfile {
    private static final String SOURCE = "file";
    private static final TextNames NAMES = new TextNames();

    private HeadingProfile() {}

    /// `remark` is told which columns of a file are not brought in.
    static Outcome<Profile> of(
            Schema schema, String kindKey, List<Path> files, Consumer<Problem> remark) {
        Optional<Kind<?>> kind = Kinds.find(kindKey.toLowerCase(Locale.ROOT));
        if (kind.isEmpty()) {
            return Outcome.failed(
                    "cli.import.kind",
                    kindKey,
                    Kinds.ALL.stream().map(Kind::key).collect(Collectors.joining(", ")));
        }
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            Outcome<Entry> entry =
                    Sniffing.table(file, "", Sniffing.Names.FIRST_ROW)
                            .flatMap(table -> entry(schema, kind.get(), table, remark));
            if (entry instanceof Outcome.Failed<Entry>(var problem)) {
                return Outcome.failed(problem);
            }
            entries.add(entry.orElseThrow());
        }
        return Outcome.ok(new Profile(kindKey, SOURCE, entries));
    }

    private static Outcome<Entry> entry(
            Schema schema, Kind<?> kind, TableFile table, Consumer<Problem> remark) {
        Suggestion suggestion = new Suggesting(schema, NAMES).of(table, kind);
        Entry found = suggestion.profile().entries().getFirst();
        boolean mapped =
                found.fields().values().stream()
                        .anyMatch(rule -> rule.value() instanceof Expression.Column);
        if (!mapped) {
            return Outcome.failed(
                    "cli.import.headings",
                    table.name(),
                    kind.fields().stream().map(Field::key).collect(Collectors.joining(", ")));
        }
        FieldRule name = found.fields().get(kind.name().key());
        List<String> unused = new ArrayList<>(suggestion.unused());
        unused.removeIf(column -> new Expression.Column(column).equals(found.key()));
        if (!unused.isEmpty()) {
            remark.accept(Problem.of("cli.import.unused", table.name(), String.join(", ", unused)));
        }
        boolean named = name != null && (found.key() == null || found.key().equals(name.value()));
        return Outcome.ok(
                new Entry(
                        table.name(),
                        table.name(),
                        table.sheet(),
                        kind,
                        null,
                        named ? null : found.key(),
                        List.of(),
                        found.fields(),
                        named ? List.of(kind.name().key()) : List.of(),
                        Entry.Options.NONE));
    }
}
