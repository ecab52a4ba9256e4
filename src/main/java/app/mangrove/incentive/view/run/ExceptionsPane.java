package app.mangrove.incentive.view.run;

import app.mangrove.base.money.Money;
import app.mangrove.incentive.agree.ExceptionCosts;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Link;
import app.mangrove.model.partner.Person;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.plan.PartnerAgreement;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.record.FileBox;
import app.mangrove.ui.record.FileDesk;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Agreements with what each costs, and adjustments by hand on their way to approval.
final class ExceptionsPane extends VBox {
    private static final int MOST = 8;
    private final EarningsViewModel model;
    private final ItemTable<Integer> agreements = new ItemTable<>("agreements");
    private final ItemTable<Integer> adjustments = new ItemTable<>("adjustments");
    private final Label together = Labels.caption("");
    private final Label corrected = Labels.caption("");
    private final MenuButton approve = Buttons.menu(Text.of("adjustment.approve-by"), "fth-check");
    private final Button reject;
    private final Button proof =
            Buttons.small(Text.of("adjustment.proof"), "fth-paperclip", this::proof);
    private Map<String, Money> costs = new HashMap<>();
    private Optional<Integer> chosen = Optional.empty();

    ExceptionsPane(EarningsViewModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("earnings-tab");
        Button agree = Buttons.small(Text.of("agreement.add"), "fth-plus", () -> {});
        agree.setId("add-agreement");
        agree.setOnAction(e -> form(agree, done -> AgreementForm.of(model, done)));
        Button adjust = Buttons.small(Text.of("adjustment.add"), "fth-plus", () -> {});
        adjust.setId("add-adjustment");
        adjust.setOnAction(e -> form(adjust, done -> new AdjustmentForm(model, done)));
        reject = Buttons.small(Text.of("adjustment.reject"), "fth-x", this::reject);
        approve.setId("approve-adjustment");
        proof.setId("adjustment-proof");
        agree.setDisable(model.isReadOnly());
        adjust.setDisable(model.isReadOnly());
        adjustments.onChosen(this::choose);
        agreements.onOpen(nr -> open(PartnerAgreement.KIND, nr));
        adjustments.onOpen(nr -> open(Adjustment.KIND, nr));
        agreements.upTo(MOST);
        agreements.placeholder(Text.of("agreement.none"));
        adjustments.placeholder(Text.of("adjustment.none"));
        VBox.setVgrow(adjustments, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head("agreement.all", together, agree),
                        agreements,
                        head("adjustment.all", corrected, proof, reject, approve, adjust),
                        adjustments);
        choose();
    }

    private static Node head(String key, Label remark, Node... actions) {
        HBox head = new HBox(8, Labels.of(Text.of(key), "strong"), remark, Labels.gap());
        head.getChildren().addAll(actions);
        head.setAlignment(Pos.CENTER_LEFT);
        remark.setMinWidth(0);
        for (Node node : head.getChildren()) {
            if (node instanceof Region each && each != remark) {
                each.setMinWidth(USE_PREF_SIZE);
            }
        }
        return head;
    }

    private static void form(Node owner, Function<Runnable, Node> make) {
        List<PopOver> box = new ArrayList<>();
        box.add(Popovers.show(owner, make.apply(() -> box.forEach(PopOver::hide))));
    }

    private void open(Kind<?> kind, int nr) {
        model.ports().open(kind.key(), model.ecosystem().table(kind).id(nr).toString());
    }

    void refresh(RunSheet now) {
        show(now);
        model.costs(
                now,
                made -> {
                    costs(made);
                    show(now);
                });
    }

    private void costs(ExceptionCosts made) {
        costs = new HashMap<>();
        for (ExceptionCosts.Line line : made.lines()) {
            line.cost().optional().ifPresent(cost -> costs.put(line.agreement().name(), cost));
        }
        together.setText(
                made.together().isEmpty()
                        ? ""
                        : Text.of("agreement.together", sums(made.together())));
        corrected.setText(
                made.corrections().isEmpty()
                        ? ""
                        : Text.of("adjustment.together", sums(made.corrections())));
    }

    private static String sums(Map<String, Long> sums) {
        return sums.entrySet().stream()
                .map(each -> Text.formats().money(new Money(each.getValue(), each.getKey())))
                .collect(Collectors.joining(", "));
    }

    private void show(RunSheet now) {
        Ecosystem ecosystem = now.ecosystem();
        agreements.show(
                ecosystem,
                numbers(ecosystem, PartnerAgreement.KIND),
                List.of(
                        text(ecosystem, PartnerAgreement.KIND, PartnerAgreement.NAME, 210),
                        cost(ecosystem),
                        text(ecosystem, PartnerAgreement.KIND, PartnerAgreement.PLAN, 130),
                        ItemColumn.words(
                                "whom", Text.of("agreement.whom"), 180, nr -> whom(ecosystem, nr)),
                        text(ecosystem, PartnerAgreement.KIND, PartnerAgreement.VALID_FROM, 100),
                        text(ecosystem, PartnerAgreement.KIND, PartnerAgreement.VALID_TO, 100),
                        text(ecosystem, PartnerAgreement.KIND, PartnerAgreement.APPROVER, 120),
                        text(ecosystem, PartnerAgreement.KIND, PartnerAgreement.REASON, 220)),
                Map.of());
        adjustments.show(
                ecosystem,
                numbers(ecosystem, Adjustment.KIND),
                List.of(
                        text(ecosystem, Adjustment.KIND, Adjustment.PARTNER, 190),
                        text(ecosystem, Adjustment.KIND, Adjustment.PLAN, 130),
                        text(ecosystem, Adjustment.KIND, Adjustment.DATE, 100),
                        amount(ecosystem),
                        text(ecosystem, Adjustment.KIND, Adjustment.STATUS, 110),
                        text(ecosystem, Adjustment.KIND, Adjustment.APPROVER, 120),
                        text(ecosystem, Adjustment.KIND, Adjustment.REASON, 240),
                        ItemColumn.words(
                                "proof", Text.of("adjustment.proof"), 120, nr -> proofs(nr))),
                Map.of());
        chosen = Optional.empty();
        choose();
    }

