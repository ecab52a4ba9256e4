package app.mangrove.tier.view;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.Tier;
import app.mangrove.tier.draft.Difference;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What two versions say differently, a line each.
final class DifferenceWords {
    private final Picture picture;

    DifferenceWords(Picture picture) {
        this.picture = picture;
    }

    List<String> lines(Difference difference) {
        String what = what(difference);
        if (difference.before().isEmpty()) {
            return List.of(Text.of("ladder.diff-added", what));
        }
        if (difference.after().isEmpty()) {
            return List.of(Text.of("ladder.diff-removed", what));
        }
        return difference.changes().stream()
                .map(change ->
                        Text.of(
                                "ladder.diff-changed",
                                what,
                                Names.of(difference.kind(), change.field()),
                                value(difference.kind(), change.field(), change.before()),
                                value(difference.kind(), change.field(), change.after())))
                .toList();
    }

    private String what(Difference difference) {
        String part = part(difference);
        Optional<String> tier = difference.tier().map(Tier::name);
        return tier.isEmpty() ? part : part.isEmpty() ? tier.get() : tier.get() + ", " + part;
    }

    private String part(Difference difference) {
        Id row = difference.after().or(difference::before).orElseThrow();
        if (difference.kind() == Criterion.KIND) {
            return picture.ecosystem()
                    .find(Criterion.KIND, row)
                    .map(each -> LadderWords.metric(picture.ecosystem(), each))
                    .orElse("");
        }
        if (difference.kind() == Benefit.KIND) {
            return picture.ecosystem().find(Benefit.KIND, row).map(LadderWords::benefit).orElse("");
        }
        return difference.tier().isPresent() ? "" : Names.of(difference.kind());
    }

    private String value(Kind<?> kind, Field<?> field, @Nullable Object value) {
        if (value == null) {
            return "–";
        }
        boolean share = List.of("target_share", "uplift", "margin").contains(field.key());
        return share && value instanceof BigDecimal fraction
                ? LadderWords.percent(fraction)
                : ValueText.of(picture.ecosystem(), kind, field, value);
    }
}
