package app.mangrove.app.source;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.home.view.Desk;
import app.mangrove.model.Commit;
import app.mangrove.model.Edit;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.past.Past;
import app.mangrove.sample.SampleEcosystem;
import app.mangrove.sample.Seeds;
import app.mangrove.template.Template;
import app.mangrove.ui.text.Text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// The shipped sample and templates, each one batch of edits.
public final class Beginnings implements Starts {
    private final Supplier<String> user;
    private final Supplier<LocalDate> today;

    public Beginnings(Supplier<String> user, Supplier<LocalDate> today) {
        this.user = user;
        this.today = today;
    }

    @Override
    public List<Desk.TemplateRow> templates() {
        return Arrays.stream(Template.values()).map(Beginnings::row).toList();
    }

    private static Desk.TemplateRow row(Template template) {
        Template.Facts facts = template.facts();
        String key = "template." + template.key();
        return new Desk.TemplateRow(
                template.key(),
                template.icon(),
                Text.of(key + ".name"),
                Text.of(key + ".words"),
                Text.of("template.facts", facts.tiers(), facts.lines(), facts.views()));
    }

    @Override
    public Outcome<Workspace> nothing(Workspace empty, String name) {
        return fill(
                empty, Seeds.edits(name, SampleEcosystem.CURRENCY), Text.of("app.reason.empty"));
    }

    @Override
    public Outcome<Workspace> template(Workspace empty, String name, String key) {
        Template template = Template.of(key).orElseThrow();
        String called = Text.of("template." + key + ".name");
        return fill(
                empty,
                template.edits(name, SampleEcosystem.CURRENCY, today.get()),
                Text.of("template.reason", called));
    }

    @Override
    public Outcome<Workspace> sample(Workspace empty, Progress progress) {
        List<Edit> edits =
                SampleEcosystem.edits(SampleEcosystem.SEED, SampleEcosystem.PARTNERS, today.get());
        return fill(empty, edits, Text.of("app.reason.sample"))
                .map(filled -> {
                    Past.live(filled, SampleEcosystem.SEED, today.get());
                    return filled;
                });
    }

    private Outcome<Workspace> fill(Workspace empty, List<Edit> edits, String reason) {
        Commit commit = empty.commit(edits, Reason.of(Reason.Source.IMPORT, user.get(), reason));
        if (commit instanceof Commit.Refused(List<Problem> problems)) {
            empty.close();
            return Outcome.failed(problems.getFirst());
        }
        return Outcome.ok(empty);
    }
}
