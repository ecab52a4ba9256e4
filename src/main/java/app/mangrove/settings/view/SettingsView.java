package app.mangrove.settings.view;

import app.mangrove.settings.Settings;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Density;
import app.mangrove.ui.theme.Theme;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Everything that can be chosen, in cards; a search narrows them to what is looked for.
public final class SettingsView implements Screen {
    private final SettingsViewModel model;
    private final VBox cards = new VBox();
    private final ScrollPane page = new ScrollPane();
    private final TextField find = new TextField();

    public SettingsView(SettingsViewModel model) {
        this.model = model;
        cards.getStyleClass().addAll("page", "settings-page");
        page.setContent(cards);
        page.setFitToWidth(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        find.setId("find-setting");
        find.getStyleClass().add("small");
        find.setPromptText(Text.of("settings.find"));
        find.setPrefColumnCount(18);
        find.textProperty().subscribe(this::narrow);
        cards.getChildren().addAll(look(), person());
        if (model.hasWorkspace()) {
            cards.getChildren().add(workspace());
        }
        cards.getChildren().addAll(backups(), keys(), privacy());
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String titleKey() {
        return "settings.title";
    }

    @Override
    public String icon() {
        return "fth-settings";
    }

    @Override
    public RailGroup group() {
        return RailGroup.FOOT;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public List<Node> toolbar() {
        return List.of(find);
    }

    @Override
    public void open(String detail) {
        model.open();
    }

    @Override
    public void close() {
        model.close();
    }

    private SettingsCard look() {
        return new SettingsCard("settings.look")
                .row(
                        "settings.theme",
                        segmented(
                                List.of(Theme.values()),
                                settings -> choice(Theme.values(), settings.theme()),
                                theme -> Text.of(theme.textKey()),
                                theme -> model.useTheme(theme.name())))
                .row(
                        "settings.density",
                        segmented(
                                List.of(Density.values()),
                                settings -> choice(Density.values(), settings.density()),
                                density -> Text.of(density.textKey()),
                                density -> model.useDensity(density.name())))
                .row(
                        "settings.zoom",
                        segmented(
                                List.of(90, 100, 110, 125, 150, 200),
                                Settings::zoom,
                                zoom -> Text.formats().percent(zoom / 100.0, 0),
                                model::useZoom))
                .row("settings.language", languages());
    }

    private SettingsCard person() {
        TextField name = field(model.settingsProperty().get().user(), model::sign);
        name.setId("user-name");
        model.settingsProperty().subscribe(settings -> name.setText(settings.user()));
        return new SettingsCard("settings.person").row("settings.user", name);
    }

    private SettingsCard workspace() {
        TextField name = field("", text -> model.name(text, Text.of("settings.reason.name", text)));
        name.setDisable(!model.canWrite());
        ComboBox<String> currency = new ComboBox<>();
        currency.setDisable(!model.canWrite());
        currency.setOnAction(e -> {
            String chosen = currency.getValue();
            if (chosen != null) {
                model.count(chosen, Text.of("settings.reason.currency", chosen));
            }
        });
        Label file = value();
        Label head = value();
        head.getStyleClass().add("hash");
        model.factsProperty()
                .subscribe(facts -> {
                    name.setText(facts.name());
                    currency.getItems().setAll(facts.currencies());
                    currency.setValue(facts.currency().isEmpty() ? null : facts.currency());
                    file.setText(facts.file());
                    head.setText(facts.head());
                });
        HBox care =
                new HBox(
                        8,
                        Buttons.small(Text.of("settings.back-up"), "fth-save", model::backUp),
                        Buttons.small(Text.of("settings.check"), "fth-shield", model::history));
        care.setAlignment(Pos.CENTER_LEFT);
        return new SettingsCard("settings.workspace")
                .row("settings.name", name)
                .row("settings.currency", currency)
                .row("settings.file", file)
                .row("settings.head", head)
                .row("settings.care", care);
    }

    private SettingsCard backups() {
        TextField folder =
                field(model.settingsProperty().get().backups().folder(), model::backUpTo);
        folder.setId("backup-folder");
        folder.setPromptText(model.folders().backups().toString());
        model.settingsProperty().subscribe(settings -> folder.setText(settings.backups().folder()));
        SettingsCard card =
                new SettingsCard("settings.backups")
                        .row(
                                "settings.backups.kept",
                                segmented(
                                        List.of(0, 3, 7, 14, 30),
                                        settings -> settings.backups().kept(),
                                        SettingsView::kept,
                                        model::keepBackups))
                        .row("settings.backups.folder", folder);
        if (model.hasWorkspace()) {
            Label last = value();
            last.setId("backup-last");
            model.backupsProperty().subscribe(last::setText);
            card.row("settings.backups.last", last);
        }
        return card;
    }

    private static String kept(int count) {
        return count == 0 ? Text.of("settings.backups.none") : Text.formats().number(count);
    }

    private SettingsCard keys() {
        return new SettingsCard("settings.keys")
                .row(
                        "settings.shortcuts",
                        Buttons.small(
                                Text.of("settings.shortcuts.show"),
                                "fth-command",
                                model::shortcuts));
    }

    private SettingsCard privacy() {
        Label words = value();
        words.setText(Text.of("settings.privacy.promise"));
        Label settings = value();
        settings.setText(model.folders().settings().toString());
        Label logs = value();
        logs.setText(model.folders().logs().toString());
        return new SettingsCard("settings.privacy")
                .row("settings.network", words)
                .row("settings.settings-file", settings)
                .row("settings.logs", logs);
    }

    private ComboBox<String> languages() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("language");
        box.getItems().setAll("", "en", "de");
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String tag) {
                        return languageName(tag);
                    }

                    @Override
                    public String fromString(String text) {
                        return "";
                    }
                });
        box.setValue(model.settingsProperty().get().language());
        box.setOnAction(e -> model.speak(box.getValue()));
        return box;
    }

    private static String languageName(String tag) {
        return switch (tag) {
            case "en" -> "English";
            case "de" -> "Deutsch";
            case null, default -> Text.of("settings.language.system");
        };
    }

    private <T> Segmented<T> segmented(
            List<T> options, Function<Settings, T> now, Function<T, String> name, Consumer<T> use) {
        T chosen = now.apply(model.settingsProperty().get());
        Segmented<T> row = new Segmented<>(options, chosen, name);
        row.valueProperty().subscribe((before, after) -> use.accept(after));
        model.settingsProperty()
                .subscribe(settings -> {
                    T wanted = now.apply(settings);
                    if (options.contains(wanted)) {
                        row.valueProperty().set(wanted);
                    }
                });
        return row;
    }

    private static TextField field(String text, Consumer<String> take) {
        TextField field = new TextField(text);
        field.setPrefColumnCount(24);
        field.setOnAction(e -> take.accept(field.getText()));
        field.focusedProperty()
                .subscribe((before, now) -> {
                    if (Boolean.TRUE.equals(before) && !Boolean.TRUE.equals(now)) {
                        take.accept(field.getText());
                    }
                });
        return field;
    }

    private static Label value() {
        Label label = Labels.of("", "muted");
        label.setWrapText(true);
        return label;
    }

    private static <E extends Enum<E>> E choice(E[] values, String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return values[0];
    }

    private void narrow(String typed) {
        for (Node node : cards.getChildren()) {
            if (node instanceof SettingsCard card) {
                card.narrow(typed.strip());
            }
        }
    }
}
