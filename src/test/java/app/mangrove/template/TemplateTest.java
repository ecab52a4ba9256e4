package app.mangrove.template;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Scope;
import app.mangrove.model.work.SavedView;
import app.mangrove.model.work.Segment;
import app.mangrove.model.work.Setting;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class TemplateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Ecosystem begun(Template template) {
        Applied applied =
                Applying.apply(
                        Ecosystem.empty(),
                        template.edits("A program", "USD", DAY),
                        1,
                        (kind, id, commit) -> Map.of());
        assertThat(applied).isInstanceOf(Applied.Done.class);
        return ((Applied.Done) applied).after();
    }

    @ParameterizedTest
    @EnumSource
    void beginsAWorkspaceWithoutAProblem(Template template) {
        Ecosystem ecosystem = begun(template);
        Template.Facts facts = template.facts();
        assertThat(ecosystem.count(PartnerType.KIND)).isEqualTo(facts.types());
        assertThat(ecosystem.count(Tier.KIND)).isEqualTo(facts.tiers());
        assertThat(ecosystem.count(ProductLine.KIND)).isEqualTo(facts.lines());
        assertThat(ecosystem.count(SavedView.KIND)).isEqualTo(facts.views());
        assertThat(Setting.of(ecosystem, Setting.WORKSPACE)).contains("A program");
        assertThat(Setting.of(ecosystem, Setting.CURRENCY)).contains("USD");
        assertThat(Setting.of(ecosystem, Setting.CALENDAR)).isPresent();
        assertThat(template.icon()).startsWith("fth-");
    }

    @ParameterizedTest
    @EnumSource
    void ranksItsTiersFromOneAndSharesThemWhole(Template template) {
        List<Tier> tiers = begun(template).all(Tier.KIND);
        assertThat(tiers.stream().map(Tier::rank).sorted().toList())
                .isEqualTo(
                        java.util.stream.LongStream.rangeClosed(1, tiers.size()).boxed().toList());
        assertThat(tiers.stream().map(Tier::targetShare).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @EnumSource
    void filtersByWhatItsKindsHave(Template template) {
        Ecosystem ecosystem = begun(template);
        for (Segment segment : ecosystem.all(Segment.KIND)) {
            answers(ecosystem, Kinds.of(segment.of()), segment.filter());
        }
        for (SavedView view : ecosystem.all(SavedView.KIND)) {
            Kind<?> kind = Kinds.of(view.of());
            for (String line : view.spec().split("\n")) {
                if (line.startsWith("filter ")) {
                    answers(ecosystem, kind, line.substring(7));
                } else if (line.startsWith("column ")) {
                    assertThat(kind.field(line.substring(7))).as(line).isPresent();
                }
            }
        }
    }

    private static void answers(Ecosystem ecosystem, Kind<?> kind, String text) {
        Filter filter = Filter.parse(text).orElseThrow();
        Scope scope =
                Scope.of(
                        ecosystem,
                        LocalDate.of(2026, 11, 23),
                        new RankCache(Collator.getInstance(Locale.ROOT)));
        var result = new Query(kind, filter, List.of(), "", List.of()).run(scope, Cancel.never());
        assertThat(result.failure()).as(text).isEmpty();
    }
}
