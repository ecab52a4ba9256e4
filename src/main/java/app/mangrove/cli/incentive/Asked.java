package app.mangrove.cli.incentive;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.incentive.Request;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.plan.check.PlanCheck;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.json.PlanRows;
import app.mangrove.model.plan.terms.PlanBook;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The request that a command line asks: months, and the plans of a file or of the workspace.
public record Asked(@Nullable Request request, List<Problem> problems) {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

    public Asked {
        problems = List.copyOf(problems);
    }

    /// Errors: `cli.use.missing`, `cli.use.bad`, `cli.incentives.plans`, `cli.incentives.none`,
    /// `plan.json.…`, `plan.check.…`.
    public static Asked of(
            Ecosystem ecosystem, @Nullable String from, @Nullable String to, @Nullable Path plans) {
        List<Problem> problems = new ArrayList<>();
        FiscalCalendar.Month first = month("--from", from, problems);
        FiscalCalendar.Month last = month("--to", to, problems);
        if (first != null && last != null && last.index() < first.index()) {
            problems.add(Problem.of("cli.use.bad", "--to", String.valueOf(to), from + " …"));
        }
        PlanJson.Parsed<PlanBook> parsed = plans == null ? PlanRows.book(ecosystem) : file(plans);
        problems.addAll(parsed.problems());
        PlanBook book = parsed.value();
        if (book != null) {
            problems.addAll(PlanCheck.of(book));
            if (book.plans().isEmpty() && problems.isEmpty()) {
                problems.add(Problem.of("cli.incentives.none"));
            }
        }
        return problems.isEmpty() && book != null && first != null && last != null
                ? new Asked(Request.of(ecosystem, book, first, last), problems)
                : new Asked(null, problems);
    }

    private static PlanJson.Parsed<PlanBook> file(Path plans) {
        try {
            return PlanJson.book(Files.readString(plans));
        } catch (IOException e) {
            return new PlanJson.Parsed<>(
                    null, List.of(Problem.of("cli.incentives.plans", plans.toString())));
        }
    }

    private static FiscalCalendar.@Nullable Month month(
            String option, @Nullable String text, List<Problem> problems) {
        if (text == null) {
            problems.add(Problem.of("cli.use.missing", option));
            return null;
        }
        return switch (month(text)) {
            case Outcome.Ok<FiscalCalendar.Month>(FiscalCalendar.Month month) -> month;
            case Outcome.Failed<FiscalCalendar.Month> failed -> {
                problems.add(Problem.of("cli.use.bad", option, text, "2026-01"));
                yield null;
            }
        };
    }

    /// The month that a text such as `2026-01` names. Errors: `period.label`.
    public static Outcome<FiscalCalendar.Month> month(String text) {
        Matcher parts = MONTH.matcher(text.strip());
        int month = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
        return month < 1 || month > 12
                ? Outcome.failed("period.label", text)
                : Outcome.ok(new FiscalCalendar.Month(Integer.parseInt(parts.group(1)), month));
    }
}
