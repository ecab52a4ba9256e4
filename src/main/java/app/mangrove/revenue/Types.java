package app.mangrove.revenue;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Which partner type counts for each partner on each day: of the roles valid then the main one,
/// else the one that began first, else the one with the lower id.
///
/// Shape: roles are valid from their first day to before their last; `always` holds the code of a
/// partner whose type never changes, −1 for one whose type does. Code 0 is no type. The spans of a
/// partner stand from `first` of it to `first` of the next.
public final class Types {
    private final int[] always;
    private final int[] first;
    private final List<String> texts;
    private int[] starts = new int[64];
    private int[] codes = new int[64];
    private int[] roles = new int[64];

    private Types(int end, List<String> texts) {
        always = new int[end];
        first = new int[end + 1];
        this.texts = texts;
    }

    private record Held(int nr, int from, int to, boolean main, int code) {
        boolean on(int day) {
            return from <= day && day < to;
        }
    }

    public static Types of(Ecosystem ecosystem) {
        return ecosystem.derive(Types.class, Types::read);
    }

    private static Types read(Ecosystem ecosystem) {
        Table table = ecosystem.table(Role.KIND);
        Ints partners = table.ints(Role.PARTNER);
        Ints kinds = table.ints(Role.TYPE);
        Ints from = table.ints(Role.VALID_FROM);
        Ints to = table.ints(Role.VALID_TO);
        Ints main = table.ints(Role.MAIN);
        Coder.Words words = new Coder.Words();
        int end = ecosystem.table(Partner.KIND).end();
        List<List<Held>> held = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            held.add(List.of());
        }
        table.forEach(nr -> {
            int partner = partners.at(nr);
            int last = to.at(nr);
            int code = words.code(ecosystem.name(PartnerType.KIND, kinds.at(nr)));
            if (held.get(partner).isEmpty()) {
                held.set(partner, new ArrayList<>());
            }
            held.get(partner)
                    .add(
                            new Held(
                                    nr,
                                    from.at(nr),
                                    last == IntSegment.NULL ? Integer.MAX_VALUE : last,
                                    main.at(nr) == 1,
                                    code));
        });
        Comparator<Held> best =
                Comparator.comparing((Held h) -> !h.main)
                        .thenComparingInt(Held::from)
                        .thenComparing(h -> table.id(h.nr));
        int[] sorted = words.sorted();
        Types types = new Types(end, words.texts());
        for (int partner = 1; partner < end; partner++) {
            types.lay(partner, held.get(partner).stream().sorted(best).toList(), sorted);
        }
        return types;
    }

    /// The spans of one partner, from the roles in order of precedence.
    private void lay(int partner, List<Held> held, int[] sorted) {
        TreeSet<Integer> borders = new TreeSet<>(List.of(Integer.MIN_VALUE));
        for (Held role : held) {
            borders.add(role.from);
            if (role.to != Integer.MAX_VALUE) {
                borders.add(role.to);
            }
        }
        int at = first[partner];
        if (at + borders.size() > starts.length) {
            int room = (at + borders.size()) * 2;
            starts = Arrays.copyOf(starts, room);
            codes = Arrays.copyOf(codes, room);
            roles = Arrays.copyOf(roles, room);
        }
        boolean steady = true;
        for (int day : borders) {
            Held best = held.stream().filter(role -> role.on(day)).findFirst().orElse(null);
            starts[at] = day;
            codes[at] = best == null ? 0 : sorted[best.code];
            roles[at] = best == null ? 0 : best.nr;
            steady &= codes[at] == codes[first[partner]];
            at++;
        }
        first[partner + 1] = at;
        always[partner] = steady ? codes[first[partner]] : -1;
    }

    int[] always() {
        return always;
    }

    List<String> texts() {
        return texts;
    }

    private int span(int partner, int day) {
        int at = first[partner + 1] - 1;
        while (at > first[partner] && starts[at] > day) {
            at--;
        }
        return at;
    }

    /// The code of a partner's type on an epoch day.
    public int on(int partner, int day) {
        return codes[span(partner, day)];
    }

    /// The name of a partner's type on an epoch day, empty for none.
    public String nameOn(int partner, int day) {
        return texts.get(on(partner, day));
    }

    /// The row number of the role that decides on an epoch day, 0 for none.
    public int roleOn(int partner, int day) {
        return roles[span(partner, day)];
    }

    boolean agrees(Types other) {
        return Arrays.equals(always, other.always)
                && Arrays.equals(first, other.first)
                && Arrays.equals(starts, other.starts)
                && Arrays.equals(codes, other.codes)
                && texts.equals(other.texts);
    }
}