    private ItemColumn<Integer> cost(Ecosystem ecosystem) {
        return ItemColumn.figure(
                "cost",
                Text.of("agreement.cost"),
                nr -> cost(ecosystem, nr).map(Text.formats()::money).orElse(""),
                nr -> cost(ecosystem, nr).map(Money::minor).orElse(0L));
    }

    private Optional<Money> cost(Ecosystem ecosystem, int nr) {
        return Optional.ofNullable(costs.get(ecosystem.name(PartnerAgreement.KIND, nr)));
    }

    private static List<Integer> numbers(Ecosystem ecosystem, Kind<?> kind) {
        List<Integer> numbers = new ArrayList<>();
        ecosystem.table(kind).forEach(numbers::add);
        return numbers;
    }

    private static String whom(Ecosystem ecosystem, int nr) {
        String partner =
                ValueText.of(
                        ecosystem,
                        ecosystem.table(PartnerAgreement.KIND),
                        PartnerAgreement.PARTNER,
                        nr);
        return partner.isEmpty()
                ? ValueText.of(
                        ecosystem,
                        ecosystem.table(PartnerAgreement.KIND),
                        PartnerAgreement.PARTNERS,
                        nr)
                : partner;
    }

    private static ItemColumn<Integer> text(
            Ecosystem ecosystem, Kind<?> kind, Field<?> field, double width) {
        return ItemColumn.words(
                field.key(),
                Names.of(kind, field),
                width,
                nr -> ValueText.of(ecosystem, ecosystem.table(kind), field, nr));
    }

    private static ItemColumn<Integer> amount(Ecosystem ecosystem) {
        return ItemColumn.figure(
                "amount",
                Names.of(Adjustment.KIND, Adjustment.AMOUNT),
                nr ->
                        ValueText.of(
                                ecosystem, ecosystem.table(Adjustment.KIND), Adjustment.AMOUNT, nr),
                nr -> ecosystem.table(Adjustment.KIND).longs(Adjustment.AMOUNT).at(nr));
    }

    private List<FileDesk.Kept> files(int nr) {
        return model.files().about(about(nr));
    }

    private Link about(int nr) {
        return EarningsViewModel.about(model.ecosystem().table(Adjustment.KIND).id(nr));
    }

    private String proofs(int nr) {
        return files(nr).stream().map(FileDesk.Kept::name).collect(Collectors.joining(", "));
    }

    /// The files of the chosen adjustment, and a place for more.
    private void proof() {
        chosen.ifPresent(nr -> {
            Id id = model.ecosystem().table(Adjustment.KIND).id(nr);
            FileBox[] box = new FileBox[1];
            box[0] =
                    new FileBox(
                            model.files(),
                            file -> {
                                box[0].file(file);
                                model.editing()
                                        .commit(
                                                List.of(model.attached(id, file)),
                                                Text.of("adjustment.attached", file.name()));
                            });
            files(nr).forEach(box[0]::file);
            Popovers.show(proof, Labels.cardTitle(Text.of("adjustment.proof")), box[0]);
        });
    }

    private void choose(int nr) {
        chosen = Optional.of(nr);
        choose();
    }

    /// Only a proposal can be approved or rejected, and only by a person who is named.
    private void choose() {
        boolean open =
                !model.isReadOnly()
                        && chosen.map(nr -> model.ecosystem().row(Adjustment.KIND, nr))
                                .filter(row -> row.status().equals("PROPOSED"))
                                .isPresent();
        for (Node act : List.of(proof, reject, approve)) {
            act.setVisible(chosen.isPresent());
            act.setManaged(chosen.isPresent());
        }
        approve.setDisable(!open);
        reject.setDisable(!open);
        approve.getItems()
                .setAll(
                        model.ecosystem().all(Person.KIND).stream()
                                .filter(person -> Boolean.TRUE.equals(person.own()))
                                .map(this::approver)
                                .toList());
    }

    private MenuItem approver(Person person) {
        MenuItem item = new MenuItem(person.name());
        item.setOnAction(e -> chosen.ifPresent(nr -> model.approve(nr, person)));
        return item;
    }

    private void reject() {
        chosen.ifPresent(model::reject);
    }

    /// Both lists in one table: whatever they have in common stands in the same column.
    void export(TableSaver saver) {
        String kind = Text.of("earnings.exception");
        Set<String> heads = new LinkedHashSet<>(List.of(kind));
        heads.addAll(agreements.heads());
        heads.addAll(adjustments.heads());
        List<List<String>> lines = new ArrayList<>();
        lines.addAll(lines(agreements, heads, Text.of("agreement.all")));
        lines.addAll(lines(adjustments, heads, Text.of("adjustment.all")));
        saver.save(Text.of("earnings.tab.exceptions"), List.copyOf(heads), lines);
    }

    private static List<List<String>> lines(ItemTable<?> of, Set<String> heads, String kind) {
        List<List<String>> lines = new ArrayList<>();
        for (List<String> line : of.lines()) {
            lines.add(
                    heads.stream()
                            .map(head -> of.heads().indexOf(head))
                            .map(at -> at < 0 ? "" : line.get(at))
                            .collect(Collectors.toCollection(ArrayList::new)));
            lines.getLast().set(0, kind);
        }
        return lines;
    }
}
