package app.mangrove.transfer.preview;

import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import java.util.List;

/// A new row that is likely an existing one under another key, with what speaks for it.
///
/// Unit: `likeness` is a fraction of 1.
public record Duplicate(
        Place place,
        Kind<?> kind,
        String name,
        Id existing,
        String existingName,
        double likeness,
        List<Evidence> evidence) {
    public Duplicate {
        evidence = List.copyOf(evidence);
    }

    /// A field in which both agree, with both texts and how alike they are.
    public record Evidence(String field, String fresh, String known, double likeness) {}
}
