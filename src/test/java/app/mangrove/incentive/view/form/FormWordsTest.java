package app.mangrove.incentive.view.form;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Kinds;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Stored;
import app.mangrove.model.query.Filter;

import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whatever a plan may be made of has a name, and a fresh record to begin with.
class FormWordsTest {
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    private void walk(Class<?> type) {
        if (type == Filter.class || !seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            for (Class<?> choice : Parts.choices(type)) {
                assertThat(TermNames.type(choice)).doesNotStartWith("[");
                walk(choice);
            }
        } else if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                assertThat(TermNames.constant((Enum<?>) constant)).doesNotStartWith("[");
            }
        } else if (type.isRecord()) {
            Record fresh = Parts.fresh(type);
            for (RecordComponent part : Parts.of(type)) {
                assertThat(TermNames.part(fresh, part.getName())).doesNotStartWith("[");
                boolean holds = part.getType() == List.class || part.getType() == Map.class;
                walk(holds ? Parts.element(part) : part.getType());
            }
        }
    }

    @Test
    void everyPartOfTheTermsHasANameAndABeginning() {
        walk(Stored.VersionRules.class);
        walk(Stored.PlanRules.class);
        walk(Stored.PaymentRules.class);
        assertThat(seen).hasSizeGreaterThan(40);
    }

    @Test
    void copyChangesOnePartAlone() {
        Component part = (Component) Parts.fresh(Component.class);

        Component named = (Component) Parts.with(part, "name", "rebate");

        assertThat(named.name()).isEqualTo("rebate");
        assertThat(Parts.with(named, "name", part.name())).isEqualTo(part);
    }

    @Test
    void shareIsTypedAsPercentAndMoneyWithItsCurrency() {
        assertThat(Unit.SHARE.parse("3.5 %")).contains(new BigDecimal("0.035"));
        assertThat(Unit.SHARE.parse("3.5")).contains(new BigDecimal("0.035"));
        assertThat(Unit.SHARE.text(new BigDecimal("0.035"))).isEqualTo("3.5\u202f%");
        assertThat(Unit.MONEY.parse("100,000 EUR").orElseThrow()).isEqualByComparingTo("100000");
        assertThat(Unit.MONEY.parse("much")).isEmpty();
    }

    @Test
    void conditionIsReadableWords() {
        Filter filter =
                Filter.parse("type any of (SALE, UPSELL) and seller.status is ACTIVE")
                        .orElseThrow();

        assertThat(FilterWords.of(filter, Kinds.of("transaction")))
                .isEqualTo("Type is one of Sale, Upsell and seller’s Status is Active");
    }
}
