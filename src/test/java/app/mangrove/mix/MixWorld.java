package app.mangrove.mix;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.Trees;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.mix.Demand;
import app.mangrove.model.mix.MixAssumption;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Membership;
import app.mangrove.model.program.Tier;
import app.mangrove.revenue.RevenueWorld;
import app.mangrove.support.TestWorkspace;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Builds small worlds for tests of the mix, a line a thing; names are keys.
public final class MixWorld {
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    public static final LocalDate GOAL = LocalDate.of(2027, 6, 30);
    public static final Lens LENS =
            new Lens(TODAY, Conversion.daily("EUR"), FiscalCalendar.CALENDAR, 90);

    public final RevenueWorld base = new RevenueWorld();
    private int next;

    public static Id id(String name) {
        return RevenueWorld.id(name);
    }

    /// Euro, a tree of regions, two industries, two product families, types and tiers.
    public static MixWorld started() {
        MixWorld world = new MixWorld();
        world.base
                .currency("EUR", 2)
                .currency("USD", 2)
                .region("Europe", "AREA", "")
                .region("DACH", "AREA", "Europe")
                .region("Germany", "COUNTRY", "DACH")
                .region("Austria", "COUNTRY", "DACH")
                .region("France", "COUNTRY", "Europe")
                .product("Software", "")
                .product("Licence", "Software")
                .product("Service", "")
                .type("VAR")
                .type("MSP");
        world.vertical("Finance", "").vertical("Banks", "Finance");
        return world.tier("Silver", 1).tier("Gold", 2);
    }

    public MixWorld vertical(String name, String parent) {
        base.edits.add(
                Edit.add(Vertical.KIND, id(name))
                        .and(Vertical.NAME, name)
                        .and(Vertical.PARENT, parent.isEmpty() ? null : id(parent)));
        return this;
    }

    public MixWorld tier(String name, long rank) {
        base.edits.add(Edit.add(Tier.KIND, id(name)).and(Tier.NAME, name).and(Tier.RANK, rank));
        return this;
    }

    /// An active partner of a type, in a country, since a day.
    public MixWorld partner(String name, String type, String country, String joined) {
        base.partner(name, name, country, "");
        base.edits.add(
                Edit.add(Partner.KIND, id(name))
                        .and(Partner.JOINED, joined.isEmpty() ? null : LocalDate.parse(joined)));
        base.role(name, type, "", "", true);
        return this;
    }

    public MixWorld set(String partner, Field<?> field, Object value) {
        Edit.Put put = Edit.add(Partner.KIND, id(partner));
        @SuppressWarnings("unchecked")
        Field<Object> any = (Field<Object>) field;
        base.edits.add(put.and(any, value));
        return this;
    }

    public MixWorld holds(String partner, String tier, String from) {
        base.edits.add(
                Edit.add(Membership.KIND, id("held" + next++))
                        .and(Membership.PARTNER, id(partner))
                        .and(Membership.TIER, id(tier))
                        .and(Membership.VALID_FROM, LocalDate.parse(from)));
        return this;
    }

    public MixWorld sale(String partner, String date, String amount, String product) {
        base.sale(partner, date, amount, "EUR", "", product, "");
        return this;
    }

    public MixWorld plan(String name, String status) {
        base.edits.add(
                Edit.add(MixPlan.KIND, id(name))
                        .and(MixPlan.NAME, name)
                        .and(MixPlan.STATUS, status)
                        .and(MixPlan.START, TODAY));
        return this;
    }

    private static Edit.Put cell(Edit.Put put, Kind<?> kind, String... values) {
        Edit.Put with = put;
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                with =
                        with.and(
                                kind.field(Axis.all().get(i).key())
                                        .map(MixWorld::ref)
                                        .orElseThrow(),
                                id(values[i]));
            }
        }
        return with;
    }

    @SuppressWarnings("unchecked")
    private static Field<Id> ref(Field<?> field) {
        return (Field<Id>) field;
    }

    /// A target of the plan `plan` by [#GOAL]; the cell as type, tier, region, vertical, product
    /// line.
    public MixWorld target(String plan, Long count, String capacity, String... cell) {
        Edit.Put put =
                Edit.add(MixTarget.KIND, id("target" + next++))
                        .and(MixTarget.PLAN, id(plan))
                        .and(MixTarget.DATE, GOAL)
                        .and(MixTarget.COUNT, count)
                        .and(
                                MixTarget.CAPACITY,
                                capacity.isEmpty() ? null : new BigDecimal(capacity));
        base.edits.add(cell(put, MixTarget.KIND, cell));
        return this;
    }

    /// Demand of the year of [#GOAL].
    public MixWorld demand(Long accounts, String revenue, String... cell) {
        Edit.Put put =
                Edit.add(Demand.KIND, id("demand" + next++))
                        .and(Demand.PERIOD_FROM, LocalDate.of(2027, 1, 1))
                        .and(Demand.PERIOD_TO, LocalDate.of(2028, 1, 1))
                        .and(Demand.ACCOUNTS, accounts)
                        .and(Demand.REVENUE, new BigDecimal(revenue));
        base.edits.add(cell(put, Demand.KIND, cell));
        return this;
    }

    public MixWorld assume(String type, String productivity, Long ramp, String churn, Long lead) {
        base.edits.add(
                Edit.add(MixAssumption.KIND, id("assume" + next++))
                        .and(MixAssumption.TYPE, type.isEmpty() ? null : id(type))
                        .and(
                                MixAssumption.PRODUCTIVITY,
                                productivity.isEmpty() ? null : new BigDecimal(productivity))
                        .and(MixAssumption.RAMP_MONTHS, ramp)
                        .and(MixAssumption.CHURN, churn.isEmpty() ? null : new BigDecimal(churn))
                        .and(MixAssumption.LEAD_MONTHS, lead));
        return this;
    }

    public Ecosystem ecosystem() {
        return TestWorkspace.of(base.edits).ecosystem();
    }

    /// The cell of these names: type, tier, region, vertical, product line.
    public static Cell cell(Ecosystem eco, String... names) {
        Cell cell = Cell.ALL;
        for (int i = 0; i < names.length; i++) {
            Axis axis = Axis.all().get(i);
            if (!names[i].isEmpty()) {
                cell = cell.with(axis, Trees.of(eco).find(axis, names[i]).orElseThrow());
            }
        }
        return cell;
    }
}
