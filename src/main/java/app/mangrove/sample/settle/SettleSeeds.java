package app.mangrove.sample.settle;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.settle.PayoutAccount;
import app.mangrove.model.settle.PointsEntry;
import app.mangrove.model.work.Setting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Accounts, rules and points of an invented vendor.
///
/// Shape: the same seed, end and firms give the same edits; account numbers are valid by their
/// check digits and belong to nobody.
public final class SettleSeeds {
    /// Which of the firms, the one that sells most first, lacks an account on purpose.
    private static final int WITHOUT = 3;

    /// How many of the firms, the one that sells most first, have points by hand.
    private static final int WITH_POINTS = 16;

    /// The digits after the check digits of countries' account numbers; elsewhere those of Germany.
    private static final Map<String, Integer> DIGITS =
            Map.of(
                    "DE", 18, "AT", 16, "CH", 17, "ES", 20, "BE", 12, "PL", 24, "DK", 14, "FI", 14,
                    "SE", 20, "PT", 21);

    /// Settings of the sample by their names, as the settling rules read them.
    private static final Map<String, String> RULES =
            Map.of(
                    "settle.debtor_name", "Halden Systems GmbH",
                    "settle.debtor_bic", "HALDDEFFXXX",
                    "settle.minimum", "25",
                    "settle.breakage_rate", "0.05",
                    "settle.point_value", "1",
                    "settle.point_months", "12");

    private final long seed;
    private final LocalDate end;
    private final List<Edit> edits = new ArrayList<>();

    private SettleSeeds(long seed, LocalDate end) {
        this.seed = seed;
        this.end = end;
    }

    /// A partner, its country's code and what it sells in a year.
    public record Firm(Id id, String name, String country, double yearly) {}

    public static List<Edit> edits(long seed, LocalDate end, List<Firm> firms) {
        SettleSeeds seeds = new SettleSeeds(seed, end);
        ToDoubleFunction<Firm> sales = Firm::yearly;
        List<Firm> largest =
                firms.stream().sorted(Comparator.comparingDouble(sales).reversed()).toList();
        seeds.rules();
        for (int i = 0; i < largest.size(); i++) {
            if (i != WITHOUT) {
                seeds.account(largest.get(i), i);
            }
        }
        largest.stream().limit(WITH_POINTS).forEach(firm -> seeds.points(firm, largest));
        return seeds.edits;
    }

    private void rules() {
        RULES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(rule -> rule(rule.getKey(), rule.getValue()));
        rule("settle.debtor_iban", iban("DE", 0));
    }

    private void rule(String name, String value) {
        edits.add(
                Edit.add(Setting.KIND, Setting.id(name))
                        .and(Setting.NAME, name)
                        .and(Setting.VALUE, value));
    }

    private void account(Firm firm, int number) {
        edits.add(
                Edit.add(PayoutAccount.KIND, Id.derived(seed, "payout_account/" + number))
                        .and(PayoutAccount.PARTNER, firm.id())
                        .and(PayoutAccount.HOLDER, firm.name())
                        .and(PayoutAccount.IBAN, iban(firm.country(), number + 1)));
    }

    /// An account number with its check digits: what makes the whole 1 modulo 97.
    private String iban(String country, int number) {
        String code = DIGITS.containsKey(country) ? country : "DE";
        int length = DIGITS.getOrDefault(code, 18);
        String digits =
                new BigInteger("7919")
                        .multiply(BigInteger.valueOf(10_000_019L * (number + 1) + seed % 1_000))
                        .multiply(BigInteger.TEN.pow(8))
                        .add(BigInteger.valueOf(number))
                        .toString();
        String own =
                digits.length() > length
                        ? digits.substring(digits.length() - length)
                        : "0".repeat(length - digits.length()) + digits;
        StringBuilder whole = new StringBuilder(own);
        for (char letter : code.toCharArray()) {
            whole.append(letter - 'A' + 10);
        }
        int rest =
                new BigInteger(whole.append("00").toString())
                        .mod(BigInteger.valueOf(97))
                        .intValue();
        int check = 98 - rest;
        return code + (check < 10 ? "0" : "") + check + own;
    }

    /// A welcome present of last autumn, and what was redeemed since by every second one.
    private void points(Firm firm, List<Firm> largest) {
        int place = largest.indexOf(firm);
        points(place, firm, end.minusMonths(11), "GRANT", 120 + 10 * place, "Partner day");
        if (place % 2 == 0) {
            points(
                    place,
                    firm,
                    end.minusMonths(4).minusDays(place),
                    "REDEEM",
                    60 + 5 * place,
                    place % 4 == 0 ? "Two places in the architects' course" : "Demo hardware");
        }
    }

    private void points(
            int place, Firm firm, LocalDate day, String type, long points, String note) {
        edits.add(
                Edit.add(PointsEntry.KIND, Id.derived(seed, "points_entry/" + type + "/" + place))
                        .and(PointsEntry.PARTNER, firm.id())
                        .and(PointsEntry.DATE, day)
                        .and(PointsEntry.TYPE, type)
                        .and(PointsEntry.POINTS, BigDecimal.valueOf(points).setScale(2))
                        .and(PointsEntry.NOTE, note));
    }
}
