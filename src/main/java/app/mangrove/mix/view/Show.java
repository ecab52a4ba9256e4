package app.mangrove.mix.view;

import app.mangrove.mix.gap.Measure;
import app.mangrove.model.Field;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.ui.text.Text;

import java.util.Locale;
import java.util.Optional;

/// What the screen shows of each cell.
public enum Show {
    COUNT(Measure.COUNT, MixTarget.COUNT),
    CAPACITY(Measure.CAPACITY, MixTarget.CAPACITY),
    COVERAGE(Measure.CAPACITY, null),
    REVENUE(Measure.REVENUE, MixTarget.REVENUE);

    private final Measure measure;
    private final Optional<Field<?>> target;

    Show(Measure measure, @org.jspecify.annotations.Nullable Field<?> target) {
        this.measure = measure;
        this.target = Optional.ofNullable(target);
    }

    public Measure measure() {
        return measure;
    }

    /// The field of a target that is typed here; none for coverage, which is reckoned.
    public Optional<Field<?>> target() {
        return target;
    }

    public boolean isAmount() {
        return measure.isAmount();
    }

    public String title() {
        return Text.of("mixplan.show." + name().toLowerCase(Locale.ROOT));
    }
}
