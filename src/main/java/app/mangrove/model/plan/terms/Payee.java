package app.mangrove.model.plan.terms;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// Who is paid for a row.
public sealed interface Payee {
    Payee DEFAULT = new Seller();

    /// The partner of the row.
    record Seller() implements Payee {}

    /// Several of the seller's line by relations of a kind, at the effective date.
    ///
    /// Shape: shares are cut off to whole minor units; the keeper gets what is left, so that the
    /// pool is always shared out. `free` says that more than the pool may be given.
    record Split(String relation, List<Share> shares, Keeper keeper, boolean free)
            implements Payee {
        public Split {
            shares = List.copyOf(shares);
        }
    }

    /// The part of the `ancestor`-th above the seller (0 is the seller) when the seller stands at a
    /// depth; 1 is the top, none means any.
    record Share(@Nullable Integer depth, int ancestor, BigDecimal share) {}

    /// Who gets what the shares leave.
    enum Keeper {
        SELLER,
        TOP,
        NOBODY
    }

    /// The partner that sold along.
    record CoSeller() implements Payee {}

    /// Partners of the row's deal, each role its share; several of one role share it equally.
    ///
    /// Shape: parts are cut off to whole minor units. What is left, and the share of a role that
    /// nobody plays, is the row's own partner's when `sellerKeeps`, else nobody's. With `partners`
    /// or `types` a row pays only when at least so many partners stand behind it, its own included,
    /// of at least so many types. `free` says that more than the pool may be given.
    record Parties(
            List<RoleShare> shares,
            @Nullable Integer partners,
            @Nullable Integer types,
            boolean sellerKeeps,
            boolean free)
            implements Payee {
        public Parties {
            shares = List.copyOf(shares);
        }
    }

    /// The part of those who play a role in a deal.
    record RoleShare(String role, BigDecimal share) {}

    /// The partner whose referral of the account wins.
    ///
    /// Shape: of the referrals dated at or before the effective date the latest or the first; of
    /// several of one day the one with the lowest key, numbers as numbers. It counts when it is at
    /// most `days` old, the last day included.
    record Claim(Pick pick, int days, SelfClaim self) implements Payee {}

    /// Which of several claims wins.
    enum Pick {
        LATEST,
        FIRST
    }

    /// What happens when the seller's own claim wins.
    enum SelfClaim {
        /// Nobody is paid.
        BLOCKS,
        /// The next claim is tried.
        NEXT,
        /// The seller is paid.
        PAYS
    }
}
