package app.mangrove.transfer.run;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.transfer.preview.Place;
import app.mangrove.transfer.profile.Condition;
import app.mangrove.transfer.profile.Entry;
import app.mangrove.transfer.profile.Expression;
import app.mangrove.transfer.profile.FieldRule;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.read.TableFile;
import app.mangrove.transfer.value.DateLook;
import app.mangrove.transfer.value.Names;
import app.mangrove.transfer.value.NumberLook;
import app.mangrove.transfer.value.Readers;
import app.mangrove.transfer.value.ValueReader;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Ties the entries of a profile to their files and to the workspace.
///
/// Errors: whatever does not fit blocks the import: absent files, unknown columns and fields, dates
/// that may be read in two ways.
final class Compiler {
    private static final int SAMPLE = 5000;
    private final Ecosystem ecosystem;
    private final Profile profile;
    private final Sources sources;
    private final Names names;
    private final Findings findings;
    private final Map<Kind<?>, KindRows> rows = new HashMap<>();
    private final Map<TableFile, List<List<String>>> samples;

    Compiler(Ecosystem ecosystem, Profile profile, Pass.Context context, Findings findings) {
        this.ecosystem = ecosystem;
        this.profile = profile;
        this.sources = context.sources();
        this.names = context.names();
        this.findings = findings;
        this.samples = context.samples();
    }

    KindRows rows(Kind<?> kind) {
        return rows.computeIfAbsent(kind, k -> new KindRows(ecosystem, k));
    }

    List<Compiled> entries() {
        List<Compiled> compiled = new ArrayList<>();
        for (int i = 0; i < profile.entries().size(); i++) {
            Entry entry = profile.entries().get(i);
            Entry.Options options = entry.options();
            if (options.optional() && sources.find(entry.file()).isEmpty()) {
                continue;
            }
            Optional<TableFile> file = table(entry, entry.file(), entry.sheet());
            if (file.isPresent()) {
                compiled.add(entry(i, entry, file.get()));
            }
        }
        return compiled;
    }

    private Optional<TableFile> table(Entry entry, String name, String sheet) {
        Outcome<TableFile> table =
                sources.table(name, sheet, entry.options().exact() || entry.options().quoted());
        table.failure().ifPresent(problem -> findings.block(name, problem));
        return table.optional();
    }

    private Compiled entry(int index, Entry entry, TableFile file) {
        Scope scope = new Scope(entry, file);
        List<Bound> fields = new ArrayList<>();
        entry.fields().forEach((key, rule) -> bound(scope, key, rule).ifPresent(fields::add));
        List<Bound> match = new ArrayList<>();
        for (String key : entry.match()) {
            fields.stream()
                    .filter(bound -> bound.field.key().equals(key))
                    .findFirst()
                    .ifPresentOrElse(
                            match::add,
                            () ->
                                    block(
                                            scope,
                                            key,
                                            Problem.of(
                                                    "transfer.profile.match",
                                                    profile.name(),
                                                    entry.place(),
                                                    key)));
        }
        List<Field<?>> missing = new ArrayList<>();
        for (Field<?> field : ecosystem.schema().fields(entry.kind())) {
            if (field.isRequired() && !entry.fields().containsKey(field.key())) {
                missing.add(field);
            }
        }
        return new Compiled(
                index,
                entry,
                file,
                rows(entry.kind()),
                input(scope, entry.id()),
                input(scope, entry.key()),
                tests(scope, entry),
                fields,
                match,
                missing,
                input(scope, entry.options().content()));
    }

    /// Where columns are looked for: the file of an entry, or one that it looks up in.
    private record Scope(Entry entry, TableFile file) {}

    private void block(Scope scope, String field, Problem problem) {
        findings.block(new Place(scope.file.name(), 0, ""), scope.entry.kind(), field, problem);
    }

    private List<Compiled.Test> tests(Scope scope, Entry entry) {
        List<Compiled.Test> tests = new ArrayList<>();
        for (Condition condition : entry.where()) {
            int column = column(scope, condition.column());
            tests.add(new Compiled.Test(Math.max(column, 0), condition.texts(), condition.holds()));
        }
        return tests;
    }

    private int column(Scope scope, String name) {
        int column = scope.file.column(name);
        if (column < 0) {
            block(
                    scope,
                    "",
                    Problem.of(
                            "transfer.profile.column",
                            profile.name(),
                            scope.entry.place(),
                            name,
                            scope.file.name(),
                            String.join(", ", scope.file.columns())));
        }
        return column;
    }

    private Optional<Bound> bound(Scope scope, String key, FieldRule rule) {
        Kind<?> kind = scope.entry.kind();
        Optional<Field<?>> known = ecosystem.schema().field(kind, key);
        if (known.isEmpty()) {
            block(
                    scope,
                    key,
                    Problem.of(
                            "transfer.profile.field",
                            profile.name(),
                            scope.entry.place(),
                            key,
                            kind.key(),
                            ecosystem.schema().fields(kind).stream()
                                    .map(Field::key)
                                    .collect(Collectors.joining(", "))));
            return Optional.empty();
        }
        Field<?> field = known.get();
        Input input = input(scope, rule.value());
        if (input == null) {
            return Optional.empty();
        }
        String from = rule.value() instanceof Expression.Column(String column) ? column : "";
        return Optional.of(
                new Bound(
                        field,
                        ecosystem.schema().column(kind, key),
                        input,
                        reader(scope, field, rule),
                        from));
    }

