package app.mangrove.mix.view.recruit;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Latest;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Recruiting;
import app.mangrove.mix.recruit.BackTest;
import app.mangrove.mix.recruit.Phasing;
import app.mangrove.mix.recruit.Pipeline;
import app.mangrove.mix.recruit.Profile;
import app.mangrove.mix.recruit.Prospects;
import app.mangrove.mix.recruit.RecruitEdits;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.mix.ProfileCriterion;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Result;
import app.mangrove.model.query.Scope;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// State and intents of recruiting: the pipeline of prospects, and the profile they are measured
/// by.
///
/// Traits are edited where they stand, for they say what has proved itself and want no draft.
public final class RecruitViewModel {
    private final MixViewModel mix;
    private final MixViewModel.Desk desk;
    private final Latest drawing;
    private final RankCache names = new RankCache(Collator.getInstance(Text.formats().locale()));
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What the page shows: the pipeline, when partners must sign, and the test of each profile by
    /// the row number of its type, 0 for all types.
    public record Shown(
            MixPicture mix, Pipeline pipeline, Phasing phasing, Map<Integer, Tested> tests) {
        public Shown {
            tests = Map.copyOf(tests);
        }
    }

    /// A profile against what partners sold.
    public record Tested(Profile profile, BackTest test, List<Pipeline.Worth> worth) {
        public Tested {
            worth = List.copyOf(worth);
        }
    }

