package app.mangrove.transfer.map;

import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Schema;
import app.mangrove.transfer.profile.Entry;
import app.mangrove.transfer.profile.Expression;
import app.mangrove.transfer.profile.FieldRule;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.read.TableFile;
import app.mangrove.transfer.run.Sources;
import app.mangrove.transfer.value.DateLook;
import app.mangrove.transfer.value.Names;
import app.mangrove.transfer.value.NumberLook;
import app.mangrove.transfer.value.Readers;
import app.mangrove.transfer.value.Slice;
import app.mangrove.transfer.value.Value;
import app.mangrove.transfer.value.ValueReader;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Suggests which column fills which field, by their names and by what the cells look like.
public final class Suggesting {
    private static final double ENOUGH = 0.6;

    /// From here on a column is meant by its name as soon as one cell fits; the others are problems
    /// of their rows.
    private static final double SURE = 0.95;

    private static final int SAMPLE = 200;
    private final Schema schema;
    private final Names names;

    public Suggesting(Schema schema, Names names) {
        this.schema = schema;
        this.names = names;
    }

    private record Pair(Field<?> field, int column, double score) {}

    /// The kinds that a file may be about, the likeliest first.
    public List<Suggestion> among(TableFile file, List<Kind<?>> kinds) {
        return kinds.stream()
                .map(kind -> of(file, kind))
                .sorted(Comparator.comparingDouble(Suggestion::fit).reversed())
                .toList();
    }

    public Suggestion of(TableFile file, Kind<?> kind) {
        List<List<String>> sample = Sources.sample(file, SAMPLE);
        List<Pair> pairs = pairs(file, kind, sample);
        Map<Field<?>, Integer> chosen = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        double sum = 0;
        for (Pair pair : pairs) {
            if (!chosen.containsKey(pair.field) && used.add(pair.column)) {
                chosen.put(pair.field, pair.column);
                sum += pair.score;
            }
        }
        Map<String, FieldRule> rules = new LinkedHashMap<>();
        List<Field<?>> missing = new ArrayList<>();
        for (Field<?> field : schema.fields(kind)) {
            Integer column = chosen.get(field);
            if (column != null) {
                rules.put(
                        field.key(),
                        FieldRule.of(new Expression.Column(file.columns().get(column))));
            } else if (field.isRequired()) {
                String constant = Synonyms.constant(kind, field);
                if (constant.isEmpty()) {
                    missing.add(field);
                } else {
                    rules.put(field.key(), FieldRule.of(new Expression.Constant(constant)));
                }
            }
        }
        List<String> unused = new ArrayList<>();
        for (int c = 0; c < file.columns().size(); c++) {
            if (!used.contains(c)) {
                unused.add(file.columns().get(c));
            }
        }
        double fit = sum / Math.max(1, file.columns().size()) - 0.15 * missing.size();
        return new Suggestion(
                kind,
                profile(file, kind, rules, key(file, kind, sample, chosen)),
                unused,
                missing,
                fit);
    }

    private static Profile profile(
            TableFile file, Kind<?> kind, Map<String, FieldRule> rules, @Nullable Expression key) {
        String stem = file.name().replaceFirst("\\.[^.]*$", "").replaceAll("[\\s:]+", "-");
        String source = Profile.isSource(stem) ? stem : "import";
        return new Profile(
                file.name(),
                source,
                List.of(
                        new Entry(
                                "entries[1]",
                                file.name(),
                                file.sheet(),
                                kind,
                                null,
                                key,
                                List.of(),
                                rules,
                                List.of(),
                                Entry.Options.NONE)));
    }

    private List<Pair> pairs(TableFile file, Kind<?> kind, List<List<String>> sample) {
        Header header = new Header(kind, names);
        List<Pair> pairs = new ArrayList<>();
        for (Field<?> field : schema.fields(kind)) {
            if (field.key().equals(Kind.KEYS)) {
                continue;
            }
            for (int c = 0; c < file.columns().size(); c++) {
                double score = header.fits(file.columns().get(c), field);
                if (score >= ENOUGH) {
                    double fits = readable(file, kind, field, sample.get(c));
                    score *= score >= SURE && fits > 0 ? 1 : fits;
                }
                if (score >= ENOUGH) {
                    pairs.add(new Pair(field, c, score));
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble(Pair::score).reversed().thenComparingInt(Pair::column));
        return pairs;
    }

    /// The share of the sampled cells that the field can hold.
    private double readable(TableFile file, Kind<?> kind, Field<?> field, List<String> cells) {
        if (cells.isEmpty() || field.type() == FieldType.REF) {
            return 1;
        }
        List<DateLook> dates = DateLook.fitting(cells);
        ValueReader reader =
                new Readers(kind, false, false, names)
                        .of(
                                field,
                                NumberLook.of(cells, file.separator()),
                                dates.isEmpty() ? DateLook.ISO : dates.getFirst());
        Slice slice = new Slice();
        Value value = new Value();
        int good = 0;
        for (String cell : cells) {
            slice.set(cell);
            good += reader.read(slice, value) == null ? 1 : 0;
        }
        return (double) good / cells.size();
    }

    /// A column of distinct cells: one that is called a key, else the one that names the row.
    private static @Nullable Expression key(
            TableFile file,
            Kind<?> kind,
            List<List<String>> sample,
            Map<Field<?>, Integer> chosen) {
        int rows = sample.stream().mapToInt(List::size).max().orElse(0);
        for (int c = 0; c < file.columns().size(); c++) {
            if (Header.isKey(file.columns().get(c)) && isDistinct(sample.get(c), rows)) {
                return new Expression.Column(file.columns().get(c));
            }
        }
        Integer name = chosen.get(kind.name());
        return name != null && isDistinct(sample.get(name), rows)
                ? new Expression.Column(file.columns().get(name))
                : null;
    }

    private static boolean isDistinct(List<String> cells, int rows) {
        return rows > 0 && cells.size() == rows && new HashSet<>(cells).size() == rows;
    }
}
