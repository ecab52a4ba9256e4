package app.mangrove.mix.cell;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One of the five things that a mix is cut by.
///
/// Shape: regions, verticals and product lines are trees; a type or a tier stands by itself.
public enum Axis {
    TYPE(PartnerType.KIND, null),
    TIER(Tier.KIND, null),
    REGION(Region.KIND, Region.PARENT),
    VERTICAL(Vertical.KIND, Vertical.PARENT),
    PRODUCT_LINE(ProductLine.KIND, ProductLine.PARENT);

    private static final List<Axis> ALL = List.of(values());

    private final Kind<?> kind;
    private final @Nullable Field<Id> parent;

    Axis(Kind<?> kind, @Nullable Field<Id> parent) {
        this.kind = kind;
        this.parent = parent;
    }

    public static List<Axis> all() {
        return ALL;
    }

    /// The kind whose rows are its values.
    public Kind<?> kind() {
        return kind;
    }

    /// The field that makes its values a tree, if they are one.
    public Optional<Field<Id>> parent() {
        return Optional.ofNullable(parent);
    }

    /// As the command line writes it, and as the fields of plans are called.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Axis> of(String key) {
        return Arrays.stream(values())
                .filter(axis -> axis.key().equals(key.replace('-', '_')))
                .findFirst();
    }
}
