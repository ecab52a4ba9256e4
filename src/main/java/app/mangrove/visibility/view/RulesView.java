package app.mangrove.visibility.view;

import app.mangrove.model.Id;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;
import app.mangrove.visibility.Access;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The visibility rules as a matrix, with what a partner sees by them at the right.
public final class RulesView implements Screen {
    private final RulesViewModel model;
    private final StackPane page = new StackPane();
    private final ScrollPane scroll = new ScrollPane();
    private final MatrixPane matrix;
    private final EffectPane effect;
    private final ComboBox<RulesViewModel.Type> types = new ComboBox<>();

    /// `preview` opens the preview as a partner.
    public RulesView(RulesViewModel model, Consumer<Id> preview) {
        this.model = model;
        this.matrix = new MatrixPane(model);
        this.effect = new EffectPane(model, preview);
        types.setId("viewer-types");
        types.setAccessibleText(Text.of("visibility.types"));
        types.setOnAction(e -> {
            if (types.getValue() != null) {
                model.of(types.getValue());
            }
        });
        VBox body = new VBox(matrix, legend());
        body.getStyleClass().add("side-page");
        scroll.setContent(body);
        scroll.setFitToWidth(true);
        model.shownProperty().subscribe(now -> show());
    }

    @Override
    public String id() {
        return "visibility";
    }

    @Override
    public String titleKey() {
        return "visibility.rules";
    }

    @Override
    public String icon() {
        return "fth-shield";
    }

    @Override
    public RailGroup group() {
        return RailGroup.PLAN;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public List<Node> toolbar() {
        return List.of(Labels.caption(Text.of("visibility.types")), types);
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(effect);
    }

    @Override
    public void open(String detail) {
        model.open();
        List<RulesViewModel.Type> known = model.types();
        if (!types.getItems().equals(known)) {
            types.getItems().setAll(known);
            types.getSelectionModel().selectFirst();
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private void show() {
        model.shownProperty()
                .get()
                .ifPresent(now -> {
                    if (now.isEmpty()) {
                        page.getChildren().setAll(empty());
                    } else {
                        matrix.show(now);
                        page.getChildren().setAll(scroll);
                    }
                });
    }

    private Node empty() {
        Button start = Buttons.primary(Text.of("visibility.rules.recommended"), model::recommend);
        start.setId("recommend");
        return new EmptyState(
                "fth-shield",
                Text.of("visibility.rules.empty"),
                Text.of("visibility.rules.empty.words"),
                start);
    }

    private static Node legend() {
        HBox legend = new HBox(8);
        legend.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        legend.getChildren()
                .addAll(
                        AccessPill.of(Access.FULL, true),
                        Labels.caption(Text.of("visibility.legend.own")),
                        AccessPill.of(Access.FULL, false),
                        Labels.caption(Text.of("visibility.legend.other")));
        return legend;
    }
}
