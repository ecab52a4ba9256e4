package app.mangrove.incentive.statement;

import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.fact.FundMovement;
import app.mangrove.model.fund.FundClaim;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A claim against a fund that is to be paid with the next statement.
///
/// Shape: the partner is its row number. Unit: minor units of `currency`.
public record Reimbursement(
        int partner, String fund, LocalDate date, long minor, String currency, Link source) {

    /// The claims that were approved and that nobody has paid otherwise.
    public static List<Reimbursement> of(List<FundMovement> movements) {
        Set<Id> paid = new HashSet<>();
        movements.stream()
                .filter(each -> each.kind() == FundMovement.Kind.REIMBURSED)
                .forEach(each -> {
                    Id source = each.source();
                    if (source != null) {
                        paid.add(source);
                    }
                });
        return movements.stream()
                .filter(each -> each.kind() == FundMovement.Kind.APPROVED)
                .filter(each -> each.source() != null && !paid.contains(each.source()))
                .map(Reimbursement::of)
                .toList();
    }

    private static Reimbursement of(FundMovement each) {
        Id source = each.source();
        if (source == null) {
            throw new IllegalArgumentException("a claim has a row");
        }
        return new Reimbursement(
                each.partner(),
                each.fund(),
                each.date(),
                Math.abs(each.amount().minor()),
                each.amount().currency(),
                new Link(FundClaim.KIND.key(), source));
    }
}
