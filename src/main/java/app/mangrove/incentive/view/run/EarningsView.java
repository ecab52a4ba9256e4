package app.mangrove.incentive.view.run;

import app.mangrove.base.outcome.Problem;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.control.TabLine;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// What partners earn and are paid, with targets, exceptions, reconciliation, and what changed.
public final class EarningsView implements Screen {
    private static final int EARNED = 0;
    private static final int ATTAINMENT = 1;
    private static final int EXCEPTIONS = 2;
    private static final int RECONCILIATION = 3;
    private static final int PREVIEW = 4;
    private static final int MOST_PROBLEMS = 8;

    /// What a place may name, in the order of the tabs.
    private static final List<String> TABS =
            List.of("earned", "attainment", "exceptions", "reconciliation", "preview");

    private final EarningsViewModel model;
    private final TableSaver saver;
    private final RunBar bar;
    private final PartnerInspector inspector;
    private final EarnedPane earned;
    private final AttainmentPane attainment;
    private final ExceptionsPane exceptions;
    private final ReconciliationPane reconciliation;
    private final PreviewPane preview;
    private final StackPane page = new StackPane();
    private final HBox figures = new HBox(32);
    private final TabLine tabs = new TabLine();
    private final VBox whole = new VBox(12, figures, tabs);
    private int open = EARNED;
    private int chosen;

    public EarningsView(EarningsViewModel model, TableSaver saver) {
        this.model = model;
        this.saver = saver;
        bar = new RunBar(model, this::export);
        inspector = new PartnerInspector(model);
        earned = new EarnedPane(this::choose);
        attainment = new AttainmentPane(model);
        exceptions = new ExceptionsPane(model);
        reconciliation = new ReconciliationPane(model);
        preview = new PreviewPane(model);
        tabs.tab("earnings-earned", Text.of("earnings.tab.earned"), () -> earned)
                .tab("earnings-attainment", Text.of("earnings.tab.attainment"), () -> attainment)
                .tab("earnings-exceptions", Text.of("earnings.tab.exceptions"), () -> exceptions)
                .tab(
                        "earnings-reconciliation",
                        Text.of("earnings.tab.reconciliation"),
                        () -> reconciliation)
                .tab("earnings-preview", Text.of("earnings.tab.preview"), () -> preview);
        tabs.onSelect(place -> {
            open = place;
            fill();
        });
        whole.getStyleClass().add("earnings-page");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        bar.acrossProperty().subscribe((before, now) -> fill());
        model.sheetProperty().subscribe(sheet -> show());
        model.refusedProperty().subscribe(problems -> show());
    }

    private void show() {
        Optional<RunSheet> sheet = model.sheetProperty().get();
        List<Problem> refused = model.refusedProperty().get();
        if (sheet.isEmpty()) {
            page.getChildren().setAll(refused.isEmpty() ? noPlan() : refused(refused));
            return;
        }
        RunSheet now = sheet.get();
        bar.show(now);
        figures.getChildren()
                .setAll(
                        figure("earnings.earned", RunWords.money(now, now.sum(-1, -1, -1))),
                        figure("earnings.payable", RunWords.money(now, now.payable())),
                        figure("earnings.partners", Text.formats().number(now.partners().size())),
                        figure("earnings.plans", Text.formats().number(now.plans().size())));
        fill();
        page.getChildren().setAll(whole);
        choose(
                now.partners().contains(chosen)
                        ? chosen
                        : now.partners().stream().findFirst().orElse(0));
    }

    /// The partner that the inspector explains; the first until another one is chosen.
    private void choose(int partner) {
        chosen = partner;
        model.sheetProperty()
                .get()
                .filter(now -> partner > 0)
                .ifPresent(now -> inspector.show(now, partner));
    }

    private static Node figure(String key, String value) {
        return new VBox(2, Labels.caption(Text.of(key)), Labels.of(value, "page-title"));
    }

    private Node noPlan() {
        return new EmptyState(
                "fth-dollar-sign",
                Text.of("earnings.no-plan"),
                Text.of("earnings.no-plan-words"),
                Buttons.plain(Text.of("earnings.make-plan"), model.ports()::plans));
    }

    private Node refused(List<Problem> problems) {
        VBox lines = new VBox(8);
        problems.stream()
                .limit(MOST_PROBLEMS)
                .forEach(each -> lines.getChildren().add(new Notice("danger", Text.of(each))));
        lines.getStyleClass().add("earnings-page");
        lines.getChildren().addFirst(Labels.of(Text.of("earnings.refused"), "subtitle"));
        return lines;
    }

    /// Fills the tab that is open; the others when they open.
    private void fill() {
        model.sheetProperty()
                .get()
                .ifPresent(now -> {
                    switch (open) {
                        case ATTAINMENT -> attainment.refresh();
                        case EXCEPTIONS -> exceptions.refresh(now);
                        case RECONCILIATION -> reconciliation.refresh(now);
                        case PREVIEW -> preview.refresh(now);
                        default -> earned.show(now, bar.acrossProperty().get());
                    }
                });
    }

    private void export() {
        switch (open) {
            case ATTAINMENT -> attainment.export(saver);
            case EXCEPTIONS -> exceptions.export(saver);
            case RECONCILIATION -> reconciliation.export(saver);
            case PREVIEW -> preview.export(saver);
            default -> earned.export(saver);
        }
    }

    @Override
    public String id() {
        return "earnings";
    }

    @Override
    public String titleKey() {
        return "earnings.title";
    }

    @Override
    public String icon() {
        return "fth-dollar-sign";
    }

    @Override
    public RailGroup group() {
        return RailGroup.RUN;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public List<Node> toolbar() {
        return List.of(bar);
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(inspector.node());
    }

    @Override
    public void open(String detail) {
        int tab = TABS.indexOf(detail);
        if (tab >= 0) {
            tabs.select(tab);
        }
        model.open();
    }

    @Override
    public void close() {
        model.close();
    }
}
