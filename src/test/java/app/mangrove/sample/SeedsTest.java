package app.mangrove.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.geo.Region;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.market.Currency;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.model.work.Setting;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Map;

class SeedsTest {
    private final Ecosystem ecosystem = applied();

    private static Ecosystem applied() {
        Applied applied =
                Applying.apply(
                        Ecosystem.empty(),
                        Seeds.edits("Halden Systems", "EUR"),
                        1,
                        (kind, id, commit) -> Map.of());
        assertThat(applied).isInstanceOf(Applied.Done.class);
        return ((Applied.Done) applied).after();
    }

    @Test
    void holdsEveryIsoCountryBelowTheWorld() {
        assertThat(ecosystem.all(Region.KIND).stream().filter(r -> r.level().equals("COUNTRY")))
                .hasSize(249);
        assertThat(path("DE")).isEqualTo("Germany, DACH, Europe, Middle East and Africa, World");
        assertThat(path("BR")).isEqualTo("Brazil, Latin America, Americas, World");
        assertThat(ecosystem.all(Region.KIND).stream().filter(r -> r.parent() == null))
                .extracting(Region::name)
                .containsExactly("World");
    }

    private String path(String code) {
        Region region = ecosystem.find(Region.KIND, Seeds.id(Region.KIND, code)).orElseThrow();
        StringBuilder path = new StringBuilder(region.name());
        while (region.parent() != null) {
            region = ecosystem.find(Region.KIND, region.parent()).orElseThrow();
            path.append(", ").append(region.name());
        }
        return path.toString();
    }

    @Test
    void knowsTheDecimalsOfCurrencies() {
        assertThat(exponent("JPY")).isZero();
        assertThat(exponent("EUR")).isEqualTo(2);
        assertThat(exponent("KWD")).isEqualTo(3);
    }

    private long exponent(String code) {
        return ecosystem
                .find(Currency.KIND, Seeds.id(Currency.KIND, code))
                .orElseThrow()
                .exponent();
    }

    @Test
    void groupsIndustriesBySector() {
        Vertical paper =
                ecosystem.find(Vertical.KIND, Seeds.id(Vertical.KIND, "322")).orElseThrow();
        assertThat(paper.name()).isEqualTo("Paper Manufacturing");
        assertThat(paper.parent()).isEqualTo(Seeds.id(Vertical.KIND, "31-33"));
        assertThat(ecosystem.all(Vertical.KIND)).noneMatch(v -> v.name().matches(".*[a-z)]T"));
    }

    @Test
    void beginsWithSixTypesAndFourTiersWhoseSharesAreWhole() {
        assertThat(ecosystem.all(PartnerType.KIND)).hasSize(6);
        assertThat(
                        ecosystem.all(Tier.KIND).stream()
                                .map(Tier::targetShare)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void namesTheWorkspaceAndItsCurrency() {
        assertThat(Setting.of(ecosystem, Setting.WORKSPACE)).contains("Halden Systems");
        assertThat(Setting.of(ecosystem, Setting.CURRENCY)).contains("EUR");
    }
}
