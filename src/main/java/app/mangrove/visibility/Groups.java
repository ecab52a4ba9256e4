package app.mangrove.visibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Who is added up together for a viewer, so that no sum and no difference of sums tells of fewer
/// partners than must stand behind one.
///
/// Shape: groups share no member and each is large enough for the most demanding of its members.
/// Every sum that is shown is made of whole groups and of values that the viewer sees anyhow;
/// whatever is calculated from such sums is made of whole groups again. Who is in no group is in no
/// sum.
final class Groups {
    private final List<Group> groups = new ArrayList<>();
    private final Map<Integer, Member> free = new TreeMap<>();
    private final Map<Integer, Group> groupOf = new HashMap<>();

    /// A partner that is not seen by itself: its value, and how many must stand behind a sum.
    record Member(int partner, long value, int atLeast, Relationship as) {}

    /// Partners that are added up together; of one relationship, or of several where `as` is empty.
    record Group(int place, int size, long value, Optional<Relationship> as) {}

    private Groups() {}

    /// Groups for sums over these sets of partners, the smaller ones first, then for those over all
    /// of one relationship, then for the sum over everybody.
    static Groups of(List<Member> members, List<int[]> sums) {
        Groups groups = new Groups();
        members.forEach(member -> groups.free.put(member.partner, member));
        List<int[]> ordered = new ArrayList<>(sums);
        ordered.sort(Comparator.comparingInt(sum -> sum.length));
        for (int[] sum : ordered) {
            List<Member> within = new ArrayList<>();
            for (int partner : sum) {
                Member member = groups.free.get(partner);
                if (member != null) {
                    within.add(member);
                }
            }
            groups.formEach(within);
        }
        groups.formEach(List.copyOf(groups.free.values()));
        groups.form(List.copyOf(groups.free.values()), Optional.empty());
        return groups;
    }

    /// At most one group for each relationship.
    private void formEach(Collection<Member> members) {
        Map<Relationship, List<Member>> byRelationship = new EnumMap<>(Relationship.class);
        members.forEach(member ->
                byRelationship.computeIfAbsent(member.as, as -> new ArrayList<>()).add(member));
        byRelationship.forEach((as, all) -> form(all, Optional.of(as)));
    }

    /// One group: as many as are enough for each of them.
    private void form(List<Member> members, Optional<Relationship> as) {
        List<Member> patient =
                members.stream()
                        .sorted(
                                Comparator.comparingInt(Member::atLeast)
                                        .thenComparingInt(Member::partner))
                        .toList();
        int count = patient.size();
        while (count > 0 && patient.get(count - 1).atLeast > count) {
            count--;
        }
        if (count > 0) {
            add(patient.subList(0, count), as);
        }
    }

    /// Members whose values do not add up in 64 bits are left out of every sum.
    private void add(List<Member> members, Optional<Relationship> as) {
        members.forEach(member -> free.remove(member.partner));
        long value = 0;
        try {
            for (Member member : members) {
                value = Math.addExact(value, member.value);
            }
        } catch (ArithmeticException e) {
            return;
        }
        Group group = new Group(groups.size(), members.size(), value, as);
        groups.add(group);
        members.forEach(member -> groupOf.put(member.partner, group));
    }

    List<Group> all() {
        return groups;
    }

    /// Those of which every member is among the partners.
    List<Group> within(int[] partners) {
        int[] found = new int[groups.size()];
        List<Group> whole = new ArrayList<>();
        for (int partner : partners) {
            Group group = groupOf.get(partner);
            if (group != null && ++found[group.place] == group.size) {
                whole.add(group);
            }
        }
        return whole;
    }
}
