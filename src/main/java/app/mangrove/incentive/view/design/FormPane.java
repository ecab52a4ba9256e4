package app.mangrove.incentive.view.design;

import app.mangrove.incentive.design.Curve;
import app.mangrove.incentive.view.board.Board;
import app.mangrove.incentive.view.board.Figures;
import app.mangrove.incentive.view.board.Shelf;
import app.mangrove.incentive.view.board.Sketch;
import app.mangrove.incentive.view.form.FormContext;
import app.mangrove.incentive.view.form.Setter;
import app.mangrove.incentive.view.form.TermsForm;
import app.mangrove.model.plan.PaymentPolicy;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Stored;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.DayPicker;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The form at the left: the terms by group, made anew when they were kept; the field that had the
/// focus gets it again.
final class FormPane extends VBox {
    static final List<String> TABS =
            List.of("terms", "eligibility", "dates", "versions", "limits", "payment");

    private final DesignViewModel model;
    private final Set<String> opened = new HashSet<>();

    FormPane(DesignViewModel model) {
        this.model = model;
        getStyleClass().add("plan-form");
        setId("plan-form");
    }

    void show(Board board, Optional<Figures> figures, String tab) {
        String focused =
                Optional.ofNullable(getScene())
                        .map(scene -> scene.getFocusOwner())
                        .map(Node::getId)
                        .orElse("");
        TermsForm form = new TermsForm(context(board, figures));
        Node content =
                switch (tab) {
                    case "eligibility" -> form.eligibility(board.part(), part(board));
                    case "dates" -> dates(form, board);
                    case "versions" -> versions(board);
                    case "limits" ->
                            form.limits(
                                    board.part(),
                                    part(board),
                                    board.sketch().version(),
                                    set((sketch, value) ->
                                            sketch.with((Stored.VersionRules) value)),
                                    board.sketch().rules(),
                                    rules());
                    case "payment" -> payment(form, board);
                    default -> terms(form, board);
                };
        Card card = new Card(Text.of("design.tab-" + tab), "", content);
        card.action(
                Labels.pill(
                        Text.of(
                                "design.version-status",
                                board.number(board.shown()),
                                Names.choice(
                                        PlanVersion.KIND,
                                        PlanVersion.STATUS,
                                        board.shown().status())),
                        board.isDraft() ? "accent" : ""));
        ScrollPane scroll = new ScrollPane(card);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("board-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        if (!focused.isEmpty()) {
            lookupAll("*").stream()
                    .filter(node -> focused.equals(node.getId()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private FormContext context(Board board, Optional<Figures> figures) {
        return new FormContext(
                board.ecosystem(),
                board.plan().currency(),
                board.part(),
                board.flaws(),
                opened,
                model.today(),
                step -> inBracket(board, figures, step),
                model.isReadOnly());
    }

    private static int inBracket(Board board, Optional<Figures> figures, int step) {
        List<Curve.Band> bands = board.curve().optional().map(Curve::bands).orElse(List.of());
        if (figures.isEmpty() || step >= bands.size() || figures.get().windows().isEmpty()) {
            return -1;
        }
        Curve.Band band = bands.get(step);
        return figures.get().inBracket(band.from(), band.until(), step == bands.size() - 1);
    }

    @FunctionalInterface
    private interface Change {
        Sketch of(Sketch sketch, Object value);
    }

    private Setter set(Change change) {
        return (value, keep) -> {
            Object now = Objects.requireNonNull(value);
            UnaryOperator<Sketch> step = sketch -> change.of(sketch, now);
            if (keep) {
                model.keep(step, Text.of("design.changed", Text.of("design.terms")));
            } else {
                model.preview(step);
            }
        };
    }

    private Setter part(Board board) {
        return set((sketch, value) -> sketch.with(board.place(), (Component) value));
    }

    private Setter rules() {
        return set((sketch, value) -> sketch.with((Stored.PlanRules) value));
    }

    private Node terms(TermsForm form, Board board) {
        VBox all = new VBox(12);
        List<Component> parts = board.sketch().version().components();
        if (parts.size() > 1) {
            all.getChildren()
                    .add(
                            form.choice(
                                    "component",
                                    Text.of("design.component"),
                                    IntStream.range(0, parts.size()).boxed().toList(),
                                    board.place(),
                                    i -> parts.get(i).name(),
                                    model::component));
        }
        if (!model.isReadOnly()) {
            all.getChildren()
                    .add(
                            form.choice(
                                    "mechanic",
                                    Text.of("design.mechanic"),
                                    Shelf.MECHANICS,
                                    Objects.requireNonNullElse(board.row().mechanic(), ""),
                                    Shelf::mechanic,
                                    model::mechanic));
        }
        all.getChildren().add(form.terms(board.part(), part(board)));
        return all;
    }

    private Node dates(TermsForm form, Board board) {
        TextField name = new TextField(board.row().name());
        name.setId("plan-name");
        name.setEditable(!model.isReadOnly());
        name.setOnAction(e -> model.rename(name.getText()));
        name.focusedProperty()
                .subscribe((old, now) -> {
                    if (!now) {
                        model.rename(name.getText());
                    }
                });
        DayPicker from =
                new DayPicker(
                        Text.of("design.part-effective"), board.shown().validFrom(), model::begin);
        from.setId("effective");
        from.setDisable(!board.isDraft() || model.isReadOnly());
        return form.dates(
                board.sketch().rules(),
                rules(),
                Labels.caption(Text.of("design.plan-name")),
                name,
                Labels.caption(Text.of("design.part-effective")),
                from,
                Labels.caption(Text.of("design.for-all-versions")));
    }

    private Node versions(Board board) {
        VBox all = new VBox(8);
        for (PlanVersion version : board.versions()) {
            Button name =
                    Buttons.link(
                            Text.of(
                                    "design.version-status",
                                    board.number(version),
                                    Names.choice(
                                            PlanVersion.KIND,
                                            PlanVersion.STATUS,
                                            version.status())),
                            () -> model.choose(version));
            HBox line =
                    new HBox(
                            8,
                            name,
                            Labels.gap(),
                            Labels.caption(
                                    version.validTo() == null
                                            ? Text.of("design.from-day", version.validFrom())
                                            : Text.of(
                                                    "design.from-to",
                                                    version.validFrom(),
                                                    version.validTo())));
            line.setAlignment(Pos.CENTER_LEFT);
            all.getChildren().add(line);
            if (version.note() != null) {
                javafx.scene.control.Label note = Labels.caption(version.note());
                note.setWrapText(true);
                all.getChildren().add(note);
            }
        }
        if (!model.isReadOnly()) {
            Button act =
                    board.isDraft()
                            ? Buttons.danger(Text.of("design.discard"), model::discard)
                            : Buttons.plain(Text.of("design.start-draft"), model::startDraft);
            act.setId(board.isDraft() ? "discard-draft" : "start-draft");
            all.getChildren().add(act);
        }
        return all;
    }

    private Node payment(TermsForm form, Board board) {
        VBox all = new VBox(16, form.purse(board.sketch().rules(), rules()));
        for (PaymentPolicy policy : model.policies()) {
            Stored.PaymentRules terms =
                    PlanJson.parse(policy.terms(), Stored.PaymentRules.class).value();
            if (terms != null) {
                Setter set =
                        (value, keep) -> {
                            if (keep && value instanceof Stored.PaymentRules changed) {
                                model.policy(policy, changed);
                            }
                        };
                all.getChildren()
                        .add(
                                new VBox(
                                        8,
                                        Labels.of(
                                                Text.of("design.policy", policy.name()), "strong"),
                                        form.policy("policy-" + policy.id(), terms, set)));
            }
        }
        if (!model.isReadOnly()) {
            Button add = Buttons.link(Text.of("design.add-policy"), model::addPolicy);
            add.setId("add-policy");
            all.getChildren().add(add);
        }
        return all;
    }
}
