package app.mangrove.incentive.view.form;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Stored;
import app.mangrove.model.plan.terms.Window;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The form of one component and of what its plan says for all versions, in the groups of the
/// designer.
public final class TermsForm {
    private final FormContext context;
    private final PartFields fields;

    public TermsForm(FormContext context) {
        this.context = context;
        this.fields = new PartFields(context);
    }

    /// What is measured, over which window, and at which rate.
    public Node terms(Component part, Setter set) {
        List<String> parts = new ArrayList<>(List.of("window", "measure"));
        if (part.window() != Window.ROW) {
            parts.add("settlement");
        }
        parts.addAll(List.of("rate", "factors", "rounding"));
        return box("terms", new RecordFields(fields, context, "terms", part, parts, set));
    }

    /// Which rows count, and who is paid.
    public Node eligibility(Component part, Setter set) {
        List<String> parts = List.of("rows", "payee", "payees", "reach");
        return box("eligibility", new RecordFields(fields, context, "who", part, parts, set));
    }

    /// Floors, caps and what returns take back, of the component, of the version, of the plan.
    public Node limits(
            Component part,
            Setter set,
            Stored.VersionRules version,
            Setter setVersion,
            Stored.PlanRules rules,
            Setter setRules) {
        VBox all =
                new VBox(
                        16,
                        new RecordFields(
                                fields, context, "part", part, List.of("limits", "returns"), set),
                        titled(
                                "planform.version-limits",
                                new RecordFields(
                                        fields,
                                        context,
                                        "version",
                                        version,
                                        List.of("limits"),
                                        setVersion)),
                        titled(
                                "planform.plan-limits",
                                new RecordFields(
                                        fields,
                                        context,
                                        "plan",
                                        rules,
                                        List.of("holdback", "budget"),
                                        setRules)));
        return box("limits", all);
    }

    /// Exchange and choice of version, which hold for all versions.
    public Node dates(Stored.PlanRules rules, Setter set, Node... before) {
        VBox all = new VBox(12, before);
        all.getChildren()
                .add(
                        new RecordFields(
                                fields,
                                context,
                                "plan",
                                rules,
                                List.of("exchange", "versionBy"),
                                set));
        return box("dates", all);
    }

    /// Where the money comes from.
    public Node purse(Stored.PlanRules rules, Setter set) {
        return new RecordFields(fields, context, "plan", rules, List.of("purse"), set);
    }

    /// How a policy pays.
    public Node policy(String id, Stored.PaymentRules rules, Setter set) {
        return new RecordFields(fields, context, id, rules, List.of(), set);
    }

    /// A choice with a label over it.
    public <T> Node choice(
            String id,
            String name,
            List<T> options,
            T value,
            java.util.function.Function<T, String> words,
            Consumer<T> then) {
        return PartFields.labelled(name, fields.combo(id, name, options, value, words, then));
    }

    private static Node titled(String key, Node content) {
        return new VBox(8, app.mangrove.ui.control.Labels.of(Text.of(key), "strong"), content);
    }

    /// The group with what is wrong in it above.
    private Node box(String tab, Node content) {
        VBox box = new VBox(12);
        for (Problem flaw : context.flaws()) {
            if (Flaws.tab(flaw).equals(tab)) {
                box.getChildren().add(new Notice("danger", Text.of(flaw)));
            }
        }
        box.getChildren().add(content);
        return box;
    }
}
