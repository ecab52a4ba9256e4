package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.fund.Account;
import app.mangrove.incentive.fund.FundCheck;
import app.mangrove.incentive.fund.FundReturn;
import app.mangrove.incentive.fund.FundRules;
import app.mangrove.incentive.fund.FundState;
import app.mangrove.incentive.fund.flow.RequestFlow;
import app.mangrove.model.Id;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.fund.FundAct;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.fund.FundResult;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.ExplainPopover;
import app.mangrove.ui.control.FieldGrid;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.DayPicker;
import app.mangrove.ui.record.FieldInput;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One request: its money, what can be done, its claims, what came of it, and what was done so far.
final class RequestPane {
    private final FundsViewModel model;
    private final FundWays ways;
    private final FundsPicture now;
    private final FundState state;
    private final FundRules rules;
    private final FundRequest request;
    private final VBox refused = new VBox();

    RequestPane(FundsViewModel model, FundWays ways, FundsPicture now, FundRequest request) {
        this.model = model;
        this.ways = ways;
        this.now = now;
        this.state = now.state();
        this.rules = state.rules();
        this.request = request;
    }

    Node node() {
        InspectorPane pane = new InspectorPane();
        pane.setId("fund-request");
        pane.head(head());
        List<Node> body = new ArrayList<>();
        body.add(acts());
        body.add(money());
        body.add(claims());
        body.add(results());
        body.add(history());
        pane.body(body.toArray(Node[]::new));
        return pane;
    }

    private Node head() {
        Label title = Labels.of(request.title(), "subtitle");
        title.setWrapText(true);
        Button partner =
                Buttons.link(
                        now.partner(request.partner()),
                        () -> ways.open(Partner.KIND.key(), request.partner().toString()));
        FlowPane pills =
                new FlowPane(
                        6,
                        6,
                        FundWords.pill(state, request),
                        Labels.pill(FundWords.type(request), ""));
        VBox head = new VBox(4, partner, title, pills);
        head.getStyleClass().addAll("mix-head", "fund-head");
        return head;
    }

    private Node acts() {
        VBox box = new VBox(8, refused);
        List<RequestFlow.Step> open = RequestFlow.open(state, request);
        if (open.contains(RequestFlow.Step.APPROVE)) {
            long most = FundCheck.most(state, request).minor();
            long proposed = Math.min(most, rules.minor(request.requested()));
            box.getChildren()
                    .addAll(
                            wrapped(
                                    Text.of(
                                            "fund.most",
                                            rules.money(most),
                                            rules.money(
                                                    state.account(request.partner()).available()))),
                            new DecisionBox(
                                    rules,
                                    proposed,
                                    model.isReadOnly(),
                                    (minor, why) -> model.approve(request, minor, why),
                                    why -> model.reject(request, why)));
        }
        FlowPane buttons = new FlowPane(8, 8);
        for (RequestFlow.Step step : open) {
            switch (step) {
                case SUBMIT -> {
                    button(buttons, "submit", () -> refuse(model.submit(request)));
                    button(buttons, "edit", () -> model.show(new Shown.EditRequest(request.id())));
                }
                case CLAIM ->
                        button(
                                buttons,
                                "claim",
                                () -> model.show(new Shown.NewClaim(request.id())));
                case CLOSE -> button(buttons, "close", () -> refuse(model.end(request, false)));
                case EXPIRE -> button(buttons, "expire", () -> refuse(model.end(request, true)));
                case EXTEND, APPROVE, REJECT -> {}
            }
        }
        box.getChildren().add(buttons);
        if (open.contains(RequestFlow.Step.EXTEND)) {
            box.getChildren().add(extension());
        }
        return InspectorPane.section(
                Text.of("fund.section.next"), FundWords.next(state, request), box);
    }

    private void button(FlowPane into, String key, Runnable run) {
        Button button = Buttons.plain(Text.of("fund.do." + key), run);
        button.setId("do-" + key);
        button.setDisable(model.isReadOnly());
        into.getChildren().add(button);
    }

    private static Label wrapped(String text) {
        Label label = Labels.caption(text);
        label.setWrapText(true);
        return label;
    }

    private Node extension() {
        LocalDate claimBy = request.claimBy();
        LocalDate[] until = {(claimBy == null ? state.day() : claimBy).plusDays(30)};
        DayPicker day = new DayPicker(Text.of("fund.extend-until"), until[0], d -> until[0] = d);
        TextField why = new TextField();
        why.setPromptText(Text.of("fund.decide.reason"));
        why.setAccessibleText(Text.of("fund.decide.reason"));
        HBox.setHgrow(why, Priority.ALWAYS);
        Button extend =
                Buttons.small(
                        Text.of("fund.extend"),
                        "fth-clock",
                        () -> refuse(model.extend(request, until[0], why.getText())));
        extend.setId("extend");
        extend.setDisable(model.isReadOnly());
        HBox second = new HBox(8, why, extend);
        second.setAlignment(Pos.CENTER_LEFT);
        HBox first = new HBox(8, Labels.caption(Text.of("fund.extend-until")), Labels.gap(), day);
        first.setAlignment(Pos.CENTER_LEFT);
        return new VBox(6, Labels.rule(), first, second);
    }

    private void refuse(Optional<Problem> problem) {
        refused.getChildren().clear();
        problem.ifPresent(p -> refused.getChildren().add(new Notice("danger", Text.of(p))));
    }

