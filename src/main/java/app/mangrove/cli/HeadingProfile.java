package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.transfer.profile.Entry;
import app.mangrove.transfer.profile.Expression;
import app.mangrove.transfer.profile.FieldRule;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.read.Sniffing;
import app.mangrove.transfer.read.TableFile;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A profile made of nothing but the headings of files: a column whose heading is the key or the
/// name of a field becomes that field, one called `key` the external key.
final class HeadingProfile {
    private static final String SOURCE = "file";
    private static final TextNames NAMES = new TextNames();

    private HeadingProfile() {}

    static Outcome<Profile> of(String kindKey, List<Path> files) {
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
                            .flatMap(table -> entry(kind.get(), table));
            if (entry instanceof Outcome.Failed<Entry>(var problem)) {
                return Outcome.failed(problem);
            }
            entries.add(entry.orElseThrow());
        }
        return Outcome.ok(new Profile(kindKey, SOURCE, entries));
    }

    private static Outcome<Entry> entry(Kind<?> kind, TableFile table) {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        Expression key = null;
        for (String column : table.columns()) {
            if (plain(column).equals("key")) {
                key = new Expression.Column(column);
                continue;
            }
            Field<?> field = field(kind, column);
            if (field != null) {
                fields.putIfAbsent(field.key(), FieldRule.of(new Expression.Column(column)));
            }
        }
        if (fields.isEmpty()) {
            return Outcome.failed(
                    "cli.import.headings",
                    table.name(),
                    kind.fields().stream().map(Field::key).collect(Collectors.joining(", ")));
        }
        boolean named = key == null && fields.containsKey(kind.name().key());
        return Outcome.ok(
                new Entry(
                        table.name(),
                        table.name(),
                        table.sheet(),
                        kind,
                        null,
                        key,
                        List.of(),
                        fields,
                        named ? List.of(kind.name().key()) : List.of(),
                        Entry.Options.NONE));
    }

    private static @Nullable Field<?> field(Kind<?> kind, String column) {
        for (Field<?> field : kind.fields()) {
            boolean called =
                    NAMES.ofField(kind, field).stream()
                            .anyMatch(name -> plain(name).equals(plain(column)));
            if (called || plain(field.key()).equals(plain(column))) {
                return field;
            }
        }
        return null;
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
