package app.mangrove.visibility;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.program.VisibilityRule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The rules for viewers of one type, or for all, as a table: kinds and fields down, relationships
/// across.
///
/// Shape: rules over one kind of relation alone have no cell; they show in what a partner sees.
public final class RuleMatrix {
    /// The columns, in order.
    public static final List<Relationship> COLUMNS =
            List.of(
                    Relationship.SELF,
                    Relationship.PARENT,
                    Relationship.ANCESTOR,
                    Relationship.CHILD,
                    Relationship.DESCENDANT,
                    Relationship.SIBLING,
                    Relationship.OTHER);

    private final Ecosystem ecosystem;
    private final @Nullable Id type;
    private final LocalDate day;
    private final Rules rules;

    /// A cell: its own rule, and what holds there by all rules.
    public record Cell(Optional<VisibilityRule> own, Decision holds) {}

    private RuleMatrix(Ecosystem ecosystem, @Nullable Id type, LocalDate day) {
        this.ecosystem = ecosystem;
        this.type = type;
        this.day = day;
        this.rules = Rules.of(ecosystem, type == null ? Set.of() : Set.of(type), day);
    }

    /// For viewers of a type; without one, what holds for all.
    public static RuleMatrix of(Ecosystem ecosystem, @Nullable Id type, LocalDate day) {
        return new RuleMatrix(ecosystem, type, day);
    }

    /// The rows: kinds that rules can open.
    public static List<Kind<?>> kinds() {
        return Belonging.ruled();
    }

    /// The fields of a kind, users' own included.
    public List<Field<?>> fields(Kind<?> kind) {
        return ecosystem.schema().fields(kind);
    }

    public Cell cell(Kind<?> kind, @Nullable Field<?> field, Relationship as) {
        String key = field == null ? null : field.key();
        Optional<VisibilityRule> own =
                ecosystem.all(VisibilityRule.KIND).stream()
                        .filter(rule -> Objects.equals(rule.viewerType(), type))
                        .filter(rule -> Rules.relationship(rule) == as && Rules.via(rule).isEmpty())
                        .filter(rule -> rule.object().equals(kind.key()))
                        .filter(rule -> Objects.equals(rule.field(), key))
                        .filter(rule -> Rules.holds(rule.validFrom(), rule.validTo(), day))
                        .findFirst();
        return new Cell(own, rules.decide(kind, field, Kinship.typical(as)));
    }
}
