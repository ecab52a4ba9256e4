package app.mangrove.incentive.statement;

import app.mangrove.model.Link;

import org.jspecify.annotations.Nullable;

/// One line of a statement.
///
/// Shape: `period` names what the amount is of; `text` is a name or a period that the line's
/// sentence mentions. Unit: minor units of the statement's currency.
public record Line(
        Type type, String plan, String period, long minor, String text, @Nullable Link source) {

    /// What a line is; the names are those of the kind's choices.
    public enum Type {
        /// What a plan gave.
        EARNED,
        /// What a plan took back.
        CLAWBACK,
        /// What a plan's budget cut.
        BUDGET,
        /// An amount by hand; the text is its reason.
        ADJUSTMENT,
        /// Kept back, to be paid later.
        HELD_BACK,
        /// Kept back before and due now; the text is the period that it is of.
        RELEASED,
        /// Not paid because another plan of a stack won.
        DISPLACED,
        /// What a closed period should have paid and did not, or paid too much.
        CORRECTION,
        /// A claim against a fund.
        REIMBURSEMENT,
        /// A negative balance of the statement before.
        CARRIED;

        /// Whether it is part of what a plan releases for its period.
        public boolean isOfPlan() {
            return this != REIMBURSEMENT && this != CARRIED;
        }

        /// The key of its sentence, whose places are the plan, the line's period and its text.
        public String key() {
            return "statement.line." + name().toLowerCase(java.util.Locale.ROOT);
        }

        /// Whether the plan's own terms gave it.
        public boolean isEarned() {
            return this == EARNED || this == CLAWBACK || this == BUDGET;
        }
    }
}
