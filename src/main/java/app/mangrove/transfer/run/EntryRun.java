package app.mangrove.transfer.run;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.transfer.preview.Counts;
import app.mangrove.transfer.preview.Place;
import app.mangrove.transfer.preview.RowProblem;
import app.mangrove.transfer.preview.SampleRow;
import app.mangrove.transfer.read.Row;
import app.mangrove.transfer.read.RowReader;
import app.mangrove.transfer.value.Slice;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Goes through the rows of one entry: leaves out, recognises, reads, compares, stages.
final class EntryRun {
    private static final int TICK = 0xFFF;
    private final Compiled entry;
    private final KindRun kind;
    private final Findings findings;
    private final Recognition recognition;
    private final Function<String, Optional<Path>> contents;
    private final Slice slice = new Slice();
    private final List<RowProblem> here = new ArrayList<>();
    private int sampled;
    private long read;
    private long added;
    private long changed;
    private long unchanged;
    private long skipped;
    private long bad;

    EntryRun(
            Compiled entry,
            String source,
            KindRun kind,
            Findings findings,
            Map<Long, Id> decided,
            Function<String, Optional<Path>> contents) {
        this.contents = contents;
        this.entry = entry;
        this.kind = kind;
        this.findings = findings;
        this.recognition = new Recognition(entry, source, decided, kind::isStaged);
    }

    Counts counts() {
        return new Counts(read, added, changed, unchanged, skipped, bad);
    }

    /// Gives numbers to new rows beforehand, so that rows can refer to ones that come later.
    void number(Progress progress) {
        recognition.numbering(true);
        Row row = new Row();
        try (RowReader reader = entry.file().open()) {
            for (long n = 0; reader.next(row); n++) {
                if ((n & TICK) == 0) {
                    progress.check();
                }
                if (isWanted(row)) {
                    recognition.of(row);
                    if (recognition.problem() == null && recognition.nr() == 0) {
                        kind.number(recognition, nameTexts(row));
                    }
                }
            }
        }
    }

    private boolean isWanted(Row row) {
        return row.count() == entry.file().columns().size()
                && !findings.isBad(entry.index(), row.line())
                && holds(row);
    }

    private boolean holds(Row row) {
        for (Compiled.Test test : entry.where()) {
            if (test.texts().contains(row.text(test.column()).strip()) != test.holds()) {
                return false;
            }
        }
        return true;
    }

