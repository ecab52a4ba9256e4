package app.mangrove.sample;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.market.Currency;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.model.work.Calendar;
import app.mangrove.model.work.Setting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What every new workspace begins with: places, currencies, industries, partner types, tiers,
/// visibility rules, a calendar and settings.
///
/// Shape: ids are derived from kind and code, so that samples, templates and imports mean the same
/// rows.
public final class Seeds {
    public static final String RESELLER = "RESELLER";
    public static final String MSP = "MSP";
    public static final String INTEGRATOR = "SI";
    public static final String DISTRIBUTOR = "DISTRIBUTOR";
    public static final String ALLIANCE = "ISV";
    public static final String AFFILIATE = "AFFILIATE";

    /// The external keys of a seeded row begin with this source.
    public static final String ISO = "iso";

    private static final String YEAR = "year";

    private static final List<TypeSeed> TYPES =
            List.of(
                    new TypeSeed(RESELLER, "Reseller / VAR", "Sells and installs what we make."),
                    new TypeSeed(MSP, "MSP", "Runs what we make as a service for its customers."),
                    new TypeSeed(
                            INTEGRATOR,
                            "Systems integrator",
                            "Designs and builds larger solutions, with what we make inside."),
                    new TypeSeed(
                            DISTRIBUTOR,
                            "Distributor / Master agent",
                            "Supplies and supports other partners."),
                    new TypeSeed(
                            ALLIANCE,
                            "Alliance / ISV",
                            "Makes what works together with what we make."),
                    new TypeSeed(
                            AFFILIATE,
                            "Affiliate / Referral",
                            "Brings us together with customers for a fee."));

    private static final List<TierSeed> TIERS =
            List.of(
                    new TierSeed("REGISTERED", "Registered", "0.50"),
                    new TierSeed("SILVER", "Silver", "0.30"),
                    new TierSeed("GOLD", "Gold", "0.15"),
                    new TierSeed("PLATINUM", "Platinum", "0.05"));

    private Seeds() {}

    private record TypeSeed(String code, String name, String description) {}

    private record TierSeed(String code, String name, String share) {}

    /// The id of a seeded row: a country by its ISO code of two letters, an area, currency,
    /// industry, partner type or tier by its code.
    public static Id id(Kind<?> kind, String code) {
        return Id.derived(0, kind.key() + "/" + code);
    }

    /// The edits of an empty workspace called `name` that shows its sums in `currency`.
    public static List<Edit> edits(String name, String currency) {
        List<Edit> edits = new ArrayList<>(places());
        edits.addAll(types());
        edits.addAll(tiers());
        edits.addAll(VisibilitySeeds.edits());
        edits.addAll(settings(name, currency));
        return edits;
    }

    /// Regions, currencies and industries.
    public static List<Edit> places() {
        List<Edit> edits = new ArrayList<>();
        for (String[] row : Lines.rows("/app/mangrove/geo/regions.csv", 5)) {
            Edit.Put region =
                    Edit.add(Region.KIND, id(Region.KIND, row[0]))
                            .and(Region.NAME, row[4])
                            .and(Region.CODE, row[0])
                            .and(Region.LEVEL, row[2])
                            .and(Region.KIND.keys(), List.of(ISO + ":" + row[0]));
            edits.add(
                    row[3].isEmpty() ? region : region.and(Region.PARENT, id(Region.KIND, row[3])));
        }
        for (String[] row : Lines.rows("/app/mangrove/geo/currencies.csv", 3)) {
            edits.add(
                    Edit.add(Currency.KIND, id(Currency.KIND, row[0]))
                            .and(Currency.CODE, row[0])
                            .and(Currency.NAME, row[2])
                            .and(Currency.EXPONENT, Long.valueOf(row[1]))
                            .and(Currency.KIND.keys(), List.of(ISO + ":" + row[0])));
        }
        for (String[] row : Lines.rows("/app/mangrove/geo/verticals.csv", 3)) {
            Edit.Put vertical =
                    Edit.add(Vertical.KIND, id(Vertical.KIND, row[0]))
                            .and(Vertical.NAME, row[2])
                            .and(Vertical.CODE, row[0]);
            edits.add(
                    row[1].isEmpty()
                            ? vertical
                            : vertical.and(Vertical.PARENT, id(Vertical.KIND, row[1])));
        }
        return edits;
    }

    /// The six partner types.
    public static List<Edit> types() {
        List<Edit> edits = new ArrayList<>();
        for (TypeSeed type : TYPES) {
            edits.add(
                    Edit.add(PartnerType.KIND, id(PartnerType.KIND, type.code()))
                            .and(PartnerType.NAME, type.name())
                            .and(PartnerType.CODE, type.code())
                            .and(PartnerType.DESCRIPTION, type.description())
                            .and(PartnerType.POSITION, (long) edits.size() + 1));
        }
        return edits;
    }

    /// The four tiers with the share of partners that each should hold.
    public static List<Edit> tiers() {
        List<Edit> edits = new ArrayList<>();
        for (TierSeed tier : TIERS) {
            edits.add(
                    Edit.add(Tier.KIND, id(Tier.KIND, tier.code()))
                            .and(Tier.NAME, tier.name())
                            .and(Tier.RANK, (long) edits.size() + 1)
                            .and(Tier.TARGET_SHARE, new BigDecimal(tier.share())));
        }
        return edits;
    }

    /// The calendar year, and the settings that point to it.
    public static List<Edit> settings(String name, String currency) {
        Id calendar = id(Calendar.KIND, YEAR);
        return List.of(
                Edit.add(Calendar.KIND, calendar)
                        .and(Calendar.NAME, "Calendar year")
                        .and(Calendar.PATTERN, "MONTHS")
                        .and(Calendar.START_MONTH, 1L)
                        .and(Calendar.NAMED_BY, "END"),
                setting(Setting.WORKSPACE, name),
                setting(Setting.CURRENCY, currency),
                setting(Setting.CALENDAR, calendar.toString()),
                setting(Setting.ACTIVE_DAYS, "90"));
    }

    /// The edit that sets a setting of a new workspace.
    public static Edit.Put setting(String name, String value) {
        return Edit.add(Setting.KIND, Setting.id(name))
                .and(Setting.NAME, name)
                .and(Setting.VALUE, value);
    }
}
