package app.mangrove.visibility;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.partner.Partner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Sums of one subject that a viewer may see: of each listed partner, of those below it, of both,
/// of everybody in a relationship, and of all.
///
/// Shape: partners are numbers of the whole snapshot. What the viewer sees by itself counts singly;
/// others count in groups or not at all, so a sum may leave partners out, and does not say whether
/// it does. Errors: a missing figure of a partner that the viewer sees is told; that of another
/// only leaves it out.
public final class Sums {
    private final Sight sight;
    private final Map<Integer, Outcome<Long>> seen = new HashMap<>();
    private final Set<Integer> masked = new HashSet<>();
    private final Map<Integer, Reach.Found> reach = new HashMap<>();
    private final Groups groups;

    /// A sum: its value, and how many unseen partners stand behind it.
    ///
    /// Shape: FULL when the viewer sees every part by itself, AGGREGATE when groups are in it,
    /// MASKED for one partner's hidden value, NONE when there is nothing to show. Errors: those of
    /// the parts that the viewer sees.
    public record Figure(Access access, long value, int behind, Optional<Problem> problem) {
        private static Figure hidden(Access access) {
            return new Figure(access, 0, 0, Optional.empty());
        }

        /// Whether there is a number to show.
        public boolean isShown() {
            return (access == Access.FULL || access == Access.AGGREGATE) && problem.isEmpty();
        }
    }

    private Sums(Sight sight, Subject subject, IntFunction<Outcome<Long>> own) {
        this.sight = sight;
        int[] partners = sight.ecosystem().table(Partner.KIND).numbers();
        List<Groups.Member> members = new ArrayList<>();
        for (int nr : partners) {
            sort(nr, subject, own, members);
        }
        Reach down = new Reach(sight);
        List<int[]> wanted = new ArrayList<>();
        for (int nr : partners) {
            if (sight.presence(nr).isListed()) {
                Reach.Found found = down.below(nr);
                reach.put(nr, found);
                wanted.add(found.all(nr));
                wanted.add(found.all(0));
            }
        }
        groups = Groups.of(members, wanted);
    }

    /// Adds up what each partner has of itself.
    public static Sums of(Sight sight, Subject subject, IntFunction<Outcome<Long>> own) {
        return new Sums(sight, subject, own);
    }

    /// Puts a partner among those who are seen, among those who are only added up, or nowhere.
    private void sort(
            int nr, Subject subject, IntFunction<Outcome<Long>> own, List<Groups.Member> members) {
        Decision decision = subject.decision(sight, nr);
        boolean listed = sight.presence(nr).isListed();
        if (decision.access() == Access.FULL && listed) {
            seen.put(nr, own.apply(nr));
            return;
        }
        if (decision.access() == Access.MASKED && listed) {
            masked.add(nr);
        }
        // Who knows a part of a sum by itself has fewer behind the rest.
        boolean known = nr == sight.viewer() || subject.isKnown(sight, nr);
        long value =
                decision.access() == Access.NONE || known ? 0 : own.apply(nr).optional().orElse(0L);
        if (value != 0) {
            members.add(new Groups.Member(nr, value, decision.atLeast(), sight.relationship(nr)));
        }
    }

    /// What a listed partner has of itself.
    public Figure own(int partner) {
        if (seen.containsKey(partner)) {
            return sum(new int[] {partner}, List.of());
        }
        return Figure.hidden(masked.contains(partner) ? Access.MASKED : Access.NONE);
    }

    /// Of everybody below a listed partner.
    public Figure below(int partner) {
        return at(partner, partner);
    }

    /// Of a listed partner and everybody below.
    public Figure total(int partner) {
        return at(partner, 0);
    }

    private Figure at(int partner, int without) {
        Reach.Found found = reach.get(partner);
        if (found == null) {
            return Figure.hidden(Access.NONE);
        }
        int[] single = IntStream.of(found.seen()).filter(nr -> nr != without).toArray();
        return sum(single, groups.within(found.all(without)));
    }

    /// Of every partner in a relationship to the viewer.
    public Figure of(Relationship as) {
        return sum(
                seen.keySet().stream()
                        .filter(nr -> sight.relationship(nr) == as)
                        .mapToInt(Integer::intValue)
                        .toArray(),
                groups.all().stream().filter(group -> group.as().equals(Optional.of(as))).toList());
    }

    /// Of all partners.
    public Figure everybody() {
        return sum(seen.keySet().stream().mapToInt(Integer::intValue).toArray(), groups.all());
    }

    private Figure sum(int[] single, List<Groups.Group> together) {
        long value = 0;
        int behind = 0;
        int parts = 0;
        Optional<Problem> problem = Optional.empty();
        try {
            for (int nr : single) {
                Outcome<Long> part = seen.get(nr);
                parts += part == null ? 0 : 1;
                if (part instanceof Outcome.Ok<Long>(Long amount)) {
                    value = Math.addExact(value, amount);
                } else if (part instanceof Outcome.Failed<Long>(Problem why)) {
                    problem = problem.or(() -> Optional.of(why));
                }
            }
            for (Groups.Group group : together) {
                value = Math.addExact(value, group.value());
                behind += group.size();
            }
        } catch (ArithmeticException e) {
            problem = Optional.of(Problem.of("amount.range", "", ""));
        }
        Access access = behind > 0 ? Access.AGGREGATE : parts > 0 ? Access.FULL : Access.NONE;
        return new Figure(access, value, behind, problem);
    }
}
