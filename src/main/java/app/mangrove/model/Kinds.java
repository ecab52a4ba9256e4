package app.mangrove.model;

import app.mangrove.model.activity.Activity;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Contract;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Party;
import app.mangrove.model.deal.Referral;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fund.Fund;
import app.mangrove.model.fund.FundAct;
import app.mangrove.model.fund.FundBudget;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundEntry;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.fund.FundResult;
import app.mangrove.model.geo.Region;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.market.Promotion;
import app.mangrove.model.mix.Complement;
import app.mangrove.model.mix.Demand;
import app.mangrove.model.mix.MixAssumption;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixStep;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.model.mix.ProfileCriterion;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.partner.Role;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PartnerAgreement;
import app.mangrove.model.plan.PaymentPolicy;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.Target;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.Capability;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.GuardRail;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Language;
import app.mangrove.model.program.Membership;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Rung;
import app.mangrove.model.program.Score;
import app.mangrove.model.program.Skill;
import app.mangrove.model.program.Specialisation;
import app.mangrove.model.program.Tier;
import app.mangrove.model.program.Track;
import app.mangrove.model.program.VisibilityRule;
import app.mangrove.model.settle.ClosedPeriod;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.PayoutAccount;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.model.settle.PointsEntry;
import app.mangrove.model.settle.Statement;
import app.mangrove.model.settle.StatementLine;
import app.mangrove.model.work.Attachment;
import app.mangrove.model.work.Board;
import app.mangrove.model.work.Calendar;
import app.mangrove.model.work.Mapping;
import app.mangrove.model.work.Note;
import app.mangrove.model.work.OwnField;
import app.mangrove.model.work.SavedView;
import app.mangrove.model.work.Segment;
import app.mangrove.model.work.Setting;
import app.mangrove.model.work.Task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue of kinds.
public final class Kinds {
    /// Every kind, in an order in which references mostly point backwards.
    public static final List<Kind<?>> ALL =
            List.of(
                    Region.KIND,
                    Vertical.KIND,
                    ProductLine.KIND,
                    Currency.KIND,
                    FxRate.KIND,
                    Promotion.KIND,
                    PartnerType.KIND,
                    Tier.KIND,
                    Specialisation.KIND,
                    Capability.KIND,
                    Language.KIND,
                    Program.KIND,
                    Ladder.KIND,
                    LadderVersion.KIND,
                    Rung.KIND,
                    Criterion.KIND,
                    CategoryRule.KIND,
                    Benefit.KIND,
                    GuardRail.KIND,
                    Track.KIND,
                    VisibilityRule.KIND,
                    Membership.KIND,
                    Certification.KIND,
                    Score.KIND,
                    Partner.KIND,
                    Role.KIND,
                    Relation.KIND,
                    Skill.KIND,
                    Person.KIND,
                    Account.KIND,
                    Contract.KIND,
                    Deal.KIND,
                    Party.KIND,
                    Transaction.KIND,
                    Referral.KIND,
                    Activity.KIND,
                    Target.KIND,
                    IncentivePlan.KIND,
                    PlanVersion.KIND,
                    PaymentPolicy.KIND,
                    PartnerAgreement.KIND,
                    Adjustment.KIND,
                    Fund.KIND,
                    FundBudget.KIND,
                    FundRequest.KIND,
                    FundClaim.KIND,
                    FundEntry.KIND,
                    FundResult.KIND,
                    FundAct.KIND,
                    ClosedPeriod.KIND,
                    PayoutAccount.KIND,
                    PayoutBatch.KIND,
                    Statement.KIND,
                    StatementLine.KIND,
                    Dispute.KIND,
                    PointsEntry.KIND,
                    MixPlan.KIND,
                    MixTarget.KIND,
                    Demand.KIND,
                    MixAssumption.KIND,
                    MixConstraint.KIND,
                    Complement.KIND,
                    ProfileCriterion.KIND,
                    MixStep.KIND,
                    Segment.KIND,
                    SavedView.KIND,
                    Board.KIND,
                    Mapping.KIND,
                    OwnField.KIND,
                    Task.KIND,
                    Note.KIND,
                    Attachment.KIND,
                    Calendar.KIND,
                    Setting.KIND);

    private static final Map<String, Kind<?>> BY_KEY = new LinkedHashMap<>();

    static {
        ALL.forEach(kind -> BY_KEY.put(kind.key(), kind));
    }

    private Kinds() {}

    /// The kind with a key that the program itself wrote.
    public static Kind<?> of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("unknown kind " + key));
    }

    public static Optional<Kind<?>> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
