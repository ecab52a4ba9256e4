package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.cli.incentive.AgreementsSheet;
import app.mangrove.cli.incentive.AttainmentSheet;
import app.mangrove.cli.incentive.StatementFiles;
import app.mangrove.cli.print.Format;
import app.mangrove.cli.print.Sheet;
import app.mangrove.cli.show.FundsSheet;
import app.mangrove.cli.show.HierarchyRequest;
import app.mangrove.cli.show.LogSheet;
import app.mangrove.cli.show.MixSheet;
import app.mangrove.cli.show.PartnerName;
import app.mangrove.cli.show.PartnersSheet;
import app.mangrove.cli.show.ProblemsSheet;
import app.mangrove.cli.show.RevenueRequest;
import app.mangrove.cli.show.SeenHierarchy;
import app.mangrove.cli.show.Summary;
import app.mangrove.cli.show.TiersSheet;
import app.mangrove.cli.show.TracksSheet;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Workspace;
import app.mangrove.visibility.Sight;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// `show FILE WHAT`: prints partners, revenue, a hierarchy, tiers, tracks, the mix, market funds,
/// statements, attainment of targets, agreements with their cost, a summary, problems or the log.
final class ShowCommand extends PrintingJob {
    private static final List<String> KNOWN =
            List.of(
                    "partners",
                    "revenue",
                    "hierarchy",
                    "tiers",
                    "tracks",
                    "mix",
                    "funds",
                    "statements",
                    "attainment",
                    "agreements",
                    "summary",
                    "problems",
                    "log");

    @CommandLine.Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @CommandLine.Parameters(index = "1", paramLabel = "WHAT")
    private String what = "";

    @CommandLine.Option(names = "--by", split = ",", paramLabel = "DIMENSION")
    private List<String> by = List.of();

    @CommandLine.Option(names = "--in", paramLabel = "CURRENCY")
    private @Nullable String in;

    @CommandLine.Option(names = "--rate", paramLabel = "day|average|DATE")
    private String rate = "day";

    @CommandLine.Option(names = "--calendar", paramLabel = "NAME")
    private @Nullable String calendar;

    @CommandLine.Option(names = "--filter", paramLabel = "CONDITION")
    private @Nullable String filter;

    @CommandLine.Option(names = "--as-of", paramLabel = "COMMIT|DATE|TIME")
    private @Nullable String asOf;

    @CommandLine.Option(names = "--partner", paramLabel = "PARTNER")
    private @Nullable String partner;

    @CommandLine.Option(names = "--plan", paramLabel = "PLAN")
    private @Nullable String plan;

    @CommandLine.Option(names = "--explain")
    private boolean explain;

    @CommandLine.Option(names = "--as", paramLabel = "PARTNER")
    private @Nullable String viewer;

    @CommandLine.Option(names = "--relation", split = ",", paramLabel = "KIND")
    private List<String> relations = List.of();

    @CommandLine.Option(names = "--span", paramLabel = "year|to-date|always")
    private String span = "year";

    @CommandLine.Option(names = "--limit", paramLabel = "COUNT")
    private int limit = Integer.MAX_VALUE;

    ShowCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        String wanted = what.toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(wanted)) {
            return failed(Problem.of("cli.show.what", what, String.join(", ", KNOWN)));
        }
        return misplaced(wanted)
                .map(this::failed)
                .orElseGet(() -> reading(file, workspace -> shown(workspace, wanted)));
    }

    /// An option that the wanted list does not know would change nothing, and say nothing.
    private java.util.Optional<Problem> misplaced(String wanted) {
        boolean revenue = wanted.equals("revenue");
        boolean byMix = wanted.equals("mix");
        boolean sums =
                !by.isEmpty() && !byMix || in != null || calendar != null || !rate.equals("day");
        if (!revenue && sums) {
            return java.util.Optional.of(
                    Problem.of(
                            "cli.show.only",
                            "--by, --in, --rate, --calendar",
                            "revenue, mix (--by)"));
        }
        if (!wanted.equals("partners") && !revenue && filter != null) {
            return java.util.Optional.of(
                    Problem.of("cli.show.only", "--filter", "partners, revenue"));
        }
        if (!List.of("tracks", "tiers", "funds").contains(wanted) && partner != null) {
            return java.util.Optional.of(
                    Problem.of("cli.show.only", "--partner", "tiers, tracks, funds"));
        }
        if (explain && (!wanted.equals("tiers") || partner == null)) {
            return java.util.Optional.of(
                    Problem.of("cli.show.only", "--explain", "tiers --partner"));
        }
        boolean hierarchy = wanted.equals("hierarchy");
        if (!hierarchy && viewer != null) {
            return java.util.Optional.of(Problem.of("cli.show.only", "--as", "hierarchy"));
        }
        boolean ways = !relations.isEmpty() || !span.equals("year");
        if (ways && (!hierarchy || viewer != null)) {
            return java.util.Optional.of(
                    Problem.of("cli.show.only", "--relation, --span", "hierarchy"));
        }
        if (!byMix && plan != null) {
            return java.util.Optional.of(Problem.of("cli.show.only", "--plan", "mix"));
        }
        if (limit < 1) {
            return java.util.Optional.of(Problem.of("cli.use.bad", "--limit", limit, "1, 2, 3 …"));
        }
        return java.util.Optional.empty();
    }

    private int shown(Workspace workspace, String wanted) {
        if (wanted.equals("log")) {
            print(LogSheet.of(workspace, Math.min(limit, 1_000_000), console().zone()));
            return Exit.DONE;
        }
        if (wanted.equals("tracks")) {
            return tracks(workspace.ecosystem());
        }
        if (wanted.equals("mix")) {
            return mix(workspace.ecosystem());
        }
        if (wanted.equals("attainment")) {
            Outcome<AttainmentSheet> asked =
                    day().map(day -> AttainmentSheet.of(workspace.ecosystem(), day, limit));
            return sheet(asked.map(AttainmentSheet::sheet), asked.map(AttainmentSheet::problems));
        }
        if (wanted.equals("agreements")) {
            Outcome<AgreementsSheet> asked =
                    day().flatMap(day -> AgreementsSheet.of(workspace.ecosystem(), day));
            return sheet(asked.map(AgreementsSheet::sheet), asked.map(AgreementsSheet::problems));
        }
        if (wanted.equals("tiers")) {
            return tiers(workspace.ecosystem());
        }
        if (wanted.equals("funds")) {
            return funds(workspace.ecosystem());
        }
        if (wanted.equals("hierarchy")) {
            String named = viewer;
            return named == null
                    ? hierarchy(workspace.ecosystem())
                    : seen(workspace.ecosystem(), named);
        }
        return switch (snapshot(workspace)) {
            case Outcome.Failed<Ecosystem>(Problem problem) -> failed(problem);
            case Outcome.Ok<Ecosystem>(Ecosystem ecosystem) ->
                    switch (wanted) {
                        case "revenue" -> revenue(ecosystem);
                        case "partners" -> partners(ecosystem);
                        case "problems" -> problems(ecosystem);
                        case "statements" -> {
                            print(StatementFiles.sheet(ecosystem, limit));
                            yield Exit.DONE;
                        }
                        default -> summary(workspace, ecosystem);
                    };
        };
    }

    /// The snapshot now, or as it was known after a commit, at an instant, or at the end of a day.
    private Outcome<Ecosystem> snapshot(Workspace workspace) {
        if (asOf == null) {
            return Outcome.ok(workspace.ecosystem());
        }
        try {
            if (asOf.matches("\\d{1,18}")) {
                return workspace.at(Long.parseLong(asOf));
            }
            Instant instant =
                    asOf.contains("T")
                            ? Instant.parse(asOf)
                            : LocalDate.parse(asOf)
                                    .plusDays(1)
                                    .atStartOfDay(console().zone())
                                    .toInstant()
                                    .minusMillis(1);
            return workspace.at(instant);
        } catch (DateTimeException e) {
            return Outcome.failed("cli.as-of", asOf);
        }
    }

    /// The day that `--as-of` means where it asks what held then, and not what was known then.
    private Outcome<LocalDate> day() {
        try {
            return Outcome.ok(asOf == null ? console().today() : LocalDate.parse(asOf));
        } catch (DateTimeException e) {
            return Outcome.failed("cli.as-of.day", String.valueOf(asOf));
        }
    }

    /// The hierarchy on a day with what is below each partner added up.
    private int hierarchy(Ecosystem ecosystem) {
        Outcome<HierarchyRequest.Answer> asked =
                day().flatMap(day ->
                        new HierarchyRequest(day, relations, span, limit, format() != Format.TEXT)
                                .ask(ecosystem));
        return switch (asked) {
            case Outcome.Failed<HierarchyRequest.Answer>(Problem problem) -> failed(problem);
            case Outcome.Ok<HierarchyRequest.Answer>(HierarchyRequest.Answer answer) -> {
                print(answer.sheet());
                answer.problems().forEach(this::warn);
                yield answer.problems().isEmpty() ? Exit.DONE : Exit.FINDINGS;
            }
        };
    }

    /// The hierarchy as a partner sees it on a day.
    private int seen(Ecosystem ecosystem, String named) {
        Outcome<Sight> sight =
                PartnerName.find(ecosystem, named)
                        .flatMap(nr -> day().map(day -> Sight.of(ecosystem, nr, day)));
        return switch (sight) {
            case Outcome.Failed<Sight>(Problem problem) -> failed(problem);
            case Outcome.Ok<Sight>(Sight found) -> {
                print(new SeenHierarchy(found, new Insight()).sheet(limit));
                yield Exit.DONE;
            }
        };
    }

    /// Target against actual of the partner mix.
    private int mix(Ecosystem ecosystem) {
        Outcome<MixSheet> asked = day().flatMap(day -> MixSheet.of(ecosystem, day, plan, by));
        return switch (asked) {
            case Outcome.Failed<MixSheet>(Problem problem) -> failed(problem);
            case Outcome.Ok<MixSheet>(MixSheet mix) -> {
                print(mix.sheet());
                mix.problems().forEach(this::warn);
                yield mix.problems().isEmpty() ? Exit.DONE : Exit.FINDINGS;
            }
        };
    }

    private int tiers(Ecosystem ecosystem) {
        Outcome<TiersSheet> asked = day().flatMap(day -> TiersSheet.of(ecosystem, day));
        String named = partner;
        Outcome<Sheet> sheet =
                asked.flatMap(tiers ->
                        named == null
                                ? Outcome.ok(tiers.all(limit))
                                : PartnerName.find(ecosystem, named)
                                        .map(explain ? tiers::explained : tiers::of));
        return sheet(sheet, asked.map(TiersSheet::problems));
    }

    /// What partners have in market funds.
    private int funds(Ecosystem ecosystem) {
        Outcome<FundsSheet> asked = day().map(day -> FundsSheet.of(ecosystem, day));
        String named = partner;
        Outcome<Sheet> sheet =
                asked.flatMap(funds ->
                        named == null
                                ? Outcome.ok(funds.all(limit))
                                : PartnerName.find(ecosystem, named).map(funds::of));
        return sheet(sheet, asked.map(FundsSheet::problems));
    }

    private int sheet(Outcome<Sheet> sheet, Outcome<List<Problem>> problems) {
        return switch (sheet) {
            case Outcome.Failed<Sheet>(Problem problem) -> failed(problem);
            case Outcome.Ok<Sheet>(Sheet lines) -> {
                print(lines);
                problems.orElseThrow().forEach(this::warn);
                yield problems.orElseThrow().isEmpty() ? Exit.DONE : Exit.FINDINGS;
            }
        };
    }

    private int tracks(Ecosystem ecosystem) {
        Outcome<TracksSheet> asked =
                day().map(day -> new TracksSheet(new Insight().tracks(ecosystem, day)));
        String named = partner;
        Outcome<Sheet> sheet =
                asked.flatMap(tracks ->
                        named == null
                                ? Outcome.ok(tracks.all(limit))
                                : PartnerName.find(ecosystem, named).map(tracks::explained));
        return sheet(sheet, asked.map(TracksSheet::problems));
    }

    private int revenue(Ecosystem ecosystem) {
        RevenueRequest request =
                new RevenueRequest(by, in, rate, calendar, filter, console().today());
        return switch (request.ask(ecosystem)) {
            case Outcome.Failed<RevenueRequest.Answer>(Problem problem) -> failed(problem);
            case Outcome.Ok<RevenueRequest.Answer>(RevenueRequest.Answer answer) -> {
                print(answer.sheet());
                answer.problems().forEach(this::warn);
                yield answer.problems().isEmpty() ? Exit.DONE : Exit.FINDINGS;
            }
        };
    }

    private int partners(Ecosystem ecosystem) {
        return switch (PartnersSheet.of(ecosystem, filter, console().today(), limit)) {
            case Outcome.Failed<Sheet>(Problem problem) -> failed(problem);
            case Outcome.Ok<Sheet>(Sheet sheet) -> {
                print(sheet);
                yield Exit.DONE;
            }
        };
    }

    private int problems(Ecosystem ecosystem) {
        Sheet sheet = ProblemsSheet.of(ecosystem, console().today(), limit);
        if (sheet.rows().isEmpty() && format() == Format.TEXT) {
            say("cli.problems.none");
        } else {
            print(sheet);
        }
        return sheet.rows().isEmpty() ? Exit.DONE : Exit.FINDINGS;
    }

    private int summary(Workspace workspace, Ecosystem ecosystem) {
        Summary summary = Summary.of(ecosystem, console().today());
        if (format() == Format.TEXT) {
            summary.print(workspace.file(), console().out());
        } else {
            print(summary.sheet());
        }
        return Exit.DONE;
    }
}
