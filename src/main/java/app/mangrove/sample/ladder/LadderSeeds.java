package app.mangrove.sample.ladder;

import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.GuardRail;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Rung;
import app.mangrove.model.program.Tier;
import app.mangrove.model.program.Track;
import app.mangrove.sample.Lines;
import app.mangrove.sample.ProgramSeeds;
import app.mangrove.sample.Seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The ladder of a shipped file: a line a row, its parts divided by bars; a rung belongs to the
/// version above it, criteria and benefits to the rung above them.
///
/// Shape: ids are derived from `key` and the place in the file. A date is written out, or as `Y`,
/// `Y-1` and so on for the first day of the given year or of one before or after it.
public final class LadderSeeds {
    private final String key;
    private final Source source;
    private final List<Edit> edits = new ArrayList<>();
    private Id ladder = Id.derived(0, "");
    private Id version = ladder;
    private Id rung = ladder;
    private String place = "";
    private int rows;

    /// Where the rows come from: the file, the currency of its money, and the year that `Y` means.
    public record Source(String file, String currency, int year) {}

    private LadderSeeds(String key, Source source) {
        this.key = key;
        this.source = source;
    }

    /// The edits with a ladder added to them; the tracks of its program lead to it.
    public static List<Edit> added(List<Edit> edits, String key, Source source) {
        LadderSeeds seeds = new LadderSeeds(key, source);
        Lines.of(source.file()).forEach(line -> seeds.line(line.split("\\|", -1)));
        List<Edit> all = new ArrayList<>();
        edits.forEach(edit -> all.add(seeds.climbing(edit)));
        all.addAll(seeds.edits);
        return all;
    }

    /// The id of the ladder of a file.
    public static Id ladder(String key) {
        return Seeds.id(Ladder.KIND, key);
    }

    /// The id of a version of it by its code.
    public static Id version(String key, String code) {
        return Seeds.id(LadderVersion.KIND, key + "/" + code);
    }

    private Edit climbing(Edit edit) {
        boolean ours =
                edit instanceof Edit.Put put
                        && put.kind() == Track.KIND
                        && program().equals(put.fields().get(Track.PROGRAM.key()));
        return ours ? ((Edit.Put) edit).and(Track.LADDER, ladder) : edit;
    }

    private Id program() {
        return edits.stream()
                .filter(edit -> edit.kind() == Ladder.KIND)
                .map(edit -> (Id) ((Edit.Put) edit).fields().get(Ladder.PROGRAM.key()))
                .findFirst()
                .orElseThrow();
    }

    private void line(String[] line) {
        switch (line[0]) {
            case "ladder" -> ladder(line);
            case "version" -> version(line);
            case "rung" -> rung(line);
            case "criterion" -> criterion(line);
            case "category" ->
                    edits.add(
                            new Row(CategoryRule.KIND, next(CategoryRule.KIND))
                                    .ref(CategoryRule.RUNG, rung)
                                    .text(CategoryRule.CATEGORY, line[1])
                                    .number(CategoryRule.MINIMUM, line[2])
                                    .number(CategoryRule.CAP, line[3])
                                    .put);
            case "benefit" -> benefit(line);
            case "rail" -> rail(line);
            default -> throw new IllegalStateException(source.file() + ": " + line[0]);
        }
    }

    private Id next(Kind<?> kind) {
        return Seeds.id(kind, place + "/" + ++rows);
    }

    private void ladder(String[] line) {
        ladder = ladder(key);
        edits.add(
                new Row(Ladder.KIND, ladder)
                        .text(Ladder.NAME, line[2])
                        .text(Ladder.DESCRIPTION, line[3])
                        .ref(Ladder.PROGRAM, ProgramSeeds.id(Program.KIND, key, line[1]))
                        .put);
    }

    /// version|code|name|number|status|from|to|rates|rate day|review|grace|probation|demotion|
    /// budget|uplift|margin|note
    private void version(String[] line) {
        version = version(key, line[1]);
        place = key + "/" + line[1];
        edits.add(
                new Row(LadderVersion.KIND, version)
                        .text(LadderVersion.NAME, line[2])
                        .ref(LadderVersion.LADDER, ladder)
                        .whole(LadderVersion.NUMBER, line[3])
                        .text(LadderVersion.STATUS, line[4])
                        .date(LadderVersion.VALID_FROM, day(line[5]))
                        .date(LadderVersion.VALID_TO, day(line[6]))
                        .ref(LadderVersion.CURRENCY, Seeds.id(Currency.KIND, source.currency()))
                        .text(LadderVersion.RATES, line[7])
                        .date(LadderVersion.RATE_DAY, day(line[8]))
                        .text(LadderVersion.REVIEW, line[9])
                        .whole(LadderVersion.GRACE_DAYS, line[10])
                        .whole(LadderVersion.PROBATION_DAYS, line[11])
                        .text(LadderVersion.DEMOTION, line[12])
                        .number(LadderVersion.BUDGET, line[13])
                        .number(LadderVersion.UPLIFT, line[14])
                        .number(LadderVersion.MARGIN, line[15])
                        .text(LadderVersion.NOTE, line[16])
                        .put);
    }

