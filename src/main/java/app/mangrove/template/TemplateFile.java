package app.mangrove.template;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.model.work.Calendar;
import app.mangrove.model.work.Note;
import app.mangrove.model.work.SavedView;
import app.mangrove.model.work.Segment;
import app.mangrove.model.work.Setting;
import app.mangrove.sample.ProgramSeeds;
import app.mangrove.sample.Seeds;
import app.mangrove.sample.VisibilitySeeds;
import app.mangrove.sample.ladder.LadderSeeds;
import app.mangrove.sample.mix.MixFile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a shipped template: a line an edit, its parts divided by bars.
final class TemplateFile {
    private static final int SEEDED_TYPES = 6;
    private static final int SEEDED_TIERS = 4;
    private static final int FIRST_YEAR = 2020;

    private final String key;
    private final List<String[]> lines = new ArrayList<>();
    private final Map<String, Integer> tiers = new HashMap<>();
    private int types = SEEDED_TYPES;

    TemplateFile(String key) {
        this.key = key;
        String path = "/app/mangrove/template/" + key + ".txt";
        InputStream stream = TemplateFile.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("the program lacks its file " + path);
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> lines.add(line.split("\\|", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String icon() {
        return lines.stream().filter(line -> line[0].equals("icon")).findFirst().orElseThrow()[1];
    }

    Template.Facts facts() {
        Set<String> known =
                new HashSet<>(
                        List.of(
                                Seeds.RESELLER,
                                Seeds.MSP,
                                Seeds.INTEGRATOR,
                                Seeds.DISTRIBUTOR,
                                Seeds.ALLIANCE,
                                Seeds.AFFILIATE));
        lines.stream().filter(line -> line[0].equals("type")).forEach(line -> known.add(line[1]));
        return new Template.Facts(
                known.size(),
                SEEDED_TIERS - count("drop"),
                count("line"),
                count("segment"),
                count("view"));
    }

    private int count(String word) {
        return (int) lines.stream().filter(line -> line[0].equals(word)).count();
    }

    List<Edit> edits(String name, String currency, LocalDate day) {
        List<Edit> edits = new ArrayList<>(Seeds.edits(name, currency));
        Set<Id> dropped = new HashSet<>();
        for (String[] line : lines) {
            if (line[0].equals("drop")) {
                dropped.add(Seeds.id(Tier.KIND, line[2]));
            }
        }
        edits.removeIf(edit -> dropped.contains(edit.id()));
        for (String[] line : lines) {
            add(edits, line);
        }
        edits.addAll(
                ProgramSeeds.edits(
                        key,
                        new ProgramSeeds.Source(
                                "/app/mangrove/template/program/" + key + ".txt",
                                0,
                                currency,
                                Seeds.id(Calendar.KIND, key),
                                line -> key + "/" + line)));
        edits.addAll(
                MixFile.edits("/app/mangrove/template/mix/" + key + ".txt", key, currency, day));
        edits.add(Seeds.setting("template", key));
        return LadderSeeds.added(
                edits,
                key,
                new LadderSeeds.Source(
                        "/app/mangrove/template/ladder/" + key + ".txt", currency, FIRST_YEAR));
    }

    private void add(List<Edit> edits, String[] line) {
        switch (line[0]) {
            case "type" -> edits.add(type(line));
            case "tier" -> edits.add(tier(line));
            case "line" -> edits.add(productLine(line));
            case "territory" -> edits.add(territory(line));
            case "segment" -> edits.add(segment(line));
            case "view" -> edits.add(view(line));
            case "program" -> edits.add(program(line));
            case "rule" -> edits.add(VisibilitySeeds.rule(line[1]));
            case "calendar" -> calendar(edits, line);
            case "icon", "drop" -> {}
            default -> throw new IllegalStateException(key + ": " + String.join("|", line));
        }
    }

    private Edit type(String[] line) {
        Edit.Put put =
                Edit.add(PartnerType.KIND, Seeds.id(PartnerType.KIND, line[1]))
                        .and(PartnerType.NAME, line[2])
                        .and(PartnerType.CODE, line[1])
                        .and(PartnerType.DESCRIPTION, line[3]);
        boolean seeded = Seeds.types().stream().anyMatch(seed -> seed.id().equals(put.id()));
        return seeded ? put : put.and(PartnerType.POSITION, (long) ++types);
    }

    private Edit tier(String[] line) {
        int rank = tiers.merge("rank", 1, Integer::sum);
        return Edit.add(Tier.KIND, Seeds.id(Tier.KIND, line[1]))
                .and(Tier.NAME, line[2])
                .and(Tier.RANK, (long) rank)
                .and(Tier.TARGET_SHARE, new BigDecimal(line[3]))
                .and(Tier.DESCRIPTION, line[4]);
    }

    private Edit productLine(String[] line) {
        Edit.Put put =
                Edit.add(ProductLine.KIND, Seeds.id(ProductLine.KIND, key + "/" + line[1]))
                        .and(ProductLine.NAME, line[3])
                        .and(ProductLine.CODE, line[1]);
        return line[2].isEmpty()
                ? put
                : put.and(ProductLine.PARENT, Seeds.id(ProductLine.KIND, key + "/" + line[2]));
    }

    private Edit territory(String[] line) {
        return Edit.add(Region.KIND, Seeds.id(Region.KIND, key + "/" + line[1]))
                .and(Region.NAME, line[3])
                .and(Region.CODE, line[1])
                .and(Region.LEVEL, "TERRITORY")
                .and(Region.PARENT, Seeds.id(Region.KIND, line[2]));
    }

    private Edit segment(String[] line) {
        return Edit.add(Segment.KIND, Seeds.id(Segment.KIND, key + "/" + line[1]))
                .and(Segment.NAME, line[1])
                .and(Segment.OF, line[2])
                .and(Segment.FILTER, line[3])
                .and(Segment.DESCRIPTION, line[4]);
    }

    /// A table's filter and columns, in the text that a saved view keeps.
    private Edit view(String[] line) {
        String[] columns = line[4].split(",");
        StringBuilder spec = new StringBuilder("filter " + line[3] + "\n");
        for (String column : columns) {
            spec.append("column ").append(column).append('\n');
        }
        spec.append("frozen 1");
        return Edit.add(SavedView.KIND, Seeds.id(SavedView.KIND, key + "/" + line[1]))
                .and(SavedView.NAME, line[1])
                .and(SavedView.OF, line[2])
                .and(SavedView.SPEC, spec.toString())
                .and(SavedView.PINNED, true);
    }

    /// An example of what such a program pays, as a note to start from.
    private Edit program(String[] line) {
        return Edit.add(Note.KIND, Seeds.id(Note.KIND, key + "/" + line[1]))
                .and(Note.TEXT, line[1] + ": " + line[2]);
    }

    private void calendar(List<Edit> edits, String[] line) {
        Id id = Seeds.id(Calendar.KIND, key);
        edits.add(
                Edit.add(Calendar.KIND, id)
                        .and(
                                Calendar.NAME,
                                line[1].equals("Calendar year") ? "Program year" : line[1])
                        .and(Calendar.PATTERN, line[2])
                        .and(Calendar.START_MONTH, Long.valueOf(line[3]))
                        .and(Calendar.FIRST_DAY, line[2].equals("MONTHS") ? null : "MONDAY")
                        .and(Calendar.YEAR_END, line[2].equals("MONTHS") ? null : "LAST")
                        .and(Calendar.NAMED_BY, "END"));
        edits.add(Seeds.setting(Setting.CALENDAR, id.toString()));
    }
}
