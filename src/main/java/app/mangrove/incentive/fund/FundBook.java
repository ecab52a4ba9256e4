package app.mangrove.incentive.fund;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.fact.FundMovement;
import app.mangrove.model.fund.Fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every fund of a snapshot as of the end of a day.
///
/// Errors: `fund.unknown` names a fund that plans credit and that there is not.
public record FundBook(List<FundState> funds, List<Problem> problems) {
    public FundBook {
        funds = List.copyOf(funds);
        problems = List.copyOf(problems);
    }

    /// The funds, those that are active first, with what plans accrued into them.
    public static FundBook of(
            Ecosystem ecosystem,
            LocalDate day,
            FiscalCalendar calendar,
            List<FundMovement> accruals) {
        List<FundState> states = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Fund> funds =
                ecosystem.all(Fund.KIND).stream()
                        .sorted(Comparator.comparing(Fund::status).thenComparing(Fund::name))
                        .toList();
        for (Fund fund : funds) {
            List<FundMovement> own =
                    accruals.stream().filter(m -> m.fund().equals(fund.name())).toList();
            FundState state =
                    FundState.of(ecosystem, FundRules.of(ecosystem, fund, calendar), day, own);
            states.add(state);
            problems.addAll(state.problems());
        }
        accruals.stream()
                .map(FundMovement::fund)
                .distinct()
                .filter(name -> funds.stream().noneMatch(fund -> fund.name().equals(name)))
                .forEach(name -> problems.add(Problem.of("fund.unknown", name)));
        return new FundBook(states, problems);
    }

    /// The same with more problems.
    public FundBook with(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new FundBook(funds, all);
    }

    public Optional<FundState> fund(Id id) {
        return funds.stream().filter(state -> state.rules().fund().id().equals(id)).findFirst();
    }

    /// Everything that moved in all funds, such as what is to be paid and what was.
    public List<FundMovement> movements() {
        return funds.stream()
                .flatMap(state -> state.accounts().stream())
                .flatMap(account -> account.movements().stream())
                .toList();
    }
}
