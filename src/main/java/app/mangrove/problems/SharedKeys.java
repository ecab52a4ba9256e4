package app.mangrove.problems;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// External keys that two rows of a kind carry, so that an import cannot tell which one it means.
///
/// Shape: small kinds only; an import itself refuses to give a key twice to a row of a large one.
final class SharedKeys implements Rule {
    @Override
    public String key() {
        return "shared-key";
    }

    @Override
    public Severity severity() {
        return Severity.WRONG;
    }

    @Override
    public void look(Ecosystem ecosystem, LocalDate today, Findings.Collector found) {
        Kinds.ALL.stream()
                .filter(kind -> !kind.isLarge())
                .forEach(kind -> look(ecosystem, kind, found));
    }

    private static void look(Ecosystem ecosystem, Kind<?> kind, Findings.Collector found) {
        Table table = ecosystem.table(kind);
        Map<Object, Integer> first = new HashMap<>();
        table.forEach(nr -> {
            if (ecosystem.value(kind, kind.keys(), nr) instanceof List<?> keys) {
                for (Object key : keys) {
                    Integer other = first.putIfAbsent(key, nr);
                    if (other != null) {
                        found.add(
                                kind,
                                nr,
                                "problems.shared-key.finding",
                                key,
                                kind.word(),
                                ecosystem.name(kind, other),
                                ecosystem.name(kind, nr));
                    }
                }
            }
        });
    }
}
