package app.mangrove.transfer.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.transfer.map.Suggestion;
import app.mangrove.transfer.profile.Entry;
import app.mangrove.transfer.profile.Expression;
import app.mangrove.transfer.profile.FieldRule;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.read.TableFile;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How one file shall become rows, while a person works on it.
///
/// Shape: `sample` has the first texts of each column; `entry` is the mapping so far; `remembered`
/// says that it was used before for a file with these columns.
record Draft(TableFile file, List<List<String>> sample, Entry entry, boolean remembered) {

    static Draft suggested(TableFile file, List<List<String>> sample, Suggestion suggestion) {
        return new Draft(file, sample, suggestion.profile().entries().getFirst(), false);
    }

    static Draft remembered(TableFile file, List<List<String>> sample, Profile profile) {
        Entry known = profile.entries().getFirst();
        Entry here =
                new Entry(
                        known.place(),
                        file.name(),
                        file.sheet(),
                        known.kind(),
                        known.id(),
                        known.key(),
                        known.where(),
                        known.fields(),
                        known.match(),
                        known.options());
        return new Draft(file, sample, here, true);
    }

    Kind<?> kind() {
        return entry.kind();
    }

    /// The field that a column alone fills, if one does.
    Optional<Field<?>> fieldOf(String column, Ecosystem ecosystem) {
        return entry.fields().entrySet().stream()
                .filter(rule -> isColumn(rule.getValue().value(), column))
                .findFirst()
                .flatMap(rule -> ecosystem.schema().field(kind(), rule.getKey()));
    }

    /// This draft with a column filling a field and no other one; null for none.
    Draft with(String column, @Nullable Field<?> field) {
        Map<String, FieldRule> rules = new LinkedHashMap<>(entry.fields());
        rules.values().removeIf(rule -> isColumn(rule.value(), column));
        if (field != null) {
            rules.put(field.key(), FieldRule.of(new Expression.Column(column)));
        }
        return with(entry.key(), rules, entry.options());
    }

    /// This draft with the same text for a field of every row; empty text takes it away.
    Draft withConstant(Field<?> field, String text) {
        Map<String, FieldRule> rules = new LinkedHashMap<>(entry.fields());
        if (text.isEmpty()) {
            rules.remove(field.key());
        } else {
            rules.put(field.key(), FieldRule.of(new Expression.Constant(text)));
        }
        return with(entry.key(), rules, entry.options());
    }

    /// This draft with a column by which rows are known again; empty for none.
    Draft withKey(String column) {
        return with(
                column.isEmpty() ? null : new Expression.Column(column),
                entry.fields(),
                entry.options());
    }

    Draft withFull(boolean full) {
        return with(entry.key(), entry.fields(), entry.options().asFull(full));
    }

    private Draft with(
            @Nullable Expression key, Map<String, FieldRule> rules, Entry.Options options) {
        return new Draft(
                file,
                sample,
                new Entry(
                        entry.place(),
                        entry.file(),
                        entry.sheet(),
                        entry.kind(),
                        entry.id(),
                        key,
                        entry.where(),
                        rules,
                        entry.match(),
                        options),
                remembered);
    }

    /// The column by which rows are known again, empty when there is none.
    String keyColumn() {
        return entry.key() instanceof Expression.Column(String column) ? column : "";
    }

    /// The texts that stand for a field in every row.
    Map<String, String> constants() {
        Map<String, String> constants = new LinkedHashMap<>();
        entry.fields()
                .forEach((field, rule) -> {
                    if (rule.value() instanceof Expression.Constant(String text)) {
                        constants.put(field, text);
                    }
                });
        return constants;
    }

    /// Required fields that nothing fills yet.
    List<Field<?>> missing(Ecosystem ecosystem) {
        List<Field<?>> missing = new ArrayList<>();
        for (Field<?> field : ecosystem.schema().fields(kind())) {
            if (field.isRequired() && !entry.fields().containsKey(field.key())) {
                missing.add(field);
            }
        }
        return missing;
    }

    private static boolean isColumn(Expression expression, String column) {
        return expression instanceof Expression.Column(String name) && name.equals(column);
    }
}
