package app.mangrove.program.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;
import app.mangrove.program.RoleCheck;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The roles of a partner with their dates, in the inspector: the present ones first; each can be
/// changed in its place.
public final class RolesPane extends VBox {
    private static final List<Field<?>> FIELDS =
            List.of(Role.TYPE, Role.VALID_FROM, Role.VALID_TO, Role.MAIN, Role.NOTE);

    private final Editing editing;
    private final Supplier<Id> newId;
    private final Id partner;

    public RolesPane(Editing editing, Supplier<Id> newId, Id partner) {
        this.editing = editing;
        this.newId = newId;
        this.partner = partner;
        setId("roles");
        build(Optional.empty());
    }

    private Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    private boolean canWrite() {
        return editing.workspace().readOnly().isEmpty();
    }

    private void build(Optional<Id> edited) {
        Ecosystem now = ecosystem();
        LocalDate today = editing.today();
        List<Role> roles =
                now.all(Role.KIND).stream()
                        .filter(role -> role.partner().equals(partner))
                        .sorted(
                                Comparator.comparing((Role role) -> !holds(role, today))
                                        .thenComparing(role -> !isMain(role))
                                        .thenComparing(RolesPane::from)
                                        .thenComparing(Role::id))
                        .toList();
        VBox lines = new VBox(6);
        for (Role role : roles) {
            boolean open = edited.map(role.id()::equals).orElse(false);
            lines.getChildren().add(open ? form(change(role.id()), true) : line(role, today));
        }
        boolean adding = edited.isPresent() && roles.stream().noneMatch(is(edited.get()));
        if (adding) {
            Edit.Put draft =
                    Edit.add(Role.KIND, edited.get())
                            .and(Role.PARTNER, partner)
                            .and(Role.VALID_FROM, today)
                            .and(Role.MAIN, roles.isEmpty());
            lines.getChildren().add(form(draft, false));
        }
        VBox section =
                InspectorPane.section(
                        Text.of("kind.role.plural"), String.valueOf(roles.size()), lines);
        RoleCheck.of(now, partner).stream()
                .map(RoleCheck.Finding::problem)
                .distinct()
                .map(problem -> new Notice("warning", Text.of(problem)))
                .forEach(section.getChildren()::add);
        if (canWrite() && !adding) {
            Button add =
                    Buttons.small(
                            Text.of("role.add"), "fth-plus", () -> build(Optional.of(newId.get())));
            add.setId("role-add");
            section.getChildren().add(add);
        }
        getChildren().setAll(section);
    }

    private static java.util.function.Predicate<Role> is(Id id) {
        return role -> role.id().equals(id);
    }

    private static boolean isMain(Role role) {
        return Boolean.TRUE.equals(role.main());
    }

    private static LocalDate from(Role role) {
        LocalDate from = role.validFrom();
        return from == null ? LocalDate.MIN : from;
    }

    private static boolean holds(Role role, LocalDate day) {
        LocalDate to = role.validTo();
        return !from(role).isAfter(day) && (to == null || day.isBefore(to));
    }

    private Node line(Role role, LocalDate today) {
        boolean holds = holds(role, today);
        String type =
                ecosystem().find(PartnerType.KIND, role.type()).map(PartnerType::name).orElse("");
        HBox head = new HBox(6, Labels.of(type, holds ? "strong" : "muted"));
        head.setAlignment(Pos.CENTER_LEFT);
        if (isMain(role)) {
            head.getChildren().add(Labels.pill(Text.of("role.is-main"), holds ? "accent" : ""));
        }
        VBox words = new VBox(head, Labels.caption(period(role)));
        HBox line = new HBox(8, words, Labels.gap());
        line.setAlignment(Pos.CENTER_LEFT);
        if (canWrite()) {
            line.getChildren()
                    .add(
                            Buttons.quiet(
                                    "fth-edit-2",
                                    Text.of("role.edit", type),
                                    () -> build(Optional.of(role.id()))));
        }
        return line;
    }

    private static String period(Role role) {
        LocalDate from = role.validFrom();
        LocalDate to = role.validTo();
        if (from != null && to != null) {
            return Text.of("role.from-to", from, to);
        }
        return from != null
                ? Text.of("role.since", from)
                : to != null ? Text.of("role.until", to) : Text.of("role.always");
    }

    private Edit.Put change(Id role) {
        Table table = ecosystem().table(Role.KIND);
        return Edit.change(Role.KIND, role, table.commit(table.nr(role)));
    }

    private Node form(Edit.Put start, boolean present) {
        EntryForm form =
                new EntryForm(
                        ecosystem(),
                        start,
                        FIELDS,
                        editing.today(),
                        EntryForm.target(this::check, this::save),
                        () -> build(Optional.empty()));
        VBox box = new VBox(4, form, form.buttons());
        if (present) {
            Button remove = Buttons.danger(Text.of("role.remove"), () -> remove(start));
            remove.getStyleClass().add("small");
            remove.setId("role-remove");
            box.getChildren().add(new HBox(Labels.gap(), remove));
        }
        return box;
    }

    /// What would be wrong with the roles that is not wrong now.
    private List<EntryForm.Wrong> check(Edit.Put wanted) {
        Ecosystem now = ecosystem();
        Applied applied =
                Applying.apply(
                        now, List.of(wanted), now.commit() + 1, (kind, id, commit) -> Map.of());
        if (!(applied instanceof Applied.Done(Ecosystem after, var touched))) {
            return List.of();
        }
        List<Problem> before =
                RoleCheck.of(now, partner).stream().map(RoleCheck.Finding::problem).toList();
        return RoleCheck.of(after, partner).stream()
                .filter(finding -> finding.role().equals(wanted.id()))
                .filter(finding -> !before.contains(finding.problem()))
                .map(finding -> new EntryForm.Wrong(finding.field(), finding.problem()))
                .toList();
    }

    private Optional<Problem> save(Edit.Put wanted, String name) {
        List<EntryForm.Wrong> wrong = check(wanted);
        if (wrong.isEmpty()) {
            commit(wanted, wanted.base() == 0 ? "role.added" : "role.changed");
        }
        return wrong.stream().map(EntryForm.Wrong::problem).findFirst();
    }

    private void remove(Edit.Put shown) {
        commit(Edit.remove(Role.KIND, shown.id(), shown.base()), "role.removed");
    }

    private void commit(Edit edit, String key) {
        int nr = ecosystem().table(Partner.KIND).nr(partner);
        editing.commit(
                List.of(edit),
                Text.of(key, ecosystem().name(Partner.KIND, nr)),
                done -> build(Optional.empty()));
    }
}
