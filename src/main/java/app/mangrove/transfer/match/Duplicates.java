package app.mangrove.transfer.match;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;
import app.mangrove.transfer.preview.Duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/// Finds existing partners that new ones are likely the same as.
///
/// Shape: the name counts most; the domain, the phone or the address can make sure of it, and a
/// different city or domain speaks against it. Only firms that share a word of their name, a
/// domain, a phone number or an address are compared; a word that very many share is not looked at.
public final class Duplicates {
    /// From here on a pair is shown.
    public static final double LIKELY = 0.80;

    private static final int COMMON = 400;
    private final Table table;
    private final Map<Integer, Firm> known = new HashMap<>();
    private final Map<String, List<Integer>> blocks = new HashMap<>();

    public Duplicates(Ecosystem ecosystem, IntPredicate leftOut) {
        table = ecosystem.table(Partner.KIND);
        table.forEach(nr -> {
            if (!leftOut.test(nr)) {
                Firm firm =
                        Firm.of(key -> {
                            Object value =
                                    ecosystem.value(
                                            Partner.KIND,
                                            Partner.KIND.field(key).orElseThrow(),
                                            nr);
                            return value == null ? "" : value.toString();
                        });
                known.put(nr, firm);
                blocks(firm)
                        .forEach(b -> blocks.computeIfAbsent(b, k -> new ArrayList<>()).add(nr));
            }
        });
    }

    private static Set<String> blocks(Firm firm) {
        Set<String> blocks = new HashSet<>();
        String together = firm.plainName().replace(" ", "");
        for (String word : firm.plainName().split(" ")) {
            if (word.length() > 1) {
                blocks.add("n:" + word);
                blocks.add("p:" + word.substring(0, Math.min(4, word.length())));
            }
        }
        blocks.add("t:" + together.substring(0, Math.min(6, together.length())));
        if (!firm.plainDomain().isEmpty()) {
            blocks.add("d:" + firm.plainDomain());
        }
        if (firm.digits().length() > 5) {
            blocks.add("f:" + tail(firm.digits()));
        }
        if (!firm.plainAddress().isEmpty()) {
            blocks.add("a:" + firm.plainAddress());
        }
        return blocks;
    }

    private static String tail(String digits) {
        return digits.substring(Math.max(0, digits.length() - 7));
    }

    /// The likeliest existing partner of a new one, if any is likely.
    public Optional<Duplicate> of(Firm.Placed placed) {
        Firm firm = placed.firm();
        Set<Integer> candidates = new HashSet<>();
        for (String block : blocks(firm)) {
            List<Integer> members = blocks.getOrDefault(block, List.of());
            if (members.size() <= COMMON || !block.startsWith("p:") && !block.startsWith("n:")) {
                candidates.addAll(members);
            }
        }
        return candidates.stream()
                .map(nr -> compare(placed, nr))
                .filter(pair -> pair.likeness() >= LIKELY)
                .max(
                        Comparator.comparingDouble(Duplicate::likeness)
                                .thenComparing(Duplicate::existing));
    }

    private Duplicate compare(Firm.Placed placed, int nr) {
        Firm a = placed.firm();
        Firm b = java.util.Objects.requireNonNull(known.get(nr));
        List<Duplicate.Evidence> evidence = new ArrayList<>();
        double name = Likeness.ofTexts(a.plainName(), b.plainName());
        if (name >= 0.7) {
            evidence.add(new Duplicate.Evidence("name", a.name(), b.name(), name));
        }
        double score = name * 0.85;
        score += domain(a, b, evidence);
        score += phone(a, b, evidence);
        score += place(a, b, evidence);
        return new Duplicate(
                placed.place(),
                Partner.KIND,
                a.name(),
                table.id(nr),
                b.name(),
                Math.max(0, Math.min(1, score)),
                evidence);
    }

    private static double domain(Firm a, Firm b, List<Duplicate.Evidence> evidence) {
        if (a.plainDomain().isEmpty() || b.plainDomain().isEmpty()) {
            return 0;
        }
        if (a.plainDomain().equals(b.plainDomain())) {
            evidence.add(new Duplicate.Evidence("domain", a.domain(), b.domain(), 1));
            return 0.45;
        }
        return -0.15;
    }

    private static double phone(Firm a, Firm b, List<Duplicate.Evidence> evidence) {
        if (a.digits().length() < 6 || b.digits().length() < 6) {
            return 0;
        }
        if (tail(a.digits()).equals(tail(b.digits()))) {
            evidence.add(new Duplicate.Evidence("phone", a.phone(), b.phone(), 1));
            return 0.3;
        }
        return -0.03;
    }

    private static double place(Firm a, Firm b, List<Duplicate.Evidence> evidence) {
        double score = 0;
        double address = Likeness.ofTexts(a.plainAddress(), b.plainAddress());
        if (address >= 0.85) {
            evidence.add(new Duplicate.Evidence("address", a.address(), b.address(), address));
            score += 0.2 * address;
        } else if (!a.plainAddress().isEmpty() && !b.plainAddress().isEmpty()) {
            score -= 0.1;
        }
        if (!a.plainCity().isEmpty() && !b.plainCity().isEmpty()) {
            double city = Likeness.ofTexts(a.plainCity(), b.plainCity());
            if (city >= 0.9) {
                evidence.add(new Duplicate.Evidence("city", a.city(), b.city(), city));
                score += 0.06;
            } else {
                score -= 0.08;
            }
        }
        if (!a.postalCode().isBlank() && !b.postalCode().isBlank()) {
            boolean same = a.postalCode().strip().equalsIgnoreCase(b.postalCode().strip());
            score += same ? 0.06 : -0.04;
        }
        return score;
    }
}
