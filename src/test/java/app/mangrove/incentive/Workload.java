package app.mangrove.incentive;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.store.staging.StagingFolder;
import app.mangrove.support.TestWorkspace;
import app.mangrove.transfer.ImportOptions;
import app.mangrove.transfer.ImportPlan;
import app.mangrove.transfer.Importing;
import app.mangrove.transfer.profile.ProfileFile;
import app.mangrove.transfer.run.Sources;
import app.mangrove.transfer.value.Names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// The workload's files as a snapshot, by the example's profile, and the result as the workload
/// writes it: a line for each partner and month.
final class Workload {
    private static final Path EXAMPLE = Path.of("docs", "examples", "incentive-workload");
    static final List<String> PLANS = List.of("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8");

    private Workload() {}

    static PlanBook plans() throws IOException {
        PlanJson.Parsed<PlanBook> parsed =
                PlanJson.book(Files.readString(EXAMPLE.resolve("plans.json")));
        return Objects.requireNonNull(parsed.value(), parsed.problems().toString());
    }

    static Ecosystem read(Path files, Path staging) {
        ProfileFile.Parsed profile = ProfileFile.read(EXAMPLE.resolve("profile.json"));
        TestWorkspace workspace = new TestWorkspace();
        Importing importing =
                new Importing(
                        new StagingFolder(staging),
                        Names.none(),
                        InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")),
                        new SplittableRandom(7));
        try (ImportPlan plan =
                importing
                        .prepare(
                                workspace.ecosystem(),
                                Objects.requireNonNull(
                                        profile.profile(), profile.problems().toString()),
                                Sources.of(List.of(files)),
                                ImportOptions.STRICT,
                                Progress.none())
                        .orElseThrow()) {
            Commit commit = plan.commit(workspace, "test", Progress.none());
            if (!commit.isDone()) {
                throw new AssertionError(commit + " " + plan.preview());
            }
        }
        return workspace.ecosystem();
    }

    static Request request(Ecosystem ecosystem, PlanBook book) {
        return Request.of(
                ecosystem,
                book,
                new FiscalCalendar.Month(2024, 1),
                new FiscalCalendar.Month(2025, 12));
    }

    static Calculation calculate(Ecosystem ecosystem, PlanBook book) {
        return Incentives.calculate(request(ecosystem, book), Cancel.never()).orElseThrow();
    }

    /// The lines of a result by partner and month, without the heading.
    static TreeMap<String, String> lines(Calculation calculation) {
        TreeMap<String, String> lines = new TreeMap<>();
        for (Calculation.Payee partner : calculation.partners()) {
            var paid = calculation.paid(0, partner.nr());
            for (int m = 0; m < calculation.months(); m++) {
                StringBuilder line = new StringBuilder();
                String cell = partner.key() + "," + calculation.label(m);
                for (String name : PLANS) {
                    int plan = calculation.plan(name);
                    line.append(
                                    calculation
                                            .earned(plan, partner.nr(), m)
                                            .map(money -> Long.toString(money.minor()))
                                            .optional()
                                            .orElse("?"))
                            .append(',');
                }
                long payable = paid.get(m).payable();
                var run = calculation.payments().getFirst();
                line.append(paid.get(m).net()).append(',').append(payable).append(',');
                line.append(run.currency(partner.nr())).append(',');
                line.append(
                        run.payout(partner.nr(), calculation.axisMonth(m), payable)
                                .map(Object::toString)
                                .optional()
                                .orElse("?"));
                lines.put(cell, cell + "," + line);
            }
        }
        return lines;
    }
}
