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
/// partner whose type never changes, −1 for one whose type does. Code 0 is no type.
public final class Types {
    private final int[] always;
    private final int[][] starts;
    private final int[][] codes;
    private final int[][] roles;
    private final List<String> texts;

    private Types(int end, List<String> texts) {
        always = new int[end];
        starts = new int[end][];
        codes = new int[end][];
        roles = new int[end][];
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
        Types types = new Types(end, words.texts());
        for (int partner = 1; partner < end; partner++) {
            types.lay(partner, held.get(partner).stream().sorted(best).toList());
        }
        return types;
    }

    /// The spans of one partner, from the roles in order of precedence.
    private void lay(int partner, List<Held> held) {
        TreeSet<Integer> borders = new TreeSet<>(List.of(Integer.MIN_VALUE));
        for (Held role : held) {
            borders.add(role.from);
            if (role.to != Integer.MAX_VALUE) {
                borders.add(role.to);
            }
        }
        starts[partner] = borders.stream().mapToInt(Integer::intValue).toArray();
        codes[partner] = new int[starts[partner].length];
        roles[partner] = new int[starts[partner].length];
        for (int i = 0; i < starts[partner].length; i++) {
            int day = starts[partner][i];
            for (Held role : held) {
                if (role.on(day)) {
                    codes[partner][i] = role.code;
                    roles[partner][i] = role.nr;
                    break;
                }
            }
        }
        boolean steady = Arrays.stream(codes[partner]).distinct().count() == 1;
        always[partner] = steady ? codes[partner][0] : -1;
    }

    int[] always() {
        return always;
    }

    List<String> texts() {
        return texts;
    }

    private int span(int partner, int day) {
        int at = Arrays.binarySearch(starts[partner], day);
        return at >= 0 ? at : -at - 2;
    }

    /// The code of a partner's type on an epoch day.
    public int on(int partner, int day) {
        return codes[partner][span(partner, day)];
    }

    /// The name of a partner's type on an epoch day, empty for none.
    public String nameOn(int partner, int day) {
        return texts.get(on(partner, day));
    }

    /// The row number of the role that decides on an epoch day, 0 for none.
    public int roleOn(int partner, int day) {
        return roles[partner][span(partner, day)];
    }

    boolean agrees(Types other) {
        return Arrays.equals(always, other.always)
                && Arrays.deepEquals(starts, other.starts)
                && Arrays.deepEquals(codes, other.codes)
                && texts.equals(other.texts);
    }
}
