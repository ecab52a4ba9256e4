package app.mangrove.visibility.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.VisibilityRule;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;
import app.mangrove.visibility.Access;
import app.mangrove.visibility.Decision;

import org.jspecify.annotations.Nullable;

/// Decisions and rules in sentences.
final class WhyText {
    private WhyText() {}

    static String of(Access access) {
        return Text.of("choice.visibility_rule.access." + access.name());
    }

    /// Why something is seen as it is.
    static String of(Ecosystem ecosystem, Decision decision) {
        String rules =
                decision.rules().stream()
                        .map(id -> rule(ecosystem, id))
                        .reduce((a, b) -> a + "; " + b)
                        .orElse("");
        return switch (decision.ground()) {
            case RULE -> Text.of("visibility.why.rule", rules);
            case NO_RULE -> Text.of("visibility.why.no-rule");
            case GUARDED -> Text.of("visibility.why.guarded");
            case PUBLIC -> Text.of("visibility.why.public");
            case CLOSED -> Text.of("visibility.why.closed");
            case BETRAYS -> Text.of("visibility.why.betrays", rules);
            case PARTNER -> Text.of("visibility.why.partner", Names.of(Partner.KIND));
        };
    }

    private static String rule(Ecosystem ecosystem, Id id) {
        return ecosystem.find(VisibilityRule.KIND, id).map(r -> rule(ecosystem, r)).orElse("");
    }

    /// A rule as "Reseller: its child · Deal, amount · masked".
    static String rule(Ecosystem ecosystem, VisibilityRule rule) {
        Id type = rule.viewerType();
        String viewer =
                type == null
                        ? ""
                        : ecosystem.find(PartnerType.KIND, type).map(PartnerType::name).orElse("")
                                + ": ";
        String relation = Text.of("choice.visibility_rule.relation." + rule.relation());
        String via =
                rule.via() == null
                        ? ""
                        : " (" + Text.of("choice.visibility_rule.via." + rule.via()) + ")";
        return viewer
                + relation
                + via
                + " · "
                + object(ecosystem, rule)
                + " · "
                + Text.of("choice.visibility_rule.access." + rule.access());
    }

    private static String object(Ecosystem ecosystem, VisibilityRule rule) {
        Kind<?> kind = Kinds.find(rule.object()).orElse(null);
        if (kind == null) {
            return rule.object();
        }
        String key = rule.field();
        return Names.plural(kind) + (key == null ? "" : ", " + field(ecosystem, kind, key));
    }

    private static String field(Ecosystem ecosystem, Kind<?> kind, @Nullable String key) {
        Field<?> field = key == null ? null : ecosystem.schema().field(kind, key).orElse(null);
        return field == null ? String.valueOf(key) : Names.of(kind, field);
    }
}
