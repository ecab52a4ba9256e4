package app.mangrove.sample;

import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;
import app.mangrove.model.program.Capability;
import app.mangrove.model.program.Language;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Specialisation;
import app.mangrove.model.program.Track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// Specialisations, capabilities, languages, programs and tracks of a shipped file: a line a row,
/// its parts divided by bars.
///
/// Shape: ids are derived from `key` and code, so that the same file gives the same rows.
public final class ProgramSeeds {
    private static final String LANGUAGES = "/app/mangrove/template/program/languages.txt";

    private final String key;
    private final UnaryOperator<String> lines;
    private final Source source;

    /// Where the rows come from, and what their programs reckon in; `line` turns the code of a
    /// product line into the text that its id is derived from.
    public record Source(
            String file, long seed, String currency, Id calendar, UnaryOperator<String> line) {}

    private ProgramSeeds(String key, Source source) {
        this.key = key;
        this.source = source;
        this.lines = source.line();
    }

    /// The edits of a file; `key` keeps its rows apart from those of other files.
    public static List<Edit> edits(String key, Source source) {
        ProgramSeeds seeds = new ProgramSeeds(key, source);
        List<Edit> edits = new ArrayList<>();
        for (String path : List.of(LANGUAGES, source.file())) {
            for (String line : Lines.of(path)) {
                edits.add(seeds.edit(line.split("\\|", -1)));
            }
        }
        return edits;
    }

    /// The id of a row of the file.
    public static Id id(Kind<?> kind, String key, String code) {
        return Seeds.id(kind, key + "/" + code);
    }

    private Edit edit(String[] line) {
        return switch (line[0]) {
            case "language" ->
                    Edit.add(Language.KIND, Seeds.id(Language.KIND, line[1]))
                            .and(Language.NAME, line[2])
                            .and(Language.CODE, line[1]);
            case "specialisation" -> specialisation(line);
            case "capability" ->
                    with(
                            Edit.add(Capability.KIND, id(Capability.KIND, key, line[1]))
                                    .and(Capability.NAME, line[3])
                                    .and(Capability.CODE, line[1]),
                            Capability.PARENT,
                            key + "/",
                            line[2]);
            case "program" ->
                    Edit.add(Program.KIND, id(Program.KIND, key, line[1]))
                            .and(Program.NAME, line[2])
                            .and(Program.CODE, line[1])
                            .and(Program.DESCRIPTION, line[3])
                            .and(Program.CALENDAR, source.calendar())
                            .and(Program.CURRENCY, Seeds.id(Currency.KIND, source.currency()));
            case "track" -> track(line);
            default -> throw new IllegalStateException(source.file() + ": " + line[0]);
        };
    }

    private Edit specialisation(String[] line) {
        Edit.Put put =
                Edit.add(Specialisation.KIND, id(Specialisation.KIND, key, line[1]))
                        .and(Specialisation.NAME, line[3])
                        .and(Specialisation.CODE, line[1])
                        .and(Specialisation.DESCRIPTION, line[4]);
        Field<Id> of = Specialisation.PRODUCT_LINE;
        return line[2].isEmpty()
                ? put
                : put.and(
                        of,
                        Id.derived(source.seed(), of.target().key() + "/" + lines.apply(line[2])));
    }

    private Edit track(String[] line) {
        Edit.Put put =
                Edit.add(Track.KIND, id(Track.KIND, key, line[1] + "/" + line[2]))
                        .and(Track.NAME, line[2])
                        .and(Track.PROGRAM, id(Program.KIND, key, line[1]))
                        .and(Track.REQUIREMENTS, line[7])
                        .and(
                                Track.DOCUMENTS,
                                Arrays.stream(line[8].split(";", -1)).sorted().toList());
        put = with(put, Track.TYPE, "", line[3]);
        put = with(put, Track.TIER, "", line[4]);
        put = with(put, Track.REGION, line[5].startsWith("T-") ? key + "/" : "", line[5]);
        return with(put, Track.SPECIALISATION, key + "/", line[6]);
    }

    /// With a reference to a seeded row, where a code is given.
    private static Edit.Put with(Edit.Put put, Field<Id> field, String prefix, String code) {
        return code.isEmpty() ? put : put.and(field, Seeds.id(field.target(), prefix + code));
    }
}
