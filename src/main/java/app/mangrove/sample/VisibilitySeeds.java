package app.mangrove.sample;

import app.mangrove.model.Edit;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.VisibilityRule;

import java.util.ArrayList;
import java.util.List;

/// The visibility rules that a workspace begins with.
///
/// Shape: a partner sees its own in full; of whom it supplies the firm in full and the business
/// added up, a distributor also deal by deal; of those further below only that they are there; of
/// whoever supplies it the name and how to reach it; of others nothing.
public final class VisibilitySeeds {
    private static final List<String> OWN =
            List.of(
                    "partner",
                    "relation",
                    "role",
                    "membership",
                    "certification",
                    "skill",
                    "score",
                    "person",
                    "account",
                    "contract",
                    "deal",
                    "party",
                    "transaction",
                    "referral",
                    "activity",
                    "target");

    private static final List<String> RULES =
            List.of(
                    "PARENT partner.name FULL",
                    "PARENT partner.domain FULL",
                    "PARENT partner.phone FULL",
                    "PARENT partner.city FULL",
                    "PARENT relation FULL",
                    "CHILD partner FULL",
                    "CHILD partner.tax_id NONE",
                    "CHILD partner.annual_revenue NONE",
                    "CHILD relation FULL",
                    "CHILD role FULL",
                    "CHILD membership FULL",
                    "CHILD certification FULL",
                    "CHILD deal AGGREGATE 3",
                    "CHILD transaction AGGREGATE 3",
                    "DESCENDANT partner MASKED",
                    "DESCENDANT relation FULL",
                    "DESCENDANT deal AGGREGATE 3",
                    "DESCENDANT transaction AGGREGATE 3",
                    "DESCENDANT certification AGGREGATE 3",
                    "SIBLING partner AGGREGATE 5",
                    "SIBLING transaction AGGREGATE 5",
                    "DISTRIBUTOR CHILD deal FULL",
                    "DISTRIBUTOR CHILD transaction FULL",
                    "DISTRIBUTOR CHILD account.name FULL");

    private VisibilitySeeds() {}

    /// What is recommended to every workspace with the seeded partner types.
    public static List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        OWN.forEach(object -> edits.add(rule("SELF " + object + " FULL")));
        RULES.forEach(words -> edits.add(rule(words)));
        return edits;
    }

    /// The edit of a rule in words: type of the viewer, relationship, kind of relation after a
    /// slash, object with its field after a point, access, and how many stand behind a sum; the
    /// type and what comes last may be missing.
    public static Edit.Put rule(String words) {
        List<String> part = new ArrayList<>(List.of(words.split(" ")));
        String relation = part.getFirst().split("/")[0];
        String type =
                VisibilityRule.RELATION.choices().contains(relation) ? "" : part.removeFirst();
        String[] related = part.get(0).split("/");
        String[] object = part.get(1).split("\\.");
        Edit.Put put =
                Edit.add(VisibilityRule.KIND, Seeds.id(VisibilityRule.KIND, words))
                        .and(VisibilityRule.RELATION, related[0])
                        .and(VisibilityRule.OBJECT, object[0])
                        .and(VisibilityRule.ACCESS, part.get(2));
        put =
                type.isEmpty()
                        ? put
                        : put.and(VisibilityRule.VIEWER_TYPE, Seeds.id(PartnerType.KIND, type));
        put = related.length > 1 ? put.and(VisibilityRule.VIA, related[1]) : put;
        put = object.length > 1 ? put.and(VisibilityRule.FIELD, object[1]) : put;
        return part.size() > 3 ? put.and(VisibilityRule.AT_LEAST, Long.valueOf(part.get(3))) : put;
    }
}