    private Map<String, String> nameTexts(Row row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Bound bound : entry.fields()) {
            if (KindRows.isName(bound.field.key()) && bound.field.type() == FieldType.TEXT) {
                bound.input.read(row, slice);
                slice.strip();
                texts.put(bound.field.key(), slice.text());
            }
        }
        return texts;
    }

    void run(Progress progress) {
        recognition.numbering(false);
        Row row = new Row();
        try (RowReader reader = entry.file().open()) {
            while (reader.next(row)) {
                if ((read & TICK) == 0) {
                    progress.at(reader.position(), reader.total());
                    progress.check();
                }
                read++;
                row(row);
            }
        }
    }

    private void row(Row row) {
        if (findings.isBad(entry.index(), row.line())) {
            bad++;
            return;
        }
        if (row.count() != entry.file().columns().size()) {
            bad++;
            findings.bad(entry.index(), row.line());
            findings.structure(
                    place(row, ""),
                    Problem.of("transfer.row.cells", row.count(), entry.file().columns().size()));
            return;
        }
        SampleRow.Fate fate = holds(row) ? known(row) : SampleRow.Fate.SKIPPED;
        switch (fate) {
            case ADDED -> added++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
            case SKIPPED -> skipped++;
            case BAD -> {
                bad++;
                findings.bad(entry.index(), row.line());
            }
        }
        if (sampled < Findings.SAMPLED && fate != SampleRow.Fate.SKIPPED) {
            sample(row, fate);
        }
        if (!here.isEmpty()) {
            here.clear();
        }
    }

    private SampleRow.Fate known(Row row) {
        recognition.of(row);
        Problem problem = recognition.problem();
        if (problem != null) {
            problem(row, "", "", problem);
            return SampleRow.Fate.BAD;
        }
        int nr = recognition.nr();
        KindRows rows = entry.rows();
        boolean repeated = nr != 0 && (rows.isNew(nr) ? kind.isStaged(nr) : rows.touch(nr));
        if (repeated) {
            if (entry.entry().options().distinct()) {
                return SampleRow.Fate.SKIPPED;
            }
            CharSequence key = recognition.key();
            problem(
                    row,
                    "",
                    "",
                    Problem.of(
                            "transfer.row.repeated",
                            key.isEmpty() ? rows.id(nr).toString() : key.toString()));
            return SampleRow.Fate.BAD;
        }
        boolean isThere = nr != 0 && !rows.isNew(nr) && rows.table().isLive(nr);
        if (!read(row, isThere)) {
            return SampleRow.Fate.BAD;
        }
        if (isThere) {
            return change(row, nr) ? SampleRow.Fate.CHANGED : SampleRow.Fate.UNCHANGED;
        }
        if (nr != 0 && !rows.isNew(nr)) {
            kind.again(recognition, entry.fields());
        } else {
            kind.stage(recognition, entry.fields(), place(row, ""));
        }
        return SampleRow.Fate.ADDED;
    }

    /// Reads every field; false when the row is bad.
    private boolean read(Row row, boolean isThere) {
        boolean good = true;
        for (Bound bound : entry.fields()) {
            bound.input.read(row, slice);
            Problem problem = bound.reader.read(slice, bound.value);
            if (problem == null && bound.value.isEmpty() && bound.field.isRequired()) {
                problem =
                        Problem.of("edit.required", entry.entry().kind().key(), bound.field.key());
            }
            if (problem != null) {
                good = false;
                problem(row, bound.field.key(), bound.from, problem);
                if (problem.key().equals("transfer.value.reference")) {
                    findings.unresolved(place(row, bound.from), bound.field.key(), problem);
                }
            }
        }
        good &= content(row);
        if (!isThere) {
            for (Field<?> field : entry.required()) {
                good = false;
                problem(
                        row,
                        field.key(),
                        "",
                        Problem.of("edit.required", entry.entry().kind().key(), field.key()));
            }
        }
        if (good) {
            for (Bound bound : entry.fields()) {
                bound.noise += bound.value.isNoise() ? 1 : 0;
            }
        }
        return good;
    }

    /// Finds the file that holds the row's content.
    private boolean content(Row row) {
        Input input = entry.content();
        if (input == null) {
            return true;
        }
        input.read(row, slice);
        String name = slice.text();
        if (name.isEmpty()) {
            return true;
        }
        Optional<Path> file = contents.apply(name);
        if (file.isEmpty()) {
            problem(row, "", "", Problem.of("transfer.file.absent", name));
            return false;
        }
        findings.contents.add(file.get());
        return true;
    }

    /// Puts the fields that differ; false when none does.
    private boolean change(Row row, int nr) {
        KindRows rows = entry.rows();
        Edit.Put put = null;
        Id id = rows.id(nr);
        Kind<?> of = entry.entry().kind();
        if (!entry.entry().options().keep()) {
            for (Bound bound : entry.fields()) {
                if (bound.field.key().equals(Kind.KEYS) || bound.isStored(rows, nr)) {
                    continue;
                }
                put = with(put, id, nr, bound.field, bound.reader.java(bound.value));
                findings.change(kind.difference(place(row, bound.from), nr, bound));
            }
        }
        List<String> keys = kind.keysWith(nr, recognition.key(), entry.fields());
        if (keys != null) {
            put = with(put, id, nr, of.keys(), keys);
        }
        if (put == null) {
            return false;
        }
        kind.edit(put, nr, place(row, ""));
        return true;
    }

    private Edit.Put with(
            Edit.@Nullable Put put, Id id, int nr, Field<?> field, @Nullable Object value) {
        Edit.Put start =
                put != null
                        ? put
                        : Edit.change(entry.entry().kind(), id, entry.rows().table().commit(nr));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(start.fields());
        fields.put(field.key(), value);
        return new Edit.Put(start.kind(), start.id(), start.base(), fields);
    }

    private void sample(Row row, SampleRow.Fate fate) {
        sampled++;
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Bound bound : entry.fields()) {
            boolean isBad = here.stream().anyMatch(p -> p.field().equals(bound.field.key()));
            values.put(
                    bound.field.key(),
                    isBad || recognition.problem() != null ? null : bound.reader.java(bound.value));
        }
        findings.sample.add(
                new SampleRow(
                        entry.file().name(),
                        row.line(),
                        entry.entry().kind(),
                        fate,
                        row.texts(),
                        values,
                        here));
    }

    private Place place(Row row, String column) {
        return new Place(entry.file().name(), row.line(), column);
    }

    private void problem(Row row, String field, String column, Problem reason) {
        RowProblem problem =
                new RowProblem(place(row, column), entry.entry().kind(), field, reason);
        here.add(problem);
        findings.problem(problem);
    }
}
