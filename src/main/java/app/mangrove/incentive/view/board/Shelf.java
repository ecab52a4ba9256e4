package app.mangrove.incentive.view.board;

import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.Version;
import app.mangrove.ui.text.Text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// The plans that a new one can begin as: one for each mechanic of the field, and whole programs.
public final class Shelf {
    /// A mechanic each, in the order in which they are offered.
    public static final List<String> MECHANICS =
            List.of(
                    "flat",
                    "marginal",
                    "retroactive",
                    "interpolated",
                    "volume-rebate",
                    "growth-rebate",
                    "growth-incremental",
                    "mdf",
                    "referral",
                    "residual",
                    "split",
                    "co-sell",
                    "quality",
                    "points",
                    "spiff",
                    "bounty");

    public static final List<String> TEMPLATES =
            List.of(
                    "reseller-growth",
                    "reseller-ladder",
                    "distributor-volume",
                    "msp-recurring",
                    "alliance-influence");

    private Shelf() {}

    public static String name(String key) {
        return Text.of("design.mechanic." + key);
    }

    /// What it is for, in one sentence.
    public static String words(String key) {
        return Text.of("design.mechanic." + key + ".words");
    }

    /// What a stored mechanic is called; one that the shelf does not know stands as it is.
    public static String mechanic(String stored) {
        return Text.find("design.mechanic." + stored).orElse(stored);
    }

    /// The plan of a key, as it is written.
    public static Plan plan(String key) {
        String file = "/app/mangrove/incentive/" + key + ".json";
        try (InputStream in = Shelf.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            PlanJson.Parsed<PlanBook> parsed = PlanJson.book(text);
            PlanBook book = parsed.value();
            if (book == null) {
                throw new IllegalStateException(file + ": " + parsed.problems());
            }
            return book.plans().getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// The same in a currency and from a day on, under its name in the person's language.
    public static Plan plan(String key, String currency, LocalDate from) {
        Plan plan = plan(key);
        Version version = plan.versions().getFirst();
        return new Plan(
                name(key),
                currency,
                plan.purse(),
                plan.exchange(),
                plan.versionBy(),
                List.of(new Version(from, null, version.components(), version.limits())),
                plan.holdback(),
                plan.budget());
    }
}
