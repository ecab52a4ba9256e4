package app.mangrove.incentive.view.run;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.List;

/// The toolbar: which months, by which calendar, in which currency, and what lies across.
final class RunBar extends HBox {
    private final EarningsViewModel model;
    private final MenuButton spans = Buttons.menu("", "fth-calendar");
    private final MenuButton calendars = Buttons.menu("", "");
    private final MenuButton currencies = Buttons.menu("", "");
    private final Segmented<Across> across =
            new Segmented<>(List.of(Across.values()), Across.PLANS, Across::title);

    RunBar(EarningsViewModel model, Runnable export) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(this, Priority.ALWAYS);
        spans.setId("earnings-span");
        spans.setMinWidth(USE_PREF_SIZE);
        calendars.setMinWidth(USE_PREF_SIZE);
        currencies.setMinWidth(USE_PREF_SIZE);
        across.setId("earnings-across");
        across.setMinWidth(USE_PREF_SIZE);
        for (RunSpan span : RunSpan.values()) {
            MenuItem item = new MenuItem(span.title());
            item.setOnAction(e -> model.choose(span));
            spans.getItems().add(item);
        }
        getChildren()
                .addAll(
                        spans,
                        calendars,
                        currencies,
                        Labels.gap(),
                        across,
                        Buttons.icon("fth-download", Text.of("record.export"), export));
        show();
    }

    ObjectProperty<Across> acrossProperty() {
        return across.valueProperty();
    }

    private void show() {
        spans.setText(model.span().title());
        List<MenuItem> items = new ArrayList<>();
        items.add(item(Text.of("earnings.calendar-months"), FiscalCalendar.CALENDAR));
        model.calendars().forEach(each -> items.add(item(each.name(), each.fiscal())));
        calendars.getItems().setAll(items);
        FiscalCalendar now = model.calendar();
        calendars.setText(
                model.calendars().stream()
                        .filter(each -> !now.isCalendar() && each.fiscal().equals(now))
                        .map(each -> each.name())
                        .findFirst()
                        .orElse(Text.of("earnings.calendar-months")));
        boolean choice = items.size() > 1;
        calendars.setVisible(choice);
        calendars.setManaged(choice);
        currencies.setVisible(false);
        currencies.setManaged(false);
    }

    private MenuItem item(String name, FiscalCalendar calendar) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(e -> model.choose(calendar));
        return item;
    }

    void show(RunSheet now) {
        show();
        boolean several = now.currencies().size() > 1;
        currencies.setVisible(several);
        currencies.setManaged(several);
        currencies.setText(Text.of("earnings.in", now.currency()));
        currencies
                .getItems()
                .setAll(
                        now.currencies().stream()
                                .map(code -> {
                                    MenuItem item = new MenuItem(code);
                                    item.setOnAction(e -> model.showIn(code));
                                    return item;
                                })
                                .toList());
    }
}
