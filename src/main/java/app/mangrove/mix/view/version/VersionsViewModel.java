package app.mangrove.mix.view.version;

import app.mangrove.base.work.Latest;
import app.mangrove.mix.cell.Trees;
import app.mangrove.mix.target.Plans;
import app.mangrove.mix.target.Versions;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// State and intents of comparing versions of a mix plan.
public final class VersionsViewModel {
    private final MixViewModel mix;
    private final MixViewModel.Desk desk;
    private final Latest drawing;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Id> before = Optional.empty();

    /// The version that the mix shows against another, and every version that there is.
    public record Shown(
            MixPicture mix,
            List<MixPlan> plans,
            Optional<MixPlan> before,
            List<Versions.Difference> differences) {
        public Shown {
            plans = List.copyOf(plans);
            differences = List.copyOf(differences);
        }

        Trees trees() {
            return mix.trees();
        }
    }

    public VersionsViewModel(MixViewModel mix) {
        this.mix = mix;
        desk = mix.desk();
        drawing = desk.tasks().latest("mix-versions");
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    boolean isReadOnly() {
        return mix.isReadOnly();
    }

    /// Compares the shown version with the one that was chosen, else with the one that it was made
    /// from, else with the one in force.
    public void show(MixPicture of) {
        Optional<Id> wanted = before;
        drawing.run(() -> compared(of, wanted))
                .then(made -> shown.set(Optional.of(made)), problem -> {});
    }

    private static Shown compared(MixPicture of, Optional<Id> wanted) {
        Ecosystem eco = of.ecosystem();
        List<MixPlan> plans = Plans.all(eco);
        Optional<MixPlan> other =
                wanted.or(() -> Optional.ofNullable(of.plan().base()))
                        .flatMap(id -> plans.stream().filter(p -> p.id().equals(id)).findFirst())
                        .filter(plan -> !plan.id().equals(of.plan().id()))
                        .or(() ->
                                plans.stream()
                                        .filter(plan -> !plan.id().equals(of.plan().id()))
                                        .findFirst());
        Table table = eco.table(MixPlan.KIND);
        Lens lens = of.grid().question().lens();
        return new Shown(
                of,
                plans,
                other,
                other.map(plan ->
                                Versions.compare(
                                        eco, lens, table.nr(plan.id()), table.nr(of.plan().id())))
                        .orElse(List.of()));
    }

    /// Compares with another version.
    public void against(MixPlan plan) {
        before = Optional.of(plan.id());
        mix.picture().ifPresent(this::show);
    }

    /// Shows another version on all pages.
    void open(MixPlan plan) {
        mix.choose(plan);
    }

    /// Writes the note of the shown version.
    public void note(String text) {
        rewrite(MixPlan.NOTE, text.isBlank() ? null : text.strip(), "mixversion.noted");
    }

    /// Gives the shown version another name.
    public void rename(String name) {
        if (!name.isBlank()) {
            rewrite(MixPlan.NAME, name.strip(), "mixversion.renamed");
        }
    }

    private void rewrite(Field<String> field, @Nullable String value, String words) {
        mix.picture()
                .filter(of -> !isReadOnly())
                .ifPresent(of -> {
                    Table table = desk.editing().workspace().ecosystem().table(MixPlan.KIND);
                    Object now = field == MixPlan.NOTE ? of.plan().note() : of.plan().name();
                    if (!Objects.equals(now, value)) {
                        int nr = table.nr(of.plan().id());
                        desk.editing()
                                .commit(
                                        List.of(
                                                Edit.change(
                                                                MixPlan.KIND,
                                                                of.plan().id(),
                                                                table.commit(nr))
                                                        .and(field, value)),
                                        Text.of(words, of.plan().name()));
                    }
                });
    }
}
