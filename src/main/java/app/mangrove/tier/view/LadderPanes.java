package app.mangrove.tier.view;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.GuardRail;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Rung;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.LadderStep;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Opens the forms of a ladder's parts, each beside what it is about.
final class LadderPanes {
    private static final List<Field<?>> CRITERION =
            List.of(
                    Criterion.METRIC,
                    Criterion.MEASURE,
                    Criterion.WINDOW,
                    Criterion.SCOPE,
                    Criterion.COMPARISON,
                    Criterion.THRESHOLD,
                    Criterion.CURRENCY,
                    Criterion.REQUIRED,
                    Criterion.POINTS,
                    Criterion.PER,
                    Criterion.WEIGHT,
                    Criterion.CATEGORY,
                    Criterion.REGION,
                    Criterion.FILTER);

    private static final List<Field<?>> BENEFIT =
            List.of(
                    Benefit.TYPE,
                    Benefit.NAME,
                    Benefit.UNIT,
                    Benefit.QUANTITY,
                    Benefit.CURRENCY,
                    Benefit.NOTE);

    private static final List<Field<?>> RUNG =
            List.of(Rung.RULE, Rung.NEEDED, Rung.POINTS, Rung.TARGET_SHARE);

    private static final List<Field<?>> CATEGORY =
            List.of(CategoryRule.CATEGORY, CategoryRule.MINIMUM, CategoryRule.CAP);

    private static final List<Field<?>> POLICY =
            List.of(
                    LadderVersion.NAME,
                    LadderVersion.VALID_FROM,
                    LadderVersion.CURRENCY,
                    LadderVersion.RATES,
                    LadderVersion.RATE_DAY,
                    LadderVersion.REVIEW,
                    LadderVersion.GRACE_DAYS,
                    LadderVersion.PROBATION_DAYS,
                    LadderVersion.DEMOTION,
                    LadderVersion.BUDGET,
                    LadderVersion.UPLIFT,
                    LadderVersion.MARGIN);

    private static final List<Field<?>> RAIL =
            List.of(GuardRail.TYPE, GuardRail.TIER, GuardRail.LIMIT, GuardRail.NOTE);

    private final TiersViewModel model;

    LadderPanes(TiersViewModel model) {
        this.model = model;
    }

    /// A new criterion of a tier, with what a sample asks in other tiers.
    void criterion(Node owner, LadderStep step, @Nullable Criterion sample) {
        Map<String, String> texts =
                sample == null
                        ? Map.of(
                                Criterion.WINDOW.key(), choice(Criterion.WINDOW, "TRAILING_YEAR"),
                                Criterion.SCOPE.key(), choice(Criterion.SCOPE, "OWN"),
                                Criterion.COMPARISON.key(),
                                        choice(Criterion.COMPARISON, "AT_LEAST"))
                        : texts(Criterion.KIND, CRITERION, sample.id());
        add(
                owner,
                Text.of("ladder.new-criterion", step.name()),
                Criterion.KIND,
                CRITERION,
                texts,
                Criterion.RUNG,
                step.id());
    }

    private static String choice(Field<?> field, String code) {
        return Names.choice(Criterion.KIND, field, code);
    }

    void edit(Node owner, Criterion criterion) {
        change(
                owner,
                Text.of("ladder.edit-criterion"),
                Criterion.KIND,
                CRITERION,
                criterion.id(),
                true);
    }

    void benefit(Node owner, LadderStep step, @Nullable Benefit sample) {
        Map<String, String> texts =
                sample == null ? Map.of() : texts(Benefit.KIND, BENEFIT, sample.id());
        add(
                owner,
                Text.of("ladder.new-benefit", step.name()),
                Benefit.KIND,
                BENEFIT,
                texts,
                Benefit.RUNG,
                step.id());
    }

    void edit(Node owner, Benefit benefit) {
        change(owner, Text.of("ladder.edit-benefit"), Benefit.KIND, BENEFIT, benefit.id(), true);
    }

