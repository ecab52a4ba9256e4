/// What happens at end customers: accounts, deals, contracts, transactions, referrals. Not what is
/// paid for it. Depends on the model and base.
@NullMarked
package app.mangrove.model.deal;

import org.jspecify.annotations.NullMarked;
