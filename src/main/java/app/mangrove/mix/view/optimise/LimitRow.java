package app.mangrove.mix.view.optimise;

import app.mangrove.mix.optimise.Rule;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.mix.Complement;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.program.PartnerType;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A limit of the plan, or two types that sell more together, in words.
record LimitRow(
        Kind<?> kind,
        int row,
        Id id,
        String name,
        String about,
        String bound,
        String when,
        boolean off) {
    private static final int PERCENT = 100;

    /// All that the optimiser keeps for a plan: its limits, then what goes together.
    static List<LimitRow> of(Ecosystem eco, MixPlan plan, String currency) {
        int nr = eco.table(MixPlan.KIND).nr(plan.id());
        List<LimitRow> rows = new ArrayList<>();
        eco.table(MixConstraint.KIND)
                .forEach(row -> {
                    if (eco.target(MixConstraint.KIND, MixConstraint.PLAN, row) == nr) {
                        rows.add(constraint(eco, row, currency));
                    }
                });
        eco.table(Complement.KIND)
                .forEach(row -> {
                    int of = eco.target(Complement.KIND, Complement.PLAN, row);
                    if (of == 0 || of == nr) {
                        rows.add(pairing(eco, row));
                    }
                });
        return rows;
    }

    private static LimitRow constraint(Ecosystem eco, int nr, String currency) {
        MixConstraint row = eco.row(MixConstraint.KIND, nr);
        List<String> names = new ArrayList<>();
        for (Field<Id> field :
                List.of(
                        MixConstraint.TYPE,
                        MixConstraint.TIER,
                        MixConstraint.REGION,
                        MixConstraint.VERTICAL,
                        MixConstraint.PRODUCT_LINE)) {
            int at = eco.target(MixConstraint.KIND, field, nr);
            if (at > 0) {
                names.add(eco.name(field.target(), at));
            }
        }
        return new LimitRow(
                MixConstraint.KIND,
                nr,
                row.id(),
                Names.choice(MixConstraint.KIND, MixConstraint.RULE, row.rule()),
                names.isEmpty() ? Text.of("optimise.everywhere") : String.join(", ", names),
                bound(eco, row, nr, currency),
                when(row.periodFrom(), row.periodTo()),
                Boolean.TRUE.equals(row.off()));
    }

    private static String bound(Ecosystem eco, MixConstraint row, int nr, String currency) {
        boolean money = isMoney(row.rule());
        @Nullable BigDecimal number = money ? row.amount() : row.limit();
        if (number == null) {
            return Text.of("optimise.no-number");
        }
        int own = eco.target(MixConstraint.KIND, MixConstraint.CURRENCY, nr);
        String in = own == 0 ? currency : eco.name(MixConstraint.CURRENCY.target(), own);
        return LimitWords.bound(row.rule(), number.doubleValue(), in);
    }

    static boolean isMoney(String rule) {
        Rule of = Rule.valueOf(rule);
        return of == Rule.BUDGET || of == Rule.REVENUE_MIN;
    }

    private static String when(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (to == null) {
            return from == null ? Text.of("optimise.always") : Text.of("optimise.from", from);
        }
        return from == null ? Text.of("optimise.until", to) : Text.of("optimise.between", from, to);
    }

    private static LimitRow pairing(Ecosystem eco, int nr) {
        Complement row = eco.row(Complement.KIND, nr);
        String one = eco.name(PartnerType.KIND, eco.target(Complement.KIND, Complement.TYPE, nr));
        String other =
                eco.name(PartnerType.KIND, eco.target(Complement.KIND, Complement.OTHER_TYPE, nr));
        return new LimitRow(
                Complement.KIND,
                nr,
                row.id(),
                Text.of("optimise.pairing"),
                Text.of("optimise.pair", one, other),
                Text.of(
                        "optimise.uplift",
                        Text.formats().number(row.ratio().stripTrailingZeros()),
                        Text.formats()
                                .number(
                                        row.uplift()
                                                .multiply(BigDecimal.valueOf(PERCENT))
                                                .stripTrailingZeros())),
                Text.of("optimise.always"),
                false);
    }
}
