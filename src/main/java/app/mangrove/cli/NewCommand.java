package app.mangrove.cli;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Commit;
import app.mangrove.model.Edit;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.past.Past;
import app.mangrove.sample.SampleEcosystem;
import app.mangrove.sample.Seeds;
import app.mangrove.template.Template;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// `new FILE`: makes a workspace, empty, from a template, or with the sample.
final class NewCommand extends Job {
    private static final int MOST_AS_EDITS = 1_000;

    @CommandLine.Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @CommandLine.ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable Beginning beginning;

    @CommandLine.Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @CommandLine.Option(names = "--currency", paramLabel = "CODE")
    private String currency = SampleEcosystem.CURRENCY;

    @CommandLine.Option(names = "--partners", paramLabel = "COUNT")
    private int partners = SampleEcosystem.PARTNERS;

    @CommandLine.Option(names = "--deals", paramLabel = "COUNT")
    private int deals;

    @CommandLine.Option(names = "--until", paramLabel = "DATE")
    private @Nullable LocalDate until;

    /// One of these at most.
    static final class Beginning {
        @CommandLine.Option(names = "--sample", paramLabel = "SEED")
        private @Nullable Long sample;

        @CommandLine.Option(names = "--template", paramLabel = "NAME")
        private @Nullable String template;
    }

    NewCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        String wanted = beginning == null ? null : beginning.template;
        if (wanted != null && Template.of(wanted).isEmpty()) {
            return failed(
                    Problem.of("cli.new.template", wanted, String.join(", ", Template.keys())));
        }
        boolean known =
                Seeds.places().stream()
                        .anyMatch(seed -> seed.id().equals(Seeds.id(Currency.KIND, currency)));
        if (!known) {
            return failed(Problem.of("cli.currency", currency));
        }
        if (partners < 1 || partners > 100_000 || deals < 0 || deals > 20_000_000) {
            return failed(Problem.of("cli.new.size"));
        }
        int[] code = {Exit.FAILED};
        boolean[] made = {false};
        with(
                console().openings().create(file),
                workspace -> {
                    made[0] = true;
                    code[0] = filled(workspace);
                    return code[0];
                });
        if (made[0] && code[0] == Exit.FAILED) {
            remove();
        }
        return code[0];
    }

    private int filled(Workspace workspace) {
        Commit commit = workspace.commit(edits(), reason());
        if (commit instanceof Commit.Done && isBulk()) {
            commit =
                    workspace.load(
                            SampleEcosystem.load(
                                    seed(), workspace.ecosystem(), deals, deals, end()),
                            reason(),
                            Progress.none());
        }
        if (commit instanceof Commit.Refused(List<Problem> problems)) {
            return failed(problems);
        }
        if (isSample() && !isBulk()) {
            Past.live(workspace, seed(), end());
        }
        say(
                "cli.new.made",
                file.toString(),
                workspace.ecosystem().count(Partner.KIND),
                workspace.ecosystem().count(Deal.KIND),
                workspace.ecosystem().count(Transaction.KIND));
        return Exit.DONE;
    }

    private boolean isBulk() {
        return isSample() && (deals > 0 || partners > MOST_AS_EDITS);
    }

    private boolean isSample() {
        return beginning != null && beginning.sample != null;
    }

    private long seed() {
        return beginning == null || beginning.sample == null
                ? SampleEcosystem.SEED
                : beginning.sample;
    }

    private LocalDate end() {
        return until == null ? console().today() : until;
    }

    private List<Edit> edits() {
        if (isSample()) {
            return isBulk()
                    ? SampleEcosystem.skeleton(seed(), partners, end())
                    : SampleEcosystem.edits(seed(), partners, end());
        }
        String called = name == null ? plainName() : name;
        String template = beginning == null ? null : beginning.template;
        return template == null
                ? Seeds.edits(called, currency)
                : Template.of(template).orElseThrow().edits(called, currency, end());
    }

    private String plainName() {
        String own = String.valueOf(file.getFileName());
        return own.endsWith(".mangrove") ? own.substring(0, own.length() - 9) : own;
    }

    private Reason reason() {
        String text =
                isSample()
                        ? Text.of("cli.new.reason.sample", seed())
                        : beginning != null && beginning.template != null
                                ? Text.of(
                                        "template.reason",
                                        Text.of("template." + beginning.template + ".name"))
                                : Text.of("cli.new.reason.empty");
        return Reason.user(console().user(), text);
    }

    /// A workspace that could not be filled is not left behind.
    private void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