    private Optional<LocalDate> day(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                text.startsWith("Y")
                        ? LocalDate.of(
                                source.year()
                                        + (text.length() == 1
                                                ? 0
                                                : Integer.parseInt(text.substring(1))),
                                1,
                                1)
                        : LocalDate.parse(text));
    }

    /// rung|tier|rule|needed or points|target share|note
    private void rung(String[] line) {
        place = place.replaceAll("#.*", "") + "#" + line[1];
        rows = 0;
        rung = Seeds.id(Rung.KIND, place);
        boolean points = line[2].equals("POINTS");
        edits.add(
                new Row(Rung.KIND, rung)
                        .ref(Rung.VERSION, version)
                        .ref(Rung.TIER, Seeds.id(Tier.KIND, line[1]))
                        .text(Rung.RULE, line[2])
                        .whole(Rung.NEEDED, points ? "" : line[3])
                        .number(Rung.POINTS, points ? line[3] : "")
                        .number(Rung.TARGET_SHARE, line[4])
                        .text(Rung.NOTE, line[5])
                        .put);
    }

    ///
    /// criterion|metric|measure|window|scope|comparison|threshold|points|per|category|region|filter|
    /// required
    private void criterion(String[] line) {
        Row row =
                new Row(Criterion.KIND, next(Criterion.KIND))
                        .ref(Criterion.RUNG, rung)
                        .text(Criterion.METRIC, line[1])
                        .text(Criterion.MEASURE, line[2])
                        .text(Criterion.WINDOW, line[3])
                        .text(Criterion.SCOPE, line[4])
                        .text(Criterion.COMPARISON, line[5])
                        .number(Criterion.THRESHOLD, line[6])
                        .number(Criterion.POINTS, line[7])
                        .number(Criterion.PER, line[8])
                        .text(Criterion.CATEGORY, line[9])
                        .text(Criterion.FILTER, line[11])
                        .whole(Criterion.POSITION, String.valueOf(rows));
        if (!line[10].isEmpty()) {
            row.ref(Criterion.REGION, Seeds.id(Region.KIND, line[10]));
        }
        edits.add(line[12].equals("required") ? row.put.and(Criterion.REQUIRED, true) : row.put);
    }

    /// benefit|type|unit|quantity|name
    private void benefit(String[] line) {
        edits.add(
                new Row(Benefit.KIND, next(Benefit.KIND))
                        .ref(Benefit.RUNG, rung)
                        .text(Benefit.TYPE, line[1])
                        .text(Benefit.UNIT, line[2])
                        .number(Benefit.QUANTITY, line[3])
                        .text(Benefit.NAME, line[4])
                        .whole(Benefit.POSITION, String.valueOf(rows))
                        .put);
    }

    /// rail|type|tier|limit|note
    private void rail(String[] line) {
        Row row =
                new Row(GuardRail.KIND, next(GuardRail.KIND))
                        .ref(GuardRail.VERSION, version)
                        .text(GuardRail.TYPE, line[1])
                        .number(GuardRail.LIMIT, line[3])
                        .text(GuardRail.NOTE, line[4]);
        if (!line[2].isEmpty()) {
            row.ref(GuardRail.TIER, Seeds.id(Tier.KIND, line[2]));
        }
        edits.add(row.put);
    }

    /// A row whose empty parts are left out.
    private static final class Row {
        private Edit.Put put;

        Row(Kind<?> kind, Id id) {
            put = Edit.add(kind, id);
        }

        Row text(Field<String> field, String text) {
            put = text.isEmpty() ? put : put.and(field, text);
            return this;
        }

        Row number(Field<BigDecimal> field, String text) {
            put = text.isEmpty() ? put : put.and(field, new BigDecimal(text));
            return this;
        }

        Row whole(Field<Long> field, String text) {
            put = text.isEmpty() ? put : put.and(field, Long.valueOf(text));
            return this;
        }

        Row date(Field<LocalDate> field, Optional<LocalDate> day) {
            put = day.isEmpty() ? put : put.and(field, day.get());
            return this;
        }

        Row ref(Field<Id> field, Id id) {
            put = put.and(field, id);
            return this;
        }
    }
}
