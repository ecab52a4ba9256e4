package app.mangrove.incentive.row;

import app.mangrove.incentive.read.Line;
import app.mangrove.incentive.read.Spans;

import java.util.List;
import java.util.function.IntPredicate;

/// Whether a partner, by its row number, meets a condition on a day.
public sealed interface PartnerTest {
    PartnerTest ANY = new All(List.of());

    boolean test(int partner, int day);

    /// Whether the answer for a partner is the same on every day.
    boolean isSteady(int partner);

    /// By fields that have no dates.
    record Fixed(boolean[] hits) implements PartnerTest {
        @Override
        public boolean test(int partner, int day) {
            return hits[partner];
        }

        @Override
        public boolean isSteady(int partner) {
            return true;
        }
    }

    /// By a dated number, such as the type.
    record BySpan(Spans spans, boolean[] hits) implements PartnerTest {
        @Override
        public boolean test(int partner, int day) {
            return hits[spans.at(partner, day)];
        }

        @Override
        public boolean isSteady(int partner) {
            return spans.steady(partner) >= 0;
        }
    }

    /// By the depth in a line.
    record ByDepth(Line line, IntPredicate depth) implements PartnerTest {
        @Override
        public boolean test(int partner, int day) {
            return depth.test(line.depth(partner, day));
        }

        @Override
        public boolean isSteady(int partner) {
            return line.isSteady(partner);
        }
    }

    record All(List<PartnerTest> parts) implements PartnerTest {
        @Override
        public boolean test(int partner, int day) {
            return parts.stream().allMatch(part -> part.test(partner, day));
        }

        @Override
        public boolean isSteady(int partner) {
            return parts.stream().allMatch(part -> part.isSteady(partner));
        }
    }

    record Any(List<PartnerTest> parts) implements PartnerTest {
        @Override
        public boolean test(int partner, int day) {
            return parts.stream().anyMatch(part -> part.test(partner, day));
        }

        @Override
        public boolean isSteady(int partner) {
            return parts.stream().allMatch(part -> part.isSteady(partner));
        }
    }

    record Not(PartnerTest part) implements PartnerTest {
        @Override
        public boolean test(int partner, int day) {
            return !part.test(partner, day);
        }

        @Override
        public boolean isSteady(int partner) {
            return part.isSteady(partner);
        }
    }

    /// The same condition; as plain bits when no answer depends on the day.
    default PartnerTest fixed(int end) {
        boolean[] hits = new boolean[end];
        for (int partner = 1; partner < end; partner++) {
            if (!isSteady(partner)) {
                return this;
            }
            hits[partner] = test(partner, 0);
        }
        return new Fixed(hits);
    }

    default boolean isAny() {
        return this instanceof All(List<PartnerTest> parts) && parts.isEmpty();
    }
}
