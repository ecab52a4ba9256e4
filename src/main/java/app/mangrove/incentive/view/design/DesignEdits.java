package app.mangrove.incentive.view.design;

import app.mangrove.incentive.design.PlanDrafts;
import app.mangrove.incentive.view.board.Board;
import app.mangrove.incentive.view.board.Shelf;
import app.mangrove.incentive.view.board.Sketch;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PaymentPolicy;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Payment;
import app.mangrove.model.plan.terms.Stored;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The edits that the designer's intents come to, each one batch.
final class DesignEdits {
    private final Supplier<Id> ids;

    DesignEdits(Supplier<Id> ids) {
        this.ids = ids;
    }

    /// A batch, and the draft that it makes when it makes one.
    record Made(List<Edit> edits, Optional<Id> version) {}

    /// A change of what is kept: what the plan says for all versions stands with the plan, terms in
    /// the draft that is shown or in a new one that begins on a day.
    Made keep(Board b, UnaryOperator<Sketch> change, LocalDate begins) {
        Sketch before = kept(b);
        Sketch after = change.apply(before);
        List<Edit> edits = new ArrayList<>();
        Optional<Id> version = Optional.empty();
        if (!after.rules().equals(before.rules())) {
            edits.add(
                    PlanDrafts.change(b.ecosystem(), IncentivePlan.KIND, b.row().id())
                            .and(IncentivePlan.TERMS, PlanJson.text(after.rules())));
        }
        if (!after.version().equals(before.version()) && b.isDraft()) {
            edits.add(
                    PlanDrafts.change(b.ecosystem(), PlanVersion.KIND, b.shown().id())
                            .and(PlanVersion.TERMS, PlanJson.text(after.version())));
        } else if (!after.version().equals(before.version())) {
            PlanDrafts.Made draft =
                    PlanDrafts.draft(b.row().id(), after.version(), begins, ids.get());
            version = Optional.of(draft.id());
            edits.addAll(draft.edits());
        }
        return new Made(edits, version);
    }

    /// What stands in the rows; the board may hold what is only shown.
    private static Sketch kept(Board b) {
        String rules = Objects.requireNonNullElse(b.row().terms(), "{}");
        return new Sketch(
                Objects.requireNonNullElse(
                        PlanJson.parse(rules, Stored.PlanRules.class).value(), b.sketch().rules()),
                Objects.requireNonNullElse(
                        PlanJson.parse(b.shown().terms(), Stored.VersionRules.class).value(),
                        b.sketch().version()));
    }

    /// Removes the draft that is shown; a plan that has no other version goes with it.
    static List<Edit> discard(Board b) {
        List<Edit> edits = new ArrayList<>();
        edits.add(PlanDrafts.remove(b.ecosystem(), PlanVersion.KIND, b.shown().id()));
        if (b.versions().size() == 1) {
            edits.add(PlanDrafts.remove(b.ecosystem(), IncentivePlan.KIND, b.row().id()));
        }
        return edits;
    }

    /// Puts the mechanic of the shelf in the place of a component, which keeps its name and which
    /// rows and partners count.
    static Sketch mechanic(Sketch sketch, int place, String key) {
        Component part = Shelf.plan(key).versions().getFirst().components().getFirst();
        Component now = sketch.version().components().get(place);
        return sketch.with(
                place,
                new Component(
                        now.name(),
                        now.rows(),
                        part.payee(),
                        now.payees(),
                        part.measure(),
                        part.reach(),
                        part.window(),
                        part.settlement(),
                        part.rate(),
                        part.factors(),
                        part.rounding(),
                        part.limits(),
                        part.returns()));
    }

    /// A policy that pays the shown plan alone, to begin with.
    List<Edit> policy(Board b, String name) {
        Stored.PaymentRules rules =
                new Stored.PaymentRules(
                        List.of(b.row().name()),
                        List.of(),
                        List.of(),
                        Payment.Carry.FORWARD,
                        Payment.Payout.DEFAULT);
        return List.of(
                Edit.add(PaymentPolicy.KIND, ids.get())
                        .and(PaymentPolicy.NAME, name)
                        .and(PaymentPolicy.CURRENCY, b.row().currency())
                        .and(PaymentPolicy.TERMS, PlanJson.text(rules)));
    }
}