    /// The rule and the target share of a tier.
    void rung(Node owner, LadderStep step) {
        change(owner, step.name(), Rung.KIND, RUNG, step.id(), false);
    }

    /// The caps and minimums of points by category.
    void categories(Node owner, LadderStep step) {
        VBox lines =
                new VBox(8, Labels.of(Text.of("ladder.categories-of", step.name()), "subtitle"));
        for (CategoryRule rule : step.categories()) {
            lines.getChildren()
                    .add(
                            Buttons.link(
                                    Text.of(
                                            "ladder.category",
                                            rule.category(),
                                            shown(rule.minimum()),
                                            shown(rule.cap())),
                                    () -> edit(owner, rule)));
        }
        if (step.categories().isEmpty()) {
            lines.getChildren().add(Labels.caption(Text.of("ladder.no-categories")));
        }
        lines.getChildren()
                .add(
                        Buttons.small(
                                Text.of("ladder.add-category"),
                                "fth-plus",
                                () ->
                                        add(
                                                owner,
                                                Text.of("ladder.categories-of", step.name()),
                                                CategoryRule.KIND,
                                                CATEGORY,
                                                Map.of(),
                                                CategoryRule.RUNG,
                                                step.id())));
        Popovers.show(owner, lines);
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "–" : Text.formats().number(number);
    }

    private void edit(Node owner, CategoryRule rule) {
        change(owner, rule.category(), CategoryRule.KIND, CATEGORY, rule.id(), true);
    }

    void policy(Node owner, LadderRules rules) {
        change(owner, rules.version().name(), LadderVersion.KIND, POLICY, rules.id(), false);
    }

    void rail(Node owner, LadderRules rules) {
        add(
                owner,
                Text.of("ladder.new-rail"),
                GuardRail.KIND,
                RAIL,
                Map.of(),
                GuardRail.VERSION,
                rules.id());
    }

    void edit(Node owner, GuardRail rail) {
        change(owner, Text.of("ladder.edit-rail"), GuardRail.KIND, RAIL, rail.id(), true);
    }

    private Map<String, String> texts(Kind<?> kind, List<Field<?>> fields, Id row) {
        var ecosystem = picture().ecosystem();
        var values = ecosystem.values(kind, ecosystem.table(kind).nr(row));
        Map<String, String> texts = new HashMap<>();
        fields.forEach(field ->
                texts.put(
                        field.key(),
                        ValueText.of(ecosystem, kind, field, values.get(field.key()))));
        return texts;
    }

    private Picture picture() {
        return model.pictureProperty().get().orElseThrow();
    }

    private void add(
            Node owner,
            String title,
            Kind<?> kind,
            List<Field<?>> fields,
            Map<String, String> texts,
            Field<Id> parent,
            Id of) {
        RowForm form = new RowForm(picture().ecosystem(), kind, fields, texts, model.day(), title);
        PopOver popover = Popovers.show(owner, form);
        form.onCancel(popover::hide);
        form.onKeep(values -> {
            model.add(kind, parent, of, RowForm.present(values), title);
            popover.hide();
        });
    }

    private void change(
            Node owner,
            String title,
            Kind<?> kind,
            List<Field<?>> fields,
            Id row,
            boolean removable) {
        Map<String, String> texts = texts(kind, fields, row);
        RowForm form = new RowForm(picture().ecosystem(), kind, fields, texts, model.day(), title);
        PopOver popover = Popovers.show(owner, form);
        form.onCancel(popover::hide);
        form.onKeep(values -> {
            model.set(kind, row, values, Text.of("ladder.changed", title));
            popover.hide();
        });
        if (removable) {
            form.onRemove(() -> {
                model.remove(kind, row, Text.of("ladder.removed", title));
                popover.hide();
            });
        }
        picture().flaws(row).forEach(flaw -> form.flaw(Text.of(flaw.problem()), flaw.serious()));
    }
}