    public RecruitViewModel(MixViewModel mix) {
        this.mix = mix;
        desk = mix.desk();
        drawing = desk.tasks().latest("mix-recruit");
        mix.pictureProperty().subscribe(now -> now.ifPresent(this::draw));
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void draw(MixPicture of) {
        drawing.run(() -> reckoned(of)).then(made -> shown.set(Optional.of(made)), problem -> {});
    }

    private Shown reckoned(MixPicture of) {
        Scope scope = scope(of.ecosystem());
        Pipeline pipeline = Pipeline.of(of.grid(), scope);
        int plan = of.grid().question().plan();
        Map<Integer, Tested> tests = new LinkedHashMap<>();
        List<Integer> types = new ArrayList<>(List.of(0));
        for (int nr : of.ecosystem().table(PartnerType.KIND).numbers()) {
            types.add(nr);
        }
        for (int type : types) {
            Profile profile = Profile.of(scope, plan, type);
            Cell cell = Cell.of(Axis.TYPE, type);
            tests.put(
                    type,
                    new Tested(
                            profile,
                            BackTest.of(of.grid().standing(), profile, cell),
                            pipeline.worth(profile, cell)));
        }
        return new Shown(of, pipeline, Phasing.of(of.grid(), of.inner()), tests);
    }

    private Scope scope(Ecosystem eco) {
        return Scope.of(eco, desk.clock().today(), names);
    }

    boolean isReadOnly() {
        return mix.isReadOnly();
    }

    /// Begins to recruit prospects for a cell, or each for the gap that it closes without one; one
    /// commit.
    public void recruit(List<Prospects.Prospect> prospects, Optional<Cell> cell) {
        shown.get()
                .filter(now -> !isReadOnly())
                .ifPresent(now -> {
                    List<RecruitEdits.Start> starts =
                            prospects.stream().map(prospect -> start(now, prospect, cell)).toList();
                    List<Edit> edits =
                            RecruitEdits.start(
                                    now.mix().ecosystem(),
                                    now.mix().grid().question().plan(),
                                    starts,
                                    desk.clock().today(),
                                    now.mix().currency(),
                                    desk.clock()::newId);
                    if (!edits.isEmpty()) {
                        desk.editing().commit(edits, Text.of("mixhire.begun", edits.size()));
                    }
                });
    }

    private static RecruitEdits.Start start(
            Shown now, Prospects.Prospect prospect, Optional<Cell> cell) {
        Cell of =
                cell.or(prospect::closes)
                        .orElseGet(() ->
                                Cell.of(
                                        Axis.TYPE,
                                        now.mix().grid().standing().type(prospect.partner())));
        BigDecimal cost =
                now.mix().grid().place(of) < 0
                        ? BigDecimal.ZERO
                        : Recruiting.of(now.mix().grid(), now.mix().gap(of))
                                .assumption()
                                .recruitCost()
                                .value();
        return new RecruitEdits.Start(prospect.partner(), of, cost);
    }

    /// Ends the recruiting of a prospect.
    void stop(Prospects.Prospect prospect) {
        shown.get()
                .filter(now -> !isReadOnly())
                .ifPresent(now -> {
                    Ecosystem eco = now.mix().ecosystem();
                    List<Edit> edits =
                            RecruitEdits.stop(
                                    eco, now.mix().grid().question().plan(), prospect.partner());
                    desk.editing()
                            .commit(
                                    edits,
                                    Text.of(
                                            "mixhire.stopped",
                                            eco.name(Partner.KIND, prospect.partner())));
                });
    }

    /// Writes a trait, a new one without an id. What is wrong with it, if anything.
    Optional<Problem> keep(Optional<Id> id, int type, String name, String filter, String weight) {
        if (shown.get().isEmpty() || isReadOnly()) {
            return Optional.of(Problem.of("mixplan.read-only"));
        }
        Ecosystem eco = desk.editing().workspace().ecosystem();
        Optional<BigDecimal> weighs =
                ValueInput.decimal(weight.strip()).filter(value -> value.signum() > 0);
        if (name.isBlank()) {
            return Optional.of(Problem.of("mixhire.trait.name"));
        }
        if (weighs.isEmpty() || weighs.get().precision() - weighs.get().scale() > 4) {
            return Optional.of(Problem.of("mixhire.trait.weight", weight));
        }
        if (filter.isBlank()) {
            return Optional.of(Problem.of("mixhire.trait.filter"));
        }
        Outcome<Result> found =
                Filter.parse(filter.strip())
                        .flatMap(parsed ->
                                Query.of(Partner.KIND)
                                        .where(parsed)
                                        .run(scope(eco), Cancel.never()));
        if (!found.isOk()) {
            return found.failure();
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(ProfileCriterion.NAME.key(), name.strip());
        fields.put(ProfileCriterion.FILTER.key(), filter.strip());
        fields.put(ProfileCriterion.WEIGHT.key(), weighs.get());
        Table table = eco.table(ProfileCriterion.KIND);
        Id row = id.orElseGet(desk.clock()::newId);
        int nr = table.nr(row);
        if (nr == 0) {
            fields.put(ProfileCriterion.PLAN.key(), shown.get().orElseThrow().mix().plan().id());
            fields.put(
                    ProfileCriterion.TYPE.key(),
                    type == 0 ? null : eco.table(PartnerType.KIND).id(type));
            fields.put(ProfileCriterion.POSITION.key(), (long) table.size() + 1);
        }
        desk.editing()
                .commit(
                        List.of(
                                new Edit.Put(
                                        ProfileCriterion.KIND,
                                        row,
                                        nr == 0 ? 0 : table.commit(nr),
                                        fields)),
                        Text.of("mixhire.trait.kept", name.strip()));
        return Optional.empty();
    }

    void remove(ProfileCriterion trait) {
        Table table = desk.editing().workspace().ecosystem().table(ProfileCriterion.KIND);
        int nr = table.nr(trait.id());
        if (nr > 0 && !isReadOnly()) {
            desk.editing()
                    .commit(
                            List.of(
                                    Edit.remove(
                                            ProfileCriterion.KIND, trait.id(), table.commit(nr))),
                            Text.of("mixhire.trait.removed", trait.name()));
        }
    }

    /// The name of the cell whose gap a prospect closes.
    static String closes(MixPicture of, Prospects.Prospect prospect) {
        return prospect.closes().map(cell -> CellWords.name(of, cell)).orElse("–");
    }
}
