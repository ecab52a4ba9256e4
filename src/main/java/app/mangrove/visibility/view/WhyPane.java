package app.mangrove.visibility.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;
import app.mangrove.visibility.Access;
import app.mangrove.visibility.Decision;
import app.mangrove.visibility.Sight;
import app.mangrove.visibility.Subject;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// "Why?": how each field of the selected row is seen, and by which rule.
final class WhyPane extends StackPane {
    WhyPane() {
        setId("why");
        clear();
    }

    void clear() {
        getChildren()
                .setAll(
                        new EmptyState(
                                "fth-help-circle",
                                Text.of("visibility.why"),
                                Text.of("visibility.why.select")));
    }

    void show(PreviewViewModel.Shown shown, Kind<?> kind, int nr) {
        Sight sight = shown.sight();
        int origin = shown.seen().origin(kind, nr);
        InspectorPane pane = new InspectorPane();
        pane.head(
                InspectorPane.headline(
                        Labels.iconBox("fth-eye", "accent"),
                        shown.seen().ecosystem().name(kind, nr),
                        Names.of(kind)));
        List<VBox> sections = new ArrayList<>();
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        Decision row = sight.why(kind, origin, null);
        add(reasons, sight.ecosystem(), row, Text.of("visibility.why.row"));
        for (Field<?> field : sight.ecosystem().schema().fields(kind)) {
            add(reasons, sight.ecosystem(), sight.why(kind, origin, field), Names.of(kind, field));
        }
        if (kind == Partner.KIND) {
            for (Subject subject : Subject.values()) {
                add(
                        reasons,
                        sight.ecosystem(),
                        subject.decision(sight, origin),
                        Text.of("visibility.subject." + subject.key()));
            }
        }
        reasons.forEach((reason, fields) -> sections.add(section(reason, fields)));
        pane.body(sections.toArray(VBox[]::new));
        getChildren().setAll(pane);
    }

    private static void add(
            Map<String, List<String>> reasons,
            Ecosystem ecosystem,
            Decision decision,
            String name) {
        String reason = decision.access().name() + "\n" + WhyText.of(ecosystem, decision);
        reasons.computeIfAbsent(reason, r -> new ArrayList<>()).add(name);
    }

    private static VBox section(String reason, List<String> fields) {
        Access access = Access.valueOf(reason.substring(0, reason.indexOf('\n')));
        Label words = Labels.caption(reason.substring(reason.indexOf('\n') + 1));
        words.setWrapText(true);
        Label names = Labels.of(String.join(", ", fields));
        names.setWrapText(true);
        HBox line = new HBox(AccessPill.of(access, true));
        line.setAlignment(Pos.CENTER_LEFT);
        return InspectorPane.section("", "", line, names, words);
    }
}
