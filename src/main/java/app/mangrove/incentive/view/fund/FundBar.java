package app.mangrove.incentive.view.fund;

import app.mangrove.model.fund.Fund;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// Which fund is shown, and its terms in a line.
final class FundBar extends HBox {
    private final ComboBox<Fund> box = new ComboBox<>();
    private final Label terms = Labels.caption("");
    private final FundsViewModel model;
    private boolean showing;

    FundBar(FundsViewModel model) {
        super(10);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        box.setId("fund");
        box.setAccessibleText(Names.of(Fund.KIND));
        box.setConverter(new Named());
        box.valueProperty()
                .subscribe((before, now) -> {
                    if (!showing && now != null) {
                        model.choose(now);
                    }
                });
        getChildren().addAll(box, terms);
    }

    void show(FundsPicture now) {
        showing = true;
        Fund fund = now.state().rules().fund();
        box.getItems().setAll(model.funds());
        box.setValue(fund);
        terms.setText(terms(fund));
        showing = false;
    }

    private static String terms(Fund fund) {
        String basis = Names.choice(Fund.KIND, Fund.BASIS, fund.basis());
        String expiry =
                fund.expiry().equals("MONTHS") && fund.expiryMonths() != null
                        ? Text.of("fund.expires-after", fund.expiryMonths())
                        : Text.of(
                                "fund.expires",
                                Names.choice(Fund.KIND, Fund.EXPIRY, fund.expiry()));
        String share =
                fund.vendorShare() == null
                        ? ""
                        : " · "
                                + Text.of(
                                        "fund.we-pay",
                                        Text.formats()
                                                .percent(fund.vendorShare().doubleValue(), 0));
        return basis + " · " + expiry + share;
    }

    private static final class Named extends StringConverter<Fund> {
        @Override
        public String toString(@Nullable Fund fund) {
            return fund == null ? "" : fund.name();
        }

        @Override
        public @Nullable Fund fromString(String name) {
            return null;
        }
    }
}
