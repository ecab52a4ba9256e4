package app.mangrove.incentive.view.fund;

import app.mangrove.incentive.fund.Expiry;
import app.mangrove.incentive.fund.FundBook;
import app.mangrove.incentive.fund.FundFigures;
import app.mangrove.incentive.fund.FundReturn;
import app.mangrove.incentive.fund.FundReturns;
import app.mangrove.incentive.fund.FundState;
import app.mangrove.incentive.fund.Proofs;
import app.mangrove.incentive.fund.Reallocation;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.partner.Partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One fund as the screen draws it.
record FundsPicture(
        FundBook book,
        FundState state,
        List<FundReturn> returns,
        FundFigures figures,
        List<Expiry> expiries,
        List<Reallocation> proposals,
        Proofs proofs) {
    static FundsPicture of(FundBook book, FundState state) {
        List<FundReturn> returns = FundReturns.of(state);
        LocalDate until = state.day().plusDays(FundFigures.AHEAD);
        return new FundsPicture(
                book,
                state,
                returns,
                new FundFigures(state, returns),
                Expiry.forecast(state, until),
                Reallocation.propose(state, returns, until),
                Proofs.of(state.ecosystem()));
    }

    Ecosystem ecosystem() {
        return state.ecosystem();
    }

    String partner(Id id) {
        int nr = ecosystem().table(Partner.KIND).nr(id);
        return nr == 0 ? "" : ecosystem().name(Partner.KIND, nr);
    }

    String partner(int nr) {
        return ecosystem().name(Partner.KIND, nr);
    }

    Optional<FundClaim> claim(Id id) {
        return state.claims().stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    FundRequest request(FundClaim claim) {
        return state.request(claim.request()).orElseThrow();
    }
}
