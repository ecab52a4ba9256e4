package app.mangrove.visibility;

import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// Which rows of a kind are listed, and in which order: named ones as they stand, the others after
/// them as if shuffled, so that their places say nothing.
///
/// Shape: `numbers` holds the new number by the old one, 0 for a row that is not listed.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Listing(Seen.Part part, int[] numbers) {

    private record Row(int nr, Plan plan) {}

    static Listing of(Sight sight, Kind<?> kind) {
        Table table = sight.ecosystem().table(kind);
        List<Row> named = new ArrayList<>();
        List<Row> unnamed = new ArrayList<>();
        if (!(Belonging.of(kind) instanceof Belonging.Nobody)) {
            table.forEach(nr -> {
                Plan plan = sight.plan(kind, table, nr);
                if (plan.row().isListed()) {
                    (isNamed(kind, table, plan) ? named : unnamed).add(new Row(nr, plan));
                }
            });
        }
        unnamed.sort(Comparator.comparing(row -> shuffled(sight, table.id(row.nr))));
        named.addAll(unnamed);
        return numbered(table, named);
    }

    private static boolean isNamed(Kind<?> kind, Table table, Plan plan) {
        Seen.Part alone = new Seen.Part(new int[1], new Plan[] {plan}, new int[0]);
        return Showing.isNamed(kind, table, alone, 0);
    }

    private static Listing numbered(Table table, List<Row> rows) {
        int[] origins = new int[rows.size() + 1];
        Plan[] plans = new Plan[rows.size() + 1];
        int[] numbers = new int[table.end()];
        Arrays.fill(plans, Plan.all(Access.NONE, table.fields().size()));
        for (int i = 0; i < rows.size(); i++) {
            origins[i + 1] = rows.get(i).nr;
            plans[i + 1] = rows.get(i).plan;
            numbers[rows.get(i).nr] = i + 1;
        }
        return new Listing(new Seen.Part(origins, plans, new int[0]), numbers);
    }

    private static String shuffled(Sight sight, Id row) {
        Id viewer = sight.ecosystem().table(Partner.KIND).id(sight.viewer());
        String text = viewer + "/" + row;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
