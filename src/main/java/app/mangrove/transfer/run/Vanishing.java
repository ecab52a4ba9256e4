package app.mangrove.transfer.run;

import app.mangrove.model.Codec;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.transfer.preview.Vanished;
import app.mangrove.transfer.profile.Entry;
import app.mangrove.transfer.profile.Expression;
import app.mangrove.transfer.profile.Profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds rows that came from a full file before and are not in it now.
///
/// Shape: an entry answers for the keys that begin as its own keys do.
record Vanishing(Ecosystem ecosystem, Profile profile, List<Compiled> entries) {
    List<Vanished> found(int most) {
        Map<KindRows, List<String>> prefixes = new LinkedHashMap<>();
        for (Compiled entry : entries) {
            if (entry.entry().options().full() && entry.entry().id() == null) {
                prefixes.computeIfAbsent(entry.rows(), r -> new ArrayList<>())
                        .add(profile.source() + ":" + head(entry.entry()));
            }
        }
        List<Vanished> vanished = new ArrayList<>();
        prefixes.forEach((rows, heads) -> search(rows, heads, most, vanished));
        return vanished;
    }

    private static String head(Entry entry) {
        return switch (entry.key()) {
            case null -> "row-";
            case Expression.Constant(String text) -> text;
            case Expression.Concat(List<Expression> parts) ->
                    parts.getFirst() instanceof Expression.Constant(String text) ? text : "";
            default -> "";
        };
    }

    private void search(KindRows rows, List<String> heads, int most, List<Vanished> vanished) {
        Table table = rows.table();
        int column = table.column(Kind.KEYS);
        table.forEach(nr -> {
            Object keys = table.encoded(column, nr);
            if (keys == null || rows.isTouched(nr) || vanished.size() >= most) {
                return;
            }
            key((String) keys, heads)
                    .ifPresent(key ->
                            vanished.add(
                                    new Vanished(
                                            rows.kind(),
                                            table.id(nr),
                                            ecosystem.name(rows.kind(), nr),
                                            key,
                                            table.commit(nr))));
        });
    }

    private static Optional<String> key(String keys, List<String> heads) {
        for (String key : keys.split(Codec.SEPARATOR)) {
            if (heads.stream().anyMatch(key::startsWith)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
