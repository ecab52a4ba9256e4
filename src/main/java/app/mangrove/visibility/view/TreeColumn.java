package app.mangrove.visibility.view;

import app.mangrove.base.money.Amount;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.text.Text;
import app.mangrove.visibility.Access;
import app.mangrove.visibility.Seen;
import app.mangrove.visibility.Subject;
import app.mangrove.visibility.Sums;

import java.util.Locale;

/// A column of the hierarchy as the viewer sees it.
record TreeColumn(PreviewViewModel.Shown shown, What what) implements ColumnSpec {
    /// Which column it is.
    enum What {
        PARTNER(210),
        RELATION(124),
        REVENUE(96),
        BELOW(96),
        TOGETHER(96),
        BEHIND(80),
        PIPELINE(96),
        CERTIFICATES(88);

        private final double width;

        What(double width) {
            this.width = width;
        }
    }

    @Override
    public String key() {
        return what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return Text.of("visibility.column." + key());
    }

    @Override
    public boolean isFigure() {
        return what.ordinal() > What.RELATION.ordinal();
    }

    @Override
    public double width() {
        return what.width;
    }

    @Override
    public String tone() {
        return what == What.PARTNER ? "strong" : what == What.BEHIND ? "muted" : "";
    }

    @Override
    public String text(Rows rows, int nr) {
        int origin = shown.seen().origin(Partner.KIND, nr);
        Sums revenue = shown.sums(Subject.REVENUE);
        return switch (what) {
            case PARTNER -> rows.ecosystem().name(Partner.KIND, nr);
            case RELATION -> relation(origin);
            case REVENUE -> text(shown, Subject.REVENUE, revenue.own(origin));
            case BELOW -> text(shown, Subject.REVENUE, revenue.below(origin));
            case TOGETHER -> text(shown, Subject.REVENUE, revenue.total(origin));
            case BEHIND -> behind(revenue.total(origin));
            case PIPELINE ->
                    text(shown, Subject.PIPELINE, shown.sums(Subject.PIPELINE).total(origin));
            case CERTIFICATES ->
                    text(
                            shown,
                            Subject.CERTIFICATES,
                            shown.sums(Subject.CERTIFICATES).total(origin));
        };
    }

    private String relation(int origin) {
        return Text.of(
                "choice.visibility_rule.relation." + shown.sight().relationship(origin).name());
    }

    static String behind(Sums.Figure figure) {
        return figure.behind() == 0 ? "" : Text.formats().number(figure.behind());
    }

    /// A sum in words: marked where unseen partners stand behind it, hidden where it is masked.
    static String text(PreviewViewModel.Shown shown, Subject subject, Sums.Figure figure) {
        if (figure.access() == Access.MASKED) {
            return Seen.HIDDEN;
        }
        if (!figure.isShown()) {
            return figure.problem().isEmpty() ? "" : "–";
        }
        String value =
                subject.isAmount()
                        ? Text.formats().whole(new Amount(figure.value(), shown.lens().currency()))
                        : Text.formats().number(figure.value());
        return figure.access() == Access.AGGREGATE ? SeenColumn.SUMMED + " " + value : value;
    }
}
