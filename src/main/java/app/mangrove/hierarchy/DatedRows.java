package app.mangrove.hierarchy;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.Membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Brings roles, relations and tiers of one partner to another, each for the days on which the
/// other has not the same already.
final class DatedRows {
    private final Ecosystem ecosystem;
    private final int heir;
    private final LocalDate day;
    private final Supplier<Id> newId;
    private final List<Edit> edits;

    DatedRows(Ecosystem ecosystem, int heir, LocalDate day, Supplier<Id> newId, List<Edit> edits) {
        this.ecosystem = ecosystem;
        this.heir = heir;
        this.day = day;
        this.newId = newId;
        this.edits = edits;
    }

    static boolean isDated(Kind<?> kind) {
        return kind == Role.KIND || kind == Relation.KIND || kind == Membership.KIND;
    }

    static Stretch stretch(Row row) {
        return row.kind() == Role.KIND
                ? Stretch.of(row, Role.VALID_FROM, Role.VALID_TO)
                : row.kind() == Relation.KIND
                        ? Stretch.of(row, Relation.VALID_FROM, Relation.VALID_TO)
                        : Stretch.of(row, Membership.VALID_FROM, Membership.VALID_TO);
    }

    static Field<LocalDate> last(Kind<?> kind) {
        return kind == Role.KIND
                ? Role.VALID_TO
                : kind == Relation.KIND ? Relation.VALID_TO : Membership.VALID_TO;
    }

    static Field<LocalDate> first(Kind<?> kind) {
        return kind == Role.KIND
                ? Role.VALID_FROM
                : kind == Relation.KIND ? Relation.VALID_FROM : Membership.VALID_FROM;
    }

    /// Whether the row comes to the heir, whole or in part; what stays ends on the day.
    boolean moves(Mention mention, Row row, int giver) {
        boolean relation = row.kind() == Relation.KIND;
        if (relation && "MERGED".equals(row.value(Relation.RELATION))) {
            return false;
        }
        List<Stretch> left =
                relation && other(mention, row) == heir
                        ? List.of()
                        : stretch(row).without(taken(mention, row));
        if (left.isEmpty()) {
            end(row);
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            give(mention, row, left.get(i), i == 0);
        }
        return true;
    }

    private void give(Mention mention, Row row, Stretch days, boolean itself) {
        Id id = ecosystem.table(Partner.KIND).id(heir);
        Edit.Put put = itself ? row.put(mention.field(), id) : copy(mention, row, id);
        if (!itself || !days.equals(stretch(row))) {
            put = put.and(first(row.kind()), days.first()).and(last(row.kind()), days.last());
        }
        edits.add(row.kind() == Role.KIND && hasMainRole() ? put.and(Role.MAIN, null) : put);
    }

    @SuppressWarnings("unchecked") // a mention of a dated kind is a reference
    private Edit.Put copy(Mention mention, Row row, Id id) {
        return row.copy(newId.get()).and((Field<Id>) mention.field(), id);
    }

    private boolean hasMainRole() {
        Id id = ecosystem.table(Partner.KIND).id(heir);
        return ecosystem.all(Role.KIND).stream()
                .anyMatch(role -> role.partner().equals(id) && Boolean.TRUE.equals(role.main()));
    }

    /// Ends a row on the day; one that would only begin then goes.
    void end(Row row) {
        Stretch days = stretch(row);
        if (!days.from().isBefore(day)) {
            edits.add(row.remove());
        } else if (days.to().isAfter(day)) {
            edits.add(row.put(last(row.kind()), day));
        }
    }

    /// The days on which the heir has the same role or relation, or any tier.
    private List<Stretch> taken(Mention mention, Row row) {
        List<Stretch> taken = new ArrayList<>();
        ecosystem
                .table(row.kind())
                .forEach(nr -> {
                    Row own = new Row(ecosystem, row.kind(), nr);
                    int holder = ecosystem.table(row.kind()).ints(mention.field()).at(nr);
                    if (holder == heir && isSame(mention, own, row)) {
                        taken.add(stretch(own));
                    }
                });
        return taken;
    }

    private static boolean isSame(Mention mention, Row own, Row row) {
        if (row.kind() == Relation.KIND) {
            return Objects.equals(own.value(Relation.RELATION), row.value(Relation.RELATION))
                    && other(mention, own) == other(mention, row);
        }
        return row.kind() == Membership.KIND || own.target(Role.TYPE) == row.target(Role.TYPE);
    }

    /// The partner at the other end of a relation.
    private static int other(Mention mention, Row relation) {
        boolean above = mention.field().key().equals(Relation.PARENT_PARTNER.key());
        return relation.target(above ? Relation.CHILD_PARTNER : Relation.PARENT_PARTNER);
    }
}
