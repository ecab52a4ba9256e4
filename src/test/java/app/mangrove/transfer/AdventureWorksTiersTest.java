package app.mangrove.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Rung;
import app.mangrove.model.program.Tier;
import app.mangrove.sample.Seeds;
import app.mangrove.support.Shared;
import app.mangrove.support.TestWorkspace;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.LadderStep;
import app.mangrove.tier.TierGrid;
import app.mangrove.tier.Tiers;
import app.mangrove.tier.draft.LadderCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The resellers of the warehouse on a ladder by the revenue of twelve months: Silver from 30,000
/// dollars, Gold from 100,000, Platinum from 200,000.
class AdventureWorksTiersTest {
    private static final Id LADDER = new Id(1, 1);
    private static final Id VERSION = new Id(1, 2);
    private static final List<String> CODES = List.of("REGISTERED", "SILVER", "GOLD", "PLATINUM");
    private static final List<String> NAMES = List.of("Registered", "Silver", "Gold", "Platinum");
    private static final long[] FROM = {0, 30_000, 100_000, 200_000};

    @TempDir private Path folder;
    private final Path data = Shared.data("adventureworks-dw");

    private Ecosystem workspace() throws IOException {
        TestWorkspace workspace = TestWorkspace.of(Seeds.edits("AdventureWorks", "USD"));
        new Imports(folder)
                .run(
                        workspace,
                        Imports.profile(
                                Files.readString(
                                        Path.of("docs/examples/adventureworks/profile.json"))),
                        data);
        workspace.commit(ladder(), Reason.user("test", "ladder"));
        return workspace.ecosystem();
    }

    private static List<Edit> ladder() {
        List<Edit> edits = new ArrayList<>();
        edits.add(Edit.add(Ladder.KIND, LADDER).and(Ladder.NAME, "Resellers"));
        edits.add(
                Edit.add(LadderVersion.KIND, VERSION)
                        .and(LadderVersion.NAME, "By revenue")
                        .and(LadderVersion.LADDER, LADDER)
                        .and(LadderVersion.NUMBER, 1L)
                        .and(LadderVersion.STATUS, "PUBLISHED")
                        .and(LadderVersion.VALID_FROM, LocalDate.of(2010, 1, 1))
                        .and(LadderVersion.CURRENCY, Seeds.id(Currency.KIND, "USD"))
                        .and(LadderVersion.RATES, "EVENT_DAY")
                        .and(LadderVersion.REVIEW, "YEARLY")
                        .and(LadderVersion.DEMOTION, "ONE_STEP"));
        for (int i = 0; i < CODES.size(); i++) {
            Id rung = new Id(2, i);
            edits.add(
                    Edit.add(Rung.KIND, rung)
                            .and(Rung.VERSION, VERSION)
                            .and(Rung.TIER, Seeds.id(Tier.KIND, CODES.get(i)))
                            .and(Rung.RULE, "ALL"));
            if (i > 0) {
                edits.add(
                        Edit.add(Criterion.KIND, new Id(3, i))
                                .and(Criterion.RUNG, rung)
                                .and(Criterion.METRIC, "REVENUE")
                                .and(Criterion.WINDOW, "TRAILING_YEAR")
                                .and(Criterion.SCOPE, "OWN")
                                .and(Criterion.COMPARISON, "AT_LEAST")
                                .and(Criterion.THRESHOLD, BigDecimal.valueOf(FROM[i])));
            }
        }
        return edits;
    }

    /// What each reseller sold in the twelve months up to a day, straight from the file.
    private Map<String, BigDecimal> sold(LocalDate day) throws IOException {
        Map<String, BigDecimal> sold = new HashMap<>();
        List<String> lines = Files.readAllLines(data.resolve("FactResellerSales.csv"));
        List<String> head = List.of(lines.getFirst().replace("\uFEFF", "").split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            LocalDate date = LocalDate.parse(cells[head.indexOf("OrderDate")].substring(0, 10));
            if (!date.isAfter(day) && date.isAfter(day.minusYears(1))) {
                sold.merge(
                        "aw:" + cells[head.indexOf("ResellerKey")],
                        new BigDecimal(cells[head.indexOf("SalesAmount")])
                                .setScale(4, RoundingMode.HALF_EVEN),
                        BigDecimal::add);
            }
        }
        return sold;
    }

    @Test
    void ranksEveryResellerByTheRevenueOfTwelveMonths() throws IOException {
        Ecosystem ecosystem = workspace();
        LadderRules rules = LadderRules.of(ecosystem, VERSION).orElseThrow();
        assertThat(LadderCheck.of(ecosystem, rules)).isEmpty();
        Tiers tiers = new Tiers();
        for (String end : List.of("2012-06-30", "2012-12-31", "2013-11-29")) {
            LocalDate day = LocalDate.parse(end);
            Map<String, BigDecimal> sold = sold(day);
            TierGrid grid = tiers.evaluate(ecosystem, rules, day, Cancel.never());
            assertThat(grid.problems()).isEmpty();
            assertThat(grid.size()).isGreaterThan(600);
            for (int line = 0; line < grid.size(); line++) {
                BigDecimal revenue = sold.getOrDefault(key(ecosystem, grid, line), BigDecimal.ZERO);
                assertThat(grid.trailing(line).orElseThrow().decimal())
                        .as(end)
                        .isEqualByComparingTo(revenue);
                assertThat(grid.reached(line).map(LadderStep::name)).contains(tier(revenue));
            }
            assertThat(grid.counts()).as(end).doesNotContain(0);
        }
    }

    private static String key(Ecosystem ecosystem, TierGrid grid, int line) {
        Object keys = ecosystem.value(Partner.KIND, Partner.KIND.keys(), grid.partner(line));
        return ((List<?>) keys).getFirst().toString();
    }

    private static String tier(BigDecimal revenue) {
        int at = FROM.length - 1;
        while (at > 0 && revenue.compareTo(BigDecimal.valueOf(FROM[at])) < 0) {
            at--;
        }
        return NAMES.get(at);
    }
}
