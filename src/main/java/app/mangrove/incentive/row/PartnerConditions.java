package app.mangrove.incentive.row;

import app.mangrove.incentive.read.Line;
import app.mangrove.incentive.read.PartnerFacts;
import app.mangrove.incentive.read.Spans;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Operator;

import java.util.List;
import java.util.function.IntPredicate;

/// Compiles conditions on partners: `type`, `tier` and `depth` at a date, and every field.
public final class PartnerConditions {
    private final World world;
    private final String place;

    public PartnerConditions(World world, String place) {
        this.world = world;
        this.place = place;
    }

    public PartnerTest compile(Filter filter) {
        return filter.isAll() ? PartnerTest.ANY : test(filter).fixed(world.partners());
    }

    private PartnerTest test(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) ->
                    new PartnerTest.All(parts.stream().map(this::test).toList());
            case Filter.Or(List<Filter> parts) ->
                    new PartnerTest.Any(parts.stream().map(this::test).toList());
            case Filter.Not(Filter part) -> new PartnerTest.Not(test(part));
            case Filter.Test test -> leaf(test);
            case Filter.InSegment segment -> field(segment);
            case Filter.Mine mine -> field(mine);
        };
    }

    PartnerTest leaf(Filter.Test test) {
        return switch (test.path()) {
            case "type" -> span(PartnerFacts.types(world.ecosystem()), PartnerType.KIND, test);
            case "tier" -> span(PartnerFacts.tiers(world.ecosystem()), Tier.KIND, test);
            case "depth" ->
                    new PartnerTest.ByDepth(Line.of(world.ecosystem(), World.LINE), depth(test));
            default -> field(test);
        };
    }

    private PartnerTest field(Filter filter) {
        return new PartnerTest.Fixed(world.hits(Partner.KIND, filter, place));
    }

    private PartnerTest span(Spans spans, Kind<?> kind, Filter.Test test) {
        boolean not = test.operator() == Operator.IS_NOT || test.operator() == Operator.EMPTY;
        boolean[] hits =
                switch (test.operator()) {
                    case IS, IS_NOT, ANY_OF ->
                            world.hits(
                                    kind,
                                    new Filter.Test("id", Operator.ANY_OF, test.values()),
                                    place);
                    case EMPTY, NOT_EMPTY -> world.hits(kind, Filter.ALL, place);
                    default ->
                            throw World.refusal(
                                    "incentive.condition", place, test.text(), test.path());
                };
        if (not) {
            for (int i = 0; i < hits.length; i++) {
                hits[i] = !hits[i];
            }
        }
        return new PartnerTest.BySpan(spans, hits);
    }

    private IntPredicate depth(Filter.Test test) {
        try {
            List<Integer> values = test.values().stream().map(Integer::valueOf).toList();
            return switch (test.operator()) {
                case IS, ANY_OF -> values::contains;
                case IS_NOT -> depth -> !values.contains(depth);
                case LESS -> depth -> depth < values.getFirst();
                case AT_MOST -> depth -> depth <= values.getFirst();
                case MORE -> depth -> depth > values.getFirst();
                case AT_LEAST -> depth -> depth >= values.getFirst();
                case BETWEEN -> depth -> depth >= values.getFirst() && depth <= values.getLast();
                default -> throw new NumberFormatException();
            };
        } catch (NumberFormatException e) {
            throw World.refusal("incentive.condition", place, test.text(), test.path());
        }
    }
}
