package app.mangrove.model.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// Queries against a slow twin that reads one value after the other.
class QueryTwinTest {
    private static final long SEED = 4711;
    private final Ecosystem ecosystem = Sample.random(SEED, 150, 9_000);
    private final Scope scope = Sample.scope(ecosystem);
    private final Random random = new Random(SEED);

    private static final List<String> PATHS =
            List.of(
                    "name",
                    "stage",
                    "amount",
                    "opened",
                    "close",
                    "partner",
                    "partner.region",
                    "partner.status",
                    "partner.tags",
                    "partner.owner.own",
                    "lost_reason",
                    "currency");

    @Test
    void findsTheRowsThatTheTwinFinds() {
        for (int round = 0; round < 400; round++) {
            Filter filter = filter(2);
            int[] expected =
                    IntStream.of(ecosystem.table(Deal.KIND).numbers())
                            .filter(nr -> holds(filter, nr))
                            .toArray();
            int[] found =
                    Query.of(Deal.KIND)
                            .where(filter)
                            .run(scope, Cancel.never())
                            .orElseThrow()
                            .rows();
            assertThat(found).as("seed %d: %s", SEED, filter.text()).isEqualTo(expected);
        }
    }

    @Test
    void sortsAsTheTwinSorts() {
        for (int round = 0; round < 60; round++) {
            List<Order> orders = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                String path = PATHS.get(random.nextInt(PATHS.size()));
                if (!path.equals("partner.tags")) {
                    orders.add(new Order(path, random.nextBoolean()));
                }
            }
            int[] found =
                    Query.of(Deal.KIND)
                            .orderBy(orders)
                            .run(scope, Cancel.never())
                            .orElseThrow()
                            .rows();
            int[] expected =
                    IntStream.of(ecosystem.table(Deal.KIND).numbers())
                            .boxed()
                            .sorted(comparator(orders))
                            .mapToInt(Integer::intValue)
                            .toArray();
            assertThat(found).as("seed %d: %s", SEED, orders).isEqualTo(expected);
        }
    }

    private Comparator<Integer> comparator(List<Order> orders) {
        Comparator<Integer> all = (_, _) -> 0;
        for (Order order : orders) {
            Comparator<@Nullable Object> values = (a, b) -> compare(order, a, b);
            all = all.thenComparing(nr -> sortable(order.path(), nr), values);
        }
        return all;
    }

    private final Collator collator = Collator.getInstance(Locale.GERMAN);

    @SuppressWarnings("unchecked")
    private int compare(Order order, @Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        int result =
                a instanceof String x
                        ? collator.compare(x, (String) b)
                        : ((Comparable<Object>) a).compareTo(b);
        return order.descending() ? -result : result;
    }

    private @Nullable Object sortable(String path, int nr) {
        Object value = value(path, nr);
        Field<?> field = Column.of(scope, Deal.KIND, path).orElseThrow().field().orElseThrow();
        if (field.type() == FieldType.CHOICE && value != null) {
            return field.choices().indexOf(value);
        }
        return value instanceof Id id ? name(field.target(), id) : value;
    }

    private String name(Kind<?> kind, Id id) {
        return ecosystem.name(kind, ecosystem.table(kind).nr(id));
    }

    private @Nullable Object value(String path, int nr) {
        Kind<?> kind = Deal.KIND;
        int at = nr;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            Field<?> field = kind.field(steps[i]).orElseThrow();
            Object id = ecosystem.value(kind, field, at);
            if (id == null) {
                return null;
            }
            kind = field.target();
            at = ecosystem.table(kind).nr((Id) id);
        }
        return ecosystem.value(kind, kind.field(steps[steps.length - 1]).orElseThrow(), at);
    }

    private Filter filter(int depth) {
        if (depth > 0 && random.nextBoolean()) {
            List<Filter> parts = List.of(filter(depth - 1), filter(depth - 1));
            return switch (random.nextInt(3)) {
                case 0 -> new Filter.And(parts);
                case 1 -> new Filter.Or(parts);
                default -> new Filter.Not(parts.getFirst());
            };
        }
        String path = PATHS.get(random.nextInt(PATHS.size()));
        Column column = Column.of(scope, Deal.KIND, path).orElseThrow();
        List<Operator> operators = column.operators();
        Operator operator = operators.get(random.nextInt(operators.size()));
        List<String> values = new ArrayList<>();
        int count = operator.arity() < 0 ? 2 : operator.arity();
        while (values.size() < count) {
            values.add(operand(column));
        }
        return new Filter.Test(path, operator, values);
    }

    private String operand(Column column) {
        Table table = ecosystem.table(Deal.KIND);
        return switch (column.type()) {
            case TEXT ->
                    List.of("kestrel", "éa 1", "E", "ÜBRIG", "price", "ä", " 3", "z")
                            .get(random.nextInt(8));
            case TEXTS -> List.of("gold", "t1", "GOLD", "x").get(random.nextInt(4));
            case CHOICE ->
                    column.field()
                            .orElseThrow()
                            .choices()
                            .get(random.nextInt(column.field().orElseThrow().choices().size()));
            case BOOL -> random.nextBoolean() ? "true" : "false";
            case REF -> {
                Object value = column.value(1 + random.nextInt(table.end() - 1));
                Field<?> field = column.field().orElseThrow();
                yield value == null
                        ? "EMEA"
                        : random.nextBoolean()
                                ? value.toString()
                                : name(field.target(), (Id) value);
            }
            case DATE -> Sample.TODAY.plusDays(random.nextInt(80) - 50L).toString();
            default -> BigDecimal.valueOf(random.nextInt(2_000_000), 5).toPlainString();
        };
    }

    private boolean holds(Filter filter, int nr) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> parts.stream().allMatch(p -> holds(p, nr));
            case Filter.Or(List<Filter> parts) -> parts.stream().anyMatch(p -> holds(p, nr));
            case Filter.Not(Filter part) -> !holds(part, nr);
            case Filter.Test test -> holds(test, nr);
            default -> throw new IllegalStateException();
        };
    }

    private boolean holds(Filter.Test test, int nr) {
        Object value = value(test.path(), nr);
        return switch (test.operator()) {
            case EMPTY -> value == null;
            case NOT_EMPTY -> value != null;
            case IS_NOT -> value == null || !any(test, value, Operator.IS);
            default -> value != null && any(test, value, test.operator());
        };
    }

    private boolean any(Filter.Test test, Object value, Operator operator) {
        if (operator == Operator.BETWEEN) {
            return order(value, test.values().get(0)) >= 0
                    && order(value, test.values().get(1)) <= 0;
        }
        for (String wanted : test.values()) {
            if (one(test.path(), value, operator, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean one(String path, Object value, Operator operator, String wanted) {
        return switch (operator) {
            case LESS -> order(value, wanted) < 0;
            case AT_MOST -> order(value, wanted) <= 0;
            case MORE -> order(value, wanted) > 0;
            case AT_LEAST -> order(value, wanted) >= 0;
            case WITHIN -> within((Id) value, wanted);
            default -> matches(path, value, operator, wanted);
        };
    }

    private boolean matches(String path, Object value, Operator operator, String wanted) {
        if (value instanceof Id id) {
            Field<?> field = Column.of(scope, Deal.KIND, path).orElseThrow().field().orElseThrow();
            boolean code =
                    ecosystem
                            .values(field.target(), ecosystem.table(field.target()).nr(id))
                            .getOrDefault("code", "")
                            .equals(wanted);
            return operator != Operator.CONTAINS
                            && operator != Operator.STARTS_WITH
                            && (id.toString().equals(wanted) || code)
                    || Id.parse(wanted).isEmpty()
                            && text(name(field.target(), id), operator, wanted);
        }
        if (value instanceof List<?> members) {
            return members.stream().anyMatch(m -> text((String) m, operator, wanted));
        }
        if (value instanceof String text) {
            return text(text, operator, wanted);
        }
        return value instanceof Boolean flag
                ? flag == Boolean.parseBoolean(wanted)
                : order(value, wanted) == 0;
    }

    private static boolean text(String text, Operator operator, String wanted) {
        String a = text.toLowerCase(Locale.ROOT);
        String b = wanted.toLowerCase(Locale.ROOT);
        return switch (operator) {
            case CONTAINS -> a.contains(b);
            case STARTS_WITH -> a.startsWith(b);
            default -> a.equals(b);
        };
    }

    private static int order(Object value, String wanted) {
        return value instanceof LocalDate date
                ? date.compareTo(LocalDate.parse(wanted))
                : ((BigDecimal) value).compareTo(new BigDecimal(wanted));
    }

    private boolean within(Id id, String wanted) {
        Id at = id;
        while (at != null) {
            Region region = ecosystem.find(Region.KIND, at).orElseThrow();
            if (region.name().equalsIgnoreCase(wanted) || at.toString().equals(wanted)) {
                return true;
            }
            at = region.parent();
        }
        return false;
    }

    @Test
    void mineIsWhatMyPartnersDid() {
        int[] found =
                Query.of(Partner.KIND)
                        .where(new Filter.Mine())
                        .run(scope, Cancel.never())
                        .orElseThrow()
                        .rows();
        assertThat(IntStream.of(found).boxed())
                .isNotEmpty()
                .allSatisfy(nr ->
                        assertThat(ecosystem.row(Partner.KIND, nr).owner()).isEqualTo(Sample.ANN));
    }
}
