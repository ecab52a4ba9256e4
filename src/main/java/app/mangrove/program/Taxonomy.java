package app.mangrove.program;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.program.Capability;
import app.mangrove.model.program.Language;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Specialisation;
import app.mangrove.model.program.Tier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// The lists and trees by which partners and what they do are told apart.
///
/// Shape: a tree has a parent field and its siblings stand by name; an ordered list has a field
/// with the place of each entry; the others stand by name.
public enum Taxonomy {
    TYPES(PartnerType.KIND, null, PartnerType.POSITION),
    TIERS(Tier.KIND, null, Tier.RANK),
    REGIONS(Region.KIND, Region.PARENT, null),
    VERTICALS(Vertical.KIND, Vertical.PARENT, null),
    LINES(ProductLine.KIND, ProductLine.PARENT, null),
    SPECIALISATIONS(Specialisation.KIND, null, null),
    CAPABILITIES(Capability.KIND, Capability.PARENT, null),
    LANGUAGES(Language.KIND, null, null);

    private final Kind<?> kind;
    private final Optional<Field<Id>> parent;
    private final Optional<Field<Long>> order;

    Taxonomy(
            Kind<?> kind,
            @org.jspecify.annotations.Nullable Field<Id> parent,
            @org.jspecify.annotations.Nullable Field<Long> order) {
        this.kind = kind;
        this.parent = Optional.ofNullable(parent);
        this.order = Optional.ofNullable(order);
    }

    public Kind<?> kind() {
        return kind;
    }

    /// The field that names the entry above; empty for a list.
    public Optional<Field<Id>> parent() {
        return parent;
    }

    /// The field that holds the place in the order; empty where the name decides.
    public Optional<Field<Long>> order() {
        return order;
    }

    /// The number of the entry above, 0 for none.
    public int above(Ecosystem ecosystem, int nr) {
        return parent.map(field -> ecosystem.target(kind, field, nr)).orElse(0);
    }

    /// All entries, archived ones as well, in order.
    public int[] entries(Ecosystem ecosystem, Comparator<? super String> names) {
        Comparator<Integer> byName =
                Comparator.comparing((Integer nr) -> ecosystem.name(kind, nr), names);
        return Arrays.stream(ecosystem.table(kind).numbers())
                .boxed()
                .sorted(
                        Comparator.comparingLong((Integer nr) -> place(ecosystem, nr))
                                .thenComparing(byName)
                                .thenComparing(nr -> nr))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private long place(Ecosystem ecosystem, int nr) {
        return order.map(field -> ecosystem.value(kind, field, nr))
                .map(place -> place instanceof Long number ? number : Long.MAX_VALUE)
                .orElse(Long.MAX_VALUE);
    }
}