    private Node money() {
        FieldGrid grid = new FieldGrid();
        long cost = rules.minor(request.totalCost());
        grid.field(Names.of(FundRequest.KIND, FundRequest.TOTAL_COST), amount(cost));
        grid.field(Text.of("fund.our-share"), amount(rules.vendorPart(cost)));
        grid.field(
                Names.of(FundRequest.KIND, FundRequest.REQUESTED),
                amount(rules.minor(request.requested())));
        if (request.approved() != null) {
            Account.Spent spent = state.spent(request);
            grid.field(
                    Names.of(FundRequest.KIND, FundRequest.APPROVED),
                    amount(rules.minor(request.approved())));
            grid.field(Text.of("fund.still-open"), amount(spent.open()));
            grid.field(Text.of("fund.kpi.claimed"), amount(spent.claimed()));
            grid.field(Text.of("fund.kpi.paid"), amount(spent.reimbursed()));
        }
        grid.field(Text.of("fund.when"), Text.of("fund.from-to", request.starts(), request.ends()));
        LocalDate claimBy = request.claimBy();
        if (claimBy != null) {
            grid.field(
                    Names.of(FundRequest.KIND, FundRequest.CLAIM_BY),
                    FundWords.date(claimBy)
                            + (request.status().equals("APPROVED")
                                    ? ", " + FundWords.days(claimBy, state.day())
                                    : ""));
        }
        if (request.expectedLeads() != null) {
            grid.field(
                    Names.of(FundRequest.KIND, FundRequest.EXPECTED_LEADS),
                    Text.formats().number(request.expectedLeads()));
        }
        if (request.expectedPipeline() != null) {
            grid.field(
                    Names.of(FundRequest.KIND, FundRequest.EXPECTED_PIPELINE),
                    amount(rules.minor(request.expectedPipeline())));
        }
        if (request.reason() != null) {
            grid.field(Names.of(FundRequest.KIND, FundRequest.REASON), request.reason());
        }
        return InspectorPane.section(Text.of("fund.section.money"), "", grid);
    }

    private String amount(long minor) {
        return FundWords.money(rules, minor);
    }

    private Node claims() {
        VBox lines = new VBox(6);
        for (FundClaim claim : state.claims(request.id())) {
            HBox line =
                    new HBox(
                            8,
                            Buttons.link(
                                    claim.invoice(),
                                    () -> model.show(new Shown.OfClaim(claim.id()))),
                            FundWords.pill(claim),
                            Labels.gap(),
                            Labels.of(amount(rules.minor(claim.amount()))));
            line.setAlignment(Pos.CENTER_LEFT);
            lines.getChildren().add(line);
        }
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(Labels.caption(Text.of("fund.no-claim-yet")));
        }
        return InspectorPane.section(Text.of("fund.tab.claims"), "", lines);
    }

    private Node results() {
        VBox lines = new VBox(6);
        Optional<FundReturn> found =
                now.returns().stream()
                        .filter(each -> each.request().id().equals(request.id()))
                        .findFirst();
        found.ifPresent(each -> {
            for (FundReturn.Measure measure :
                    List.of(FundReturn.Measure.PIPELINE, FundReturn.Measure.WON)) {
                lines.getChildren().add(figure(each, measure));
            }
        });
        for (FundResult result : now.ecosystem().all(FundResult.KIND)) {
            Id deal = result.deal();
            if (result.request().equals(request.id()) && deal != null) {
                int nr = now.ecosystem().table(Deal.KIND).nr(deal);
                lines.getChildren()
                        .add(
                                Buttons.link(
                                        now.ecosystem().name(Deal.KIND, nr),
                                        () -> ways.open(Deal.KIND.key(), deal.toString())));
            }
        }
        FieldInput input =
                new FieldInput(now.ecosystem(), FundResult.KIND, FundResult.DEAL, "", state.day());
        input.prompt(Text.of("fund.add-deal"));
        HBox.setHgrow(input, Priority.ALWAYS);
        Button add =
                Buttons.small(
                        Text.of("fund.add"),
                        () ->
                                input.value()
                                        .optional()
                                        .flatMap(value -> value.value())
                                        .map(Id.class::cast)
                                        .ifPresent(deal -> model.result(request, deal)));
        add.setId("add-result");
        add.setDisable(model.isReadOnly());
        HBox line = new HBox(8, input, add);
        line.setAlignment(Pos.BOTTOM_LEFT);
        lines.getChildren().add(line);
        return InspectorPane.section(Text.of("fund.section.results"), "", lines);
    }

    private Node figure(FundReturn each, FundReturn.Measure measure) {
        String name = Text.of("fund.column." + measure.name().toLowerCase(Locale.ROOT));
        String value = amount(each.sum(measure));
        Button why = Buttons.link(value, () -> {});
        why.setOnAction(e ->
                ExplainPopover.show(
                        why,
                        name,
                        value,
                        each.explain(measure),
                        ways::name,
                        leaf -> ways.open(leaf.kind(), leaf.id())));
        HBox line =
                new HBox(
                        8,
                        Labels.of(name, "muted"),
                        Labels.gap(),
                        Labels.caption(FundWords.ratio(each.ratio(measure))),
                        why);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node history() {
        VBox lines = new VBox(6);
        for (FundAct act : RequestFlow.acts(state, request).reversed()) {
            String by = act.actor() == null ? "" : act.actor();
            Label what = Labels.of(FundWords.act(act));
            what.setMinWidth(Region.USE_PREF_SIZE);
            HBox line =
                    new HBox(
                            8,
                            what,
                            Labels.gap(),
                            Labels.caption(FundWords.date(act.date()) + "  " + by));
            lines.getChildren().add(line);
            String reason = act.reason();
            if (reason != null) {
                lines.getChildren().add(wrapped(reason));
            }
        }
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(Labels.caption(Text.of("fund.no-acts")));
        }
        return InspectorPane.section(Text.of("fund.section.acts"), "", lines);
    }
}
