package app.mangrove.hierarchy;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.support.TestWorkspace;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Builds small hierarchies, a line a thing; ids are derived from names.
public final class HierarchyWorld {
    public final List<Edit> edits = new ArrayList<>();

    public static Id id(String name) {
        return Id.derived(7, name);
    }

    public HierarchyWorld partners(String... names) {
        for (String name : names) {
            edits.add(
                    Edit.add(Partner.KIND, id(name))
                            .and(Partner.NAME, name)
                            .and(Partner.STATUS, "ACTIVE"));
        }
        return this;
    }

    /// A relation without dates.
    public HierarchyWorld relation(String kind, String parent, String child) {
        return relation(kind, parent, child, "", "");
    }

    public HierarchyWorld relation(
            String kind, String parent, String child, String from, String to) {
        edits.add(edge(kind, parent, child, from, to));
        return this;
    }

    public static Edit.Put edge(String kind, String parent, String child, String from, String to) {
        return Edit.add(Relation.KIND, id(kind + parent + child + from))
                .and(Relation.RELATION, kind)
                .and(Relation.PARENT_PARTNER, id(parent))
                .and(Relation.CHILD_PARTNER, id(child))
                .and(Relation.VALID_FROM, day(from))
                .and(Relation.VALID_TO, day(to));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    public TestWorkspace workspace() {
        return TestWorkspace.of(edits);
    }

    public Ecosystem ecosystem() {
        return workspace().ecosystem();
    }

    public static int nr(Ecosystem ecosystem, String name) {
        return ecosystem.table(Partner.KIND).nr(id(name));
    }

    public static List<String> names(Ecosystem ecosystem, int... numbers) {
        List<String> names = new ArrayList<>();
        for (int nr : numbers) {
            names.add(ecosystem.name(Partner.KIND, nr));
        }
        return names;
    }
}
