package app.mangrove.incentive.fund;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.work.Attachment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What was handed in as proof, and what was handed in before.
///
/// Two claims show the same when a file of one has the hash of a file of the other, whatever its
/// name, or when one partner writes the same invoice number over the same amount. Invoice numbers
/// are compared without case, blanks and marks.
public final class Proofs {
    private final Ecosystem ecosystem;
    private final Map<Id, List<Attachment>> files = new HashMap<>();
    private final Map<String, Set<Id>> byHash = new HashMap<>();
    private final Map<String, List<FundClaim>> byNumber = new HashMap<>();

    /// How two claims are alike.
    public enum Alike {
        FILE,
        INVOICE
    }

    /// Another claim that shows the same; `file` is the name that the file has there, or empty.
    public record Duplicate(Alike alike, FundClaim other, String file) {
        /// Whether money was paid or may be paid for the other one.
        public boolean isSerious() {
            return !other.status().equals("REJECTED");
        }
    }

    private Proofs(Ecosystem ecosystem) {
        this.ecosystem = ecosystem;
        for (FundClaim claim : ecosystem.all(FundClaim.KIND)) {
            byNumber.computeIfAbsent(plain(claim.invoice()), n -> new ArrayList<>()).add(claim);
        }
        for (Attachment file : ecosystem.all(Attachment.KIND)) {
            Link about = file.about();
            if (about != null && about.kind().equals(FundClaim.KIND.key())) {
                files.computeIfAbsent(about.id(), id -> new ArrayList<>()).add(file);
                byHash.computeIfAbsent(file.hash(), hash -> new HashSet<>()).add(about.id());
            }
        }
    }

    public static Proofs of(Ecosystem ecosystem) {
        return ecosystem.derive(Proofs.class, Proofs::new);
    }

    public List<Attachment> files(Id claim) {
        return files.getOrDefault(claim, List.of());
    }

    /// The claims that show what a claim shows.
    public List<Duplicate> duplicates(FundClaim claim) {
        Id partner = partner(claim);
        List<String> hashes = files(claim.id()).stream().map(Attachment::hash).toList();
        return duplicates(claim.id(), partner, claim.invoice(), claim.amount(), hashes);
    }

    /// The same for a claim that is only being written.
    public List<Duplicate> duplicates(
            Id claim, Id partner, String invoice, BigDecimal amount, List<String> hashes) {
        List<Duplicate> found = new ArrayList<>();
        Set<Id> seen = new HashSet<>();
        for (String hash : hashes) {
            for (Id other : byHash.getOrDefault(hash, Set.of())) {
                if (!other.equals(claim) && seen.add(other)) {
                    ecosystem
                            .find(FundClaim.KIND, other)
                            .ifPresent(row ->
                                    found.add(new Duplicate(Alike.FILE, row, name(other, hash))));
                }
            }
        }
        String number = plain(invoice);
        List<FundClaim> named =
                number.isEmpty() ? List.of() : byNumber.getOrDefault(number, List.of());
        for (FundClaim other : named) {
            boolean same =
                    !other.id().equals(claim)
                            && other.amount().compareTo(amount) == 0
                            && partner(other).equals(partner);
            if (same && seen.add(other.id())) {
                found.add(new Duplicate(Alike.INVOICE, other, ""));
            }
        }
        return found;
    }

    private String name(Id claim, String hash) {
        return files(claim).stream()
                .filter(file -> file.hash().equals(hash))
                .map(Attachment::name)
                .findFirst()
                .orElse("");
    }

    private Id partner(FundClaim claim) {
        return ecosystem
                .find(FundRequest.KIND, claim.request())
                .map(FundRequest::partner)
                .orElse(claim.request());
    }

    private static String plain(String invoice) {
        return invoice.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
