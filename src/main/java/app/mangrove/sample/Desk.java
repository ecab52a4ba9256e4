package app.mangrove.sample;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.work.Note;
import app.mangrove.model.work.Task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Writes down what people do with partners: activities, notes and tasks.
final class Desk {
    private static final List<String> ACTIVITIES =
            List.of("training", "demo", "webinar", "campaign", "business review", "workshop");
    private static final List<String> NOTES =
            List.of(
                    "Wants more leads in the public sector; will send a plan by the end of the"
                            + " month.",
                    "New sales team of four starts next quarter and needs the associate course.",
                    "Asked for a joint webinar with an alliance partner about backup.",
                    "Margin on hardware is thin for them; services and usage are what they care"
                            + " about.",
                    "Their two largest customers renew in spring; both are happy.",
                    "Considers opening an office across the border and asks about territory rules.",
                    "Complained about slow quotes in summer; answered within two days since.",
                    "Would take part in a customer story.");
    private static final List<String> TASKS =
            List.of(
                    "Prepare the business review with %s",
                    "Check expiring certificates of %s",
                    "Agree the plan for next year with %s",
                    "Call %s about the open proposals",
                    "Send the new price list to %s");

    private final Sketch sketch;
    private final Partners partners;

    Desk(Sketch sketch, Partners partners) {
        this.sketch = sketch;
        this.partners = partners;
    }

    void write(List<Firm> firms) {
        int notes = 0;
        int tasks = 0;
        for (Firm firm : firms) {
            Dice dice = sketch.dice("desk/" + firm.index());
            activities(firm, dice);
            if (firm.pace() == Firm.Pace.STEADY && dice.chance(0.8)) {
                note(firm, notes++, dice);
            }
            if (firm.pace() == Firm.Pace.STEADY && dice.chance(0.7)) {
                task(firm, tasks++, dice);
            }
        }
    }

    private void activities(Firm firm, Dice dice) {
        int count =
                switch (firm.pace()) {
                    case STEADY -> dice.between(16, 44);
                    case LAPSED -> dice.between(3, 12);
                    case IDLE -> dice.below(3);
                };
        LocalDate last = sketch.last(firm);
        LocalDate first = firm.joined().isAfter(sketch.start) ? firm.joined() : sketch.start;
        for (int i = 0; i < count && first.isBefore(last); i++) {
            LocalDate day = Season.day(first, last, sketch.end, dice);
            sketch.add(
                    Edit.add(Activity.KIND, sketch.id(Activity.KIND, firm.index() + "/" + i))
                            .and(Activity.TYPE, dice.pick(ACTIVITIES))
                            .and(Activity.PARTNER, firm.id())
                            .and(Activity.PERSON, partners.contact(firm, 0))
                            .and(Activity.DATE, day)
                            .and(Activity.QUANTITY, BigDecimal.valueOf(dice.between(1, 12)))
                            .and(Activity.POINTS, (long) dice.between(1, 10) * 5));
        }
    }

    private void note(Firm firm, int number, Dice dice) {
        LocalDate day = sketch.end.minusDays(dice.between(1, 120));
        sketch.add(
                Edit.add(Note.KIND, sketch.id(Note.KIND, number))
                        .and(Note.TEXT, NOTES.get(number % NOTES.size()))
                        .and(Note.ABOUT, new Link(Partner.KIND.key(), firm.id()))
                        .and(Note.AUTHOR, partners.owner(firm))
                        .and(
                                Note.WRITTEN,
                                day.atTime(dice.between(8, 17), dice.below(60))
                                        .toInstant(ZoneOffset.UTC)));
    }

    private void task(Firm firm, int number, Dice dice) {
        Id owner = partners.owner(firm);
        String title = TASKS.get(number % TASKS.size()).replace("%s", firm.name());
        int days = dice.between(-12, 40);
        sketch.add(
                Edit.add(Task.KIND, sketch.id(Task.KIND, number))
                        .and(Task.TITLE, title)
                        .and(Task.ABOUT, new Link(Partner.KIND.key(), firm.id()))
                        .and(Task.DUE, sketch.end.plusDays(days))
                        .and(Task.DONE, days < 0 && dice.chance(0.6))
                        .and(Task.ASSIGNEE, owner));
    }
}
