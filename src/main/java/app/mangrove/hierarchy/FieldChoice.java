package app.mangrove.hierarchy;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Merge;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the surviving partner has of a field after a merger: its own value, the other's, or, of a
/// set, the members of both.
public record FieldChoice(
        Field<?> field, @Nullable Object ours, @Nullable Object theirs, Side side) {
    /// Whose value stays.
    public enum Side {
        OURS,
        THEIRS,
        BOTH
    }

    /// The fields in which two partners differ, with the usual choice: our own value where there is
    /// one, sets together, and the earlier day of joining.
    public static List<FieldChoice> usual(Ecosystem ecosystem, int survivor, int merged) {
        List<FieldChoice> choices = new ArrayList<>();
        for (Field<?> field : ecosystem.table(Partner.KIND).fields()) {
            Object ours = ecosystem.value(Partner.KIND, field, survivor);
            Object theirs = ecosystem.value(Partner.KIND, field, merged);
            if (theirs != null && !Merge.same(ours, theirs) && !field.key().equals(Kind.KEYS)) {
                choices.add(new FieldChoice(field, ours, theirs, side(field, ours, theirs)));
            }
        }
        return choices;
    }

    private static Side side(Field<?> field, @Nullable Object ours, Object theirs) {
        if (field.key().equals(Partner.ENDED.key())) {
            return Side.OURS;
        }
        if (ours == null) {
            return Side.THEIRS;
        }
        if (field.type() == FieldType.TEXTS) {
            return Side.BOTH;
        }
        boolean earlier =
                field.key().equals(Partner.JOINED.key())
                        && ((LocalDate) theirs).isBefore((LocalDate) ours);
        return earlier ? Side.THEIRS : Side.OURS;
    }

    public FieldChoice with(Side other) {
        return new FieldChoice(field, ours, theirs, other);
    }

    /// Whether both values may stay.
    public boolean isSet() {
        return field.type() == FieldType.TEXTS;
    }

    /// What the survivor has afterwards.
    public @Nullable Object result() {
        return switch (side) {
            case OURS -> ours;
            case THEIRS -> theirs;
            case BOTH -> both(ours, theirs);
        };
    }

    /// The members of two sets, in order.
    static List<String> both(@Nullable Object ours, @Nullable Object theirs) {
        Set<String> all = new TreeSet<>();
        for (Object side : new @Nullable Object[] {ours, theirs}) {
            if (side instanceof List<?> members) {
                members.forEach(member -> all.add(member.toString()));
            }
        }
        return List.copyOf(all);
    }
}
