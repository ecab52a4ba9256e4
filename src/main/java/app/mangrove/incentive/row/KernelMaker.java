package app.mangrove.incentive.row;

import app.mangrove.base.money.Rounding;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.read.MoneyOf;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.Shock;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Returns;
import app.mangrove.model.plan.terms.Window;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What a kernel is made of: a component, the days or windows that it is for, and whom it leaves
/// out.
public final class KernelMaker {
    private final World world;
    private final String place;
    private final Component part;
    private final String currency;
    private final int exponent;
    private final List<Who.Except> excepts = new ArrayList<>();
    private PartnerTest only = PartnerTest.ANY;
    private By by = By.EFFECTIVE_DAY;
    private int from = Integer.MIN_VALUE;
    private int to = Integer.MAX_VALUE;
    private int lifeFrom = Integer.MIN_VALUE;
    private int lifeTo = Integer.MAX_VALUE;
    private Shock shock = Shock.NEUTRAL;
    private MoneyOf money;
    private @Nullable Problem instead;

    /// What decides whether a version is for a row.
    public enum By {
        /// The first day of the window that the row's date lies in.
        WINDOW,
        EFFECTIVE_DAY,
        OWN_DAY
    }

    public KernelMaker(World world, String place, Component part, String currency, int exponent) {
        this.world = world;
        this.place = place;
        this.part = part;
        this.currency = currency;
        this.exponent = exponent;
        money =
                new MoneyOf(
                        List.of(),
                        List.of(),
                        Conversion.daily(currency),
                        exponent,
                        Rounding.HALF_EVEN,
                        false);
    }

    public KernelMaker by(By decides) {
        by = decides;
        return this;
    }

    public KernelMaker from(int day) {
        from = day;
        return this;
    }

    public KernelMaker to(int day) {
        to = day;
        return this;
    }

    /// The effective days between which the plan lives.
    public KernelMaker life(int first, int end) {
        lifeFrom = first;
        lifeTo = end;
        return this;
    }

    public KernelMaker shock(Shock moves) {
        shock = moves;
        return this;
    }

    public KernelMaker money(MoneyOf of) {
        money = of;
        return this;
    }

    /// Pays only these partners.
    public KernelMaker only(PartnerTest partners) {
        only = partners;
        return this;
    }

    /// Leaves partners out who have terms of their own from a day to before another.
    public KernelMaker except(PartnerTest partners, int first, int end) {
        excepts.add(
                new Who.Except(
                        partners,
                        first,
                        end,
                        by == By.WINDOW ? part.window() : null,
                        world.preparing().axis()));
        return this;
    }

    /// Every row is this problem.
    public KernelMaker instead(@Nullable Problem problem) {
        instead = problem;
        return this;
    }

    public Kernel make() {
        PartnerTest named = new PartnerConditions(world, place).compile(part.payees());
        PartnerTest test =
                only.isAny()
                        ? named
                        : named.isAny()
                                ? only
                                : new PartnerTest.All(List.of(named, only)).fixed(world.partners());
        Kernels kernels = new Kernels(world, place, part, currency, exponent);
        return kernels.kernel(range(), new Who(test, excepts), money, shock, instead);
    }

    private Range range() {
        boolean own = part.returns().dates() == Returns.Dates.OWN;
        if (by != By.WINDOW) {
            Range.By decides = by == By.OWN_DAY ? Range.By.OWN_DAY : Range.By.EFFECTIVE_DAY;
            return new Range(
                    decides,
                    by == By.OWN_DAY ? from : Math.max(from, lifeFrom),
                    by == By.OWN_DAY ? to : Math.min(to, lifeTo),
                    lifeFrom,
                    lifeTo,
                    own);
        }
        Axis axis = world.preparing().axis();
        int first = axis.count();
        int end = axis.count();
        for (int m = axis.count() - 1; m >= 0; m--) {
            int day = axis.versionDay(m, part.window());
            int last = axis.lastDay(axis.windowEnd(m, part.window(), 0));
            boolean begins = from > day && from <= last && isFirst();
            if (day >= to) {
                end = m;
            }
            if (day >= from || begins) {
                first = m;
            }
        }
        return new Range(Range.By.MONTH, Math.min(first, end), end, lifeFrom, lifeTo, own);
    }

    /// Whether it is the plan's first version, which also is for the rest of the window that it
    /// begins in.
    private boolean isFirst() {
        return from == lifeFrom && part.window() != Window.ROW;
    }
}
