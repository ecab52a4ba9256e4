package app.mangrove.mix.view.recruit;

import app.mangrove.mix.recruit.Phasing;
import app.mangrove.mix.recruit.Pipeline;
import app.mangrove.mix.recruit.Prospects;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixTab;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.mix.view.MixWays;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Recruiting: how many sign in which quarter, which prospects close which gap, and the ideal
/// partner.
public final class RecruitTab implements MixTab {
    private static final int NAMED = 3;
    private static final int MONTHS = 3;
    private final MixViewModel mix;
    private final RecruitViewModel model;
    private final MixWays ways;
    private final VBox page = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(page);
    private final VBox detail = new VBox(10);
    private final ProfileCard profile;
    private List<Prospects.Prospect> chosen = List.of();
    private boolean open;

    public RecruitTab(MixViewModel mix, RecruitViewModel model, MixWays ways) {
        this.mix = mix;
        this.model = model;
        this.ways = ways;
        profile = new ProfileCard(model);
        page.getStyleClass().add("mix-tab-page");
        page.setId("mix-recruit");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("board-scroll");
        detail.setMinWidth(232);
        detail.setPrefWidth(248);
        model.shownProperty().subscribe(now -> draw());
    }

    @Override
    public String id() {
        return "recruit";
    }

    @Override
    public String title() {
        return Text.of("mixhire.title");
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public void show(MixPicture now) {
        open = true;
        draw();
    }

    private void draw() {
        model.shownProperty()
                .get()
                .filter(now -> open)
                .ifPresent(now -> {
                    profile.show(now);
                    page.getChildren().setAll(quarters(now), prospects(now), profile.card());
                });
    }

    private Card quarters(RecruitViewModel.Shown now) {
        MixPicture of = now.mix();
        Phasing plan = now.phasing();
        if (plan.quarters().isEmpty()) {
            return new Card(
                    Text.of("mixhire.plan"), "", Labels.caption(Text.of("mixhire.plan-none")));
        }
        String currency = of.currency();
        List<ItemColumn<Phasing.Quarter>> columns =
                List.of(
                        ItemColumn.figure(
                                "quarter",
                                Text.of("mixhire.quarter"),
                                q -> quarter(q.start()),
                                q -> q.start().toEpochDay()),
                        ItemColumn.figure(
                                "partners",
                                Text.of("mixplan.partners"),
                                q -> Text.formats().number(q.partners()),
                                Phasing.Quarter::partners),
                        ItemColumn.figure(
                                "ramped",
                                Text.of("mixhire.ramped"),
                                q -> Text.formats().dates().month(YearMonth.from(ramped(q))),
                                q -> ramped(q).toEpochDay()),
                        ItemColumn.figure(
                                "cost",
                                Text.of("mixplan.cost"),
                                q -> Text.formats().compact(q.cost().doubleValue(), currency, 3),
                                q -> q.cost().doubleValue()),
                        ItemColumn.words(
                                "cells", Text.of("mixhire.where"), 280, q -> cells(of, q)));
        ItemTable<Phasing.Quarter> table =
                new ItemTable<Phasing.Quarter>("mix-quarters", columns, new Sort("quarter", false))
                        .upTo(9);
        table.show(of.ecosystem(), plan.quarters());
        table.onChosen(q -> mix.choose(q.lines().getFirst().cell()));
        Card card =
                new Card(
                        Text.of("mixhire.plan"),
                        Text.of(
                                "mixhire.plan-words",
                                plan.partners(),
                                of.date(),
                                Text.formats().compact(plan.cost().doubleValue(), currency, 3)),
                        table);
        if (plan.late() > 0) {
            card.getChildren()
                    .add(new Notice("warning", Text.of("mixhire.late", plan.late(), of.date())));
        }
        return card;
    }

    private static LocalDate ramped(Phasing.Quarter quarter) {
        return quarter.lines().stream()
                .map(Phasing.Line::ramped)
                .max(LocalDate::compareTo)
                .orElse(quarter.start());
    }

    private static String quarter(LocalDate start) {
        return Text.of(
                "mixhire.quarter-name",
                (start.getMonthValue() - 1) / MONTHS + 1,
                String.valueOf(start.getYear()));
    }

    private static String cells(MixPicture of, Phasing.Quarter quarter) {
        String named =
                quarter.lines().stream()
                        .limit(NAMED)
                        .map(line ->
                                Text.of(
                                        "mixhire.in-cell",
                                        line.partners(),
                                        CellWords.name(of, line.cell())))
                        .collect(Collectors.joining(", "));
        int more = quarter.lines().size() - NAMED;
        return more > 0 ? Text.of("mixhire.and-more", named, more) : named;
    }

    private Node prospects(RecruitViewModel.Shown now) {
        MixPicture of = now.mix();
        Ecosystem eco = of.ecosystem();
        List<Prospects.Prospect> all = now.pipeline().prospects();
        if (all.isEmpty()) {
            return new Card(
                    Text.of("mixhire.prospects"),
                    "",
                    Labels.caption(Text.of("mixhire.prospects-none")));
        }
        Button add =
                Buttons.small("", "fth-user-plus", () -> model.recruit(chosen, Optional.empty()));
        add.setId("mix-recruit-add");
        add.setDisable(true);
        add.setText(Text.of("mixhire.add-chosen"));
        ItemTable<Prospects.Prospect> table =
                new ItemTable<Prospects.Prospect>(
                                "mix-pipeline", columns(now), new Sort("score", true))
                        .upTo(10);
        table.show(eco, all);
        table.onChosen(prospect -> {
            chosen =
                    table.selected().stream()
                            .filter(each -> !now.pipeline().isBegun(each.partner()))
                            .toList();
            add.setDisable(chosen.isEmpty() || model.isReadOnly());
            add.setText(
                    chosen.size() > 1
                            ? Text.of("mixhire.add", chosen.size())
                            : Text.of("mixhire.add-chosen"));
            prospect.closes().ifPresent(mix::choose);
            detail(now, prospect);
        });
        table.onOpen(prospect ->
                ways.open(
                        Partner.KIND.key(),
                        eco.table(Partner.KIND).id(prospect.partner()).toString()));
        detail(now, all.getFirst());
        HBox both = new HBox(24, table, detail);
        HBox.setHgrow(table, Priority.ALWAYS);
        long fit = all.stream().filter(prospect -> prospect.closes().isPresent()).count();
        return new Card(
                        Text.of("mixhire.prospects"),
                        Text.of("mixhire.prospects-words", all.size(), fit),
                        both)
                .action(add);
    }

    private static List<ItemColumn<Prospects.Prospect>> columns(RecruitViewModel.Shown now) {
        MixPicture of = now.mix();
        Ecosystem eco = of.ecosystem();
        return List.of(
                ItemColumn.words(
                        "name",
                        Text.of("kind.partner"),
                        132,
                        p -> eco.name(Partner.KIND, p.partner())),
                ItemColumn.figure(
                        "score",
                        Text.of("mixhire.score"),
                        p -> Text.formats().number(p.score()),
                        Prospects.Prospect::score),
                ItemColumn.words(
                        "closes",
                        Text.of("mixhire.closes"),
                        124,
                        p -> RecruitViewModel.closes(of, p)),
                ItemColumn.words(
                        "state",
                        Text.of("mixhire.state"),
                        82,
                        p ->
                                now.pipeline().isBegun(p.partner())
                                        ? Text.of("mixhire.recruiting")
                                        : ""));
    }

    static String place(Ecosystem eco, int nr) {
        Object city = eco.value(Partner.KIND, Partner.CITY, nr);
        int country = eco.target(Partner.KIND, Partner.COUNTRY, nr);
        return city != null ? city.toString() : country > 0 ? eco.name(Region.KIND, country) : "";
    }

    /// The score of one prospect, term by term.
    private void detail(RecruitViewModel.Shown now, Prospects.Prospect prospect) {
        Ecosystem eco = now.mix().ecosystem();
        Node name =
                Buttons.link(
                        eco.name(Partner.KIND, prospect.partner()),
                        () ->
                                ways.open(
                                        Partner.KIND.key(),
                                        eco.table(Partner.KIND).id(prospect.partner()).toString()));
        Node place = Labels.caption(place(eco, prospect.partner()));
        HBox head = new HBox(8, name, place);
        head.setAlignment(Pos.BASELINE_LEFT);
        detail.getChildren().setAll(head, ScoreBar.of(prospect.score()));
        List<Pipeline.Term> terms = now.pipeline().terms(prospect.partner());
        terms.forEach(term -> detail.getChildren().add(ScoreBar.term(term)));
        if (terms.isEmpty()) {
            Label none = Labels.caption(Text.of("mixhire.no-traits"));
            none.setWrapText(true);
            detail.getChildren().add(none);
        }
        Label closes =
                Labels.caption(
                        prospect.closes()
                                .map(cell ->
                                        Text.of(
                                                "mixhire.closes-words",
                                                CellWords.name(now.mix(), cell),
                                                prospect.needed()))
                                .orElseGet(() -> Text.of("mixhire.closes-nothing")));
        closes.setWrapText(true);
        detail.getChildren().add(closes);
        if (now.pipeline().isBegun(prospect.partner())) {
            detail.getChildren()
                    .add(
                            Buttons.small(
                                    Text.of("mixhire.stop"), "fth-x", () -> model.stop(prospect)));
        }
    }
}