    private ValueReader reader(Scope scope, Field<?> field, FieldRule rule) {
        if (field.type() == FieldType.REF) {
            KindRows target = rows(field.target());
            boolean keysOnly = isKey(rule.value());
            if (!keysOnly) {
                target.nameRows();
            }
            boolean country = field.target() == Region.KIND && field.key().equals("country");
            return Readers.reference(
                    field,
                    new RowTargets(target, profile.source() + ":", keysOnly, country),
                    target::id);
        }
        Entry.Options options = scope.entry.options();
        Readers readers = new Readers(scope.entry.kind(), options.exact(), options.quoted(), names);
        return readers.of(field, numbers(scope, rule), dates(scope, field, rule));
    }

    private static boolean isKey(Expression expression) {
        return switch (expression) {
            case Expression.Key ignored -> true;
            case Expression.Either either -> isKey(either.first()) && isKey(either.second());
            case Expression.Lookup lookup -> isKey(lookup.value());
            default -> false;
        };
    }

    private List<String> sample(Scope scope, String column) {
        int index = scope.file.column(column);
        List<List<String>> columns =
                samples.computeIfAbsent(scope.file, file -> Sources.sample(file, SAMPLE));
        return index < 0 ? List.of() : columns.get(index);
    }

    private NumberLook numbers(Scope scope, FieldRule rule) {
        if (rule.numbers() != null) {
            return rule.numbers();
        }
        boolean looked =
                rule.value() instanceof Expression.Column
                        && !scope.entry.options().exact()
                        && scope.file.format() == TableFile.Format.CSV;
        return looked && rule.value() instanceof Expression.Column(String column)
                ? NumberLook.of(sample(scope, column), scope.file.separator())
                : NumberLook.PLAIN;
    }

    private DateLook dates(Scope scope, Field<?> field, FieldRule rule) {
        if (rule.dates() != null) {
            return rule.dates();
        }
        if (field.type() != FieldType.DATE
                || scope.entry.options().exact()
                || !(rule.value() instanceof Expression.Column(String column))) {
            return DateLook.ISO;
        }
        List<DateLook> fitting = DateLook.fitting(sample(scope, column));
        if (fitting.size() > 1) {
            findings.block(
                    new Place(scope.file.name(), 0, column),
                    scope.entry.kind(),
                    field.key(),
                    Problem.of(
                            "transfer.column.date",
                            scope.file.name(),
                            column,
                            fitting.stream()
                                    .map(DateLook::pattern)
                                    .collect(Collectors.joining(", "))));
        }
        return fitting.isEmpty() ? DateLook.ISO : fitting.getFirst();
    }

    private @Nullable Input input(Scope scope, @Nullable Expression expression) {
        return switch (expression) {
            case null -> null;
            case Expression.Column(String name) -> {
                int column = column(scope, name);
                yield column < 0 ? null : new Input.Column(column);
            }
            case Expression.Constant(String text) -> new Input.Constant(text);
            case Expression.Concat(List<Expression> parts) -> {
                List<Input> inputs = new ArrayList<>();
                for (Expression part : parts) {
                    Input input = input(scope, part);
                    if (input == null) {
                        yield null;
                    }
                    inputs.add(input);
                }
                yield new Input.Concat(inputs);
            }
            case Expression.Key(Expression text) -> {
                Input of = input(scope, text);
                yield of == null ? null : new Input.Key(of, profile.source() + ":");
            }
            case Expression.Lookup lookup -> lookup(scope, lookup);
            case Expression.Choose choose -> {
                Input of = input(scope, choose.of());
                yield of == null ? null : new Input.Choose(of, choose.map(), choose.otherwise());
            }
            case Expression.Either either -> {
                Input first = input(scope, either.first());
                Input second = input(scope, either.second());
                yield first == null || second == null ? null : new Input.Either(first, second);
            }
            case Expression.Negated(Expression of) -> {
                Input input = input(scope, of);
                yield input == null ? null : new Input.Negated(input);
            }
            case Expression.Decimals decimals -> {
                Input input = input(scope, decimals.of());
                Input digits = input(scope, decimals.digits());
                yield input == null || digits == null ? null : new Input.Decimals(input, digits);
            }
            case Expression.Plus plus -> {
                Input input = input(scope, plus.of());
                yield input == null ? null : new Input.Plus(input, plus.period());
            }
        };
    }

    private @Nullable Input lookup(Scope scope, Expression.Lookup lookup) {
        Input key = input(scope, lookup.key());
        Optional<TableFile> other = table(scope.entry, lookup.file(), "");
        if (key == null || other.isEmpty()) {
            return null;
        }
        Scope there = new Scope(scope.entry, other.get());
        int by = column(there, lookup.by());
        Input value = input(there, lookup.value());
        return by < 0 || value == null
                ? null
                : new Input.Lookup(key, sources.lookup(other.get(), by), value, other.get().name());
    }
}
