package app.mangrove.visibility;

import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.deal.Account;
import app.mangrove.model.geo.Region;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.mix.MixStep;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Capability;
import app.mangrove.model.program.Language;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Specialisation;
import app.mangrove.model.program.Tier;
import app.mangrove.model.work.Note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Whose the rows of a kind are, read from its descriptor.
///
/// Shape: what neither belongs to partners nor is named here as everybody's is nobody's, and never
/// shown; so a kind that is added later is closed until somebody says otherwise.
public sealed interface Belonging {
    /// The partners themselves.
    record Itself() implements Belonging {}

    /// Words that everybody uses: regions, currencies, product lines.
    record Everybody() implements Belonging {}

    /// The workspace's own: settings, saved views, notes, segments, ladders in the making.
    record Nobody() implements Belonging {}

    /// Of the partners that these references name; of all of them, where there are several.
    record Named(List<Field<Id>> references) implements Belonging {}

    /// Of whom the row belongs to that this reference names.
    record Through(Field<Id> reference) implements Belonging {}

    /// Of every partner that has a row which names it, such as a customer.
    record Used(List<Use> uses) implements Belonging {}

    /// A kind whose rows name a partner and the used row.
    record Use(Kind<?> kind, Field<Id> used, Field<Id> partner) {}

    /// Whose the rows of every kind are.
    Map<String, Belonging> ALL = all();

    static Belonging of(Kind<?> kind) {
        return ALL.getOrDefault(kind.key(), new Nobody());
    }

    /// Whether a rule can open the kind's rows.
    static boolean isRuled(Kind<?> kind) {
        return !(of(kind) instanceof Nobody) && !(of(kind) instanceof Everybody);
    }

    private static Map<String, Belonging> all() {
        Set<Kind<?>> everybody =
                Set.of(
                        Region.KIND,
                        Vertical.KIND,
                        Currency.KIND,
                        FxRate.KIND,
                        ProductLine.KIND,
                        PartnerType.KIND,
                        Tier.KIND,
                        Specialisation.KIND,
                        Capability.KIND,
                        Language.KIND);
        Map<String, Belonging> all = new LinkedHashMap<>();
        for (Kind<?> kind : Kinds.ALL) {
            all.put(kind.key(), everybody.contains(kind) ? new Everybody() : read(kind));
        }
        return Map.copyOf(all);
    }

    private static Belonging read(Kind<?> kind) {
        if (kind == Partner.KIND) {
            return new Itself();
        }
        if (isWorkspaces(kind)) {
            return new Nobody();
        }
        if (kind == Account.KIND) {
            return new Used(uses(kind));
        }
        List<Field<Id>> partners = partners(kind);
        return partners.isEmpty() ? through(kind) : new Named(partners);
    }

    /// What the people of the workspace make for themselves, their plans for the mix included.
    private static boolean isWorkspaces(Kind<?> kind) {
        String home = kind.type().getPackageName();
        return home.equals(Note.class.getPackageName())
                || home.equals(MixStep.class.getPackageName());
    }

    /// The kinds that rules can open: partners and what is theirs first, what is judged of them
    /// after it.
    static List<Kind<?>> ruled() {
        List<Kind<?>> ruled = new ArrayList<>();
        int partner = Kinds.ALL.indexOf(Partner.KIND);
        ruled.addAll(Kinds.ALL.subList(partner, Kinds.ALL.size()));
        ruled.addAll(Kinds.ALL.subList(0, partner));
        ruled.removeIf(kind -> !isRuled(kind));
        return List.copyOf(ruled);
    }

    /// The reference called `partner`; else all that must name one.
    private static List<Field<Id>> partners(Kind<?> kind) {
        List<Field<Id>> named =
                references(kind, Partner.KIND, field -> field.key().equals("partner"));
        return named.isEmpty() ? references(kind, Partner.KIND, Field::isRequired) : named;
    }

    private static Belonging through(Kind<?> kind) {
        for (Kind<?> target : Kinds.ALL) {
            if (target != kind && !isWorkspaces(target) && !partners(target).isEmpty()) {
                List<Field<Id>> to = references(kind, target, Field::isRequired);
                if (!to.isEmpty()) {
                    return new Through(to.getFirst());
                }
            }
        }
        return new Nobody();
    }

    private static List<Use> uses(Kind<?> used) {
        List<Use> uses = new ArrayList<>();
        for (Kind<?> kind : Kinds.ALL) {
            List<Field<Id>> partners = isWorkspaces(kind) ? List.of() : partners(kind);
            List<Field<Id>> to = references(kind, used, field -> true);
            if (partners.size() == 1 && !to.isEmpty()) {
                uses.add(new Use(kind, to.getFirst(), partners.getFirst()));
            }
        }
        return List.copyOf(uses);
    }

    @SuppressWarnings("unchecked") // a field of type REF holds ids
    private static List<Field<Id>> references(
            Kind<?> kind, Kind<?> target, Predicate<Field<?>> which) {
        List<Field<Id>> found = new ArrayList<>();
        for (Field<?> field : kind.fields()) {
            if (field.type() == FieldType.REF && field.target() == target && which.test(field)) {
                found.add((Field<Id>) field);
            }
        }
        return found;
    }
}
