package app.mangrove.visibility;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.program.Certification;

import java.util.List;
import java.util.Locale;

/// What is added up for a viewer, and the fields that such a sum tells of.
public enum Subject {
    /// Booked revenue of the twelve months.
    REVENUE(true, Transaction.KIND, List.of(Transaction.AMOUNT, Transaction.DATE)),
    /// What open deals are worth.
    PIPELINE(true, Deal.KIND, List.of(Deal.AMOUNT, Deal.STAGE)),
    /// How many deals are open.
    OPEN_DEALS(false, Deal.KIND, List.of(Deal.STAGE)),
    /// How many certificates are valid.
    CERTIFICATES(false, Certification.KIND, List.of(Certification.ISSUED, Certification.EXPIRES));

    private final boolean amount;
    private final Kind<?> kind;
    private final List<Field<?>> fields;

    Subject(boolean amount, Kind<?> kind, List<Field<?>> fields) {
        this.amount = amount;
        this.kind = kind;
        this.fields = List.copyOf(fields);
    }

    /// Whether it is money, in ten-thousandths of one currency, and not a count.
    public boolean isAmount() {
        return amount;
    }

    public Kind<?> kind() {
        return kind;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What decides for the rows of a partner: the strictest of the fields.
    public Decision decision(Sight sight, int partner) {
        Decision all = sight.decision(kind, fields.getFirst(), partner);
        for (Field<?> field : fields.subList(1, fields.size())) {
            all = all.stricter(sight.decision(kind, field, partner));
        }
        return all;
    }

    /// Whether the viewer sees the values that are added up, row by row.
    boolean isKnown(Sight sight, int partner) {
        return sight.decision(kind, fields.getFirst(), partner).access() == Access.FULL;
    }
}
