package app.mangrove.incentive.statement;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.work.Setting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The choices of a workspace about settling with partners, each with its default.
///
/// Shape: read of and written as rows of the kind `setting`; a text that is no number counts as not
/// set.
public final class SettleRules {
    /// The names of the settings.
    public enum Choice {
        /// Days after payout in which a partner may object.
        DISPUTE_DAYS("15"),
        /// Whether who approves a batch must not be who prepared it.
        FOUR_EYES("false"),
        /// The least that is paid out, in the currency of the payout; less waits for the next
        /// batch.
        MINIMUM("0"),
        /// Who pays: name, IBAN and BIC of the vendor's account.
        DEBTOR_NAME(""),
        DEBTOR_IBAN(""),
        DEBTOR_BIC(""),
        /// `EXPECTED` or `MOST_LIKELY`.
        BREAKAGE_METHOD("EXPECTED"),
        /// The share of funds and points that is expected never to be claimed.
        BREAKAGE_RATE("0"),
        /// The fund whose plans credit points: one unit of their amounts is a point.
        POINTS_FUND("Points"),
        /// What a point is worth, and in which currency.
        POINT_VALUE("0.01"),
        POINT_CURRENCY("EUR"),
        /// Months after which points expire; 0 for never.
        POINT_MONTHS("24"),
        ACCOUNT_EXPENSE("6100"),
        ACCOUNT_ACCRUED("2100"),
        ACCOUNT_PAYABLE("2110"),
        ACCOUNT_FUND("2130"),
        ACCOUNT_BREAKAGE("4900"),
        ACCOUNT_RECEIVABLE("1310"),
        ACCOUNT_BANK("1000"),
        ACCOUNT_EXCHANGE("1900");

        private final String standard;

        Choice(String standard) {
            this.standard = standard;
        }

        /// What holds while nothing is set.
        public String standard() {
            return standard;
        }

        /// The name of the setting's row.
        public String setting() {
            return "settle." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Ecosystem ecosystem;

    private SettleRules(Ecosystem ecosystem) {
        this.ecosystem = ecosystem;
    }

    public static SettleRules of(Ecosystem ecosystem) {
        return new SettleRules(ecosystem);
    }

    public String text(Choice choice) {
        return Setting.of(ecosystem, choice.setting())
                .filter(text -> !text.isBlank())
                .orElse(choice.standard());
    }

    public BigDecimal number(Choice choice) {
        return parse(text(choice)).orElseGet(() -> new BigDecimal(choice.standard()));
    }

    public int whole(Choice choice) {
        return number(choice).intValue();
    }

    public boolean isOn(Choice choice) {
        return text(choice).equals("true");
    }

    /// A number of at least 0 in plain digits.
    public static Optional<BigDecimal> parse(String text) {
        String plain = text.strip();
        return plain.matches("\\d{1,9}([.]\\d{1,8})?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /// The edits that set a choice; an empty text sets it back to its default.
    public List<Edit> set(Choice choice, String text) {
        List<Edit> edits = new ArrayList<>();
        var id = Setting.id(choice.setting());
        int nr = ecosystem.table(Setting.KIND).nr(id);
        if (nr != 0) {
            edits.add(
                    Edit.change(Setting.KIND, id, ecosystem.table(Setting.KIND).commit(nr))
                            .and(Setting.VALUE, text.isBlank() ? null : text.strip()));
        } else if (!text.isBlank()) {
            edits.add(
                    Edit.add(Setting.KIND, id)
                            .and(Setting.NAME, choice.setting())
                            .and(Setting.VALUE, text.strip()));
        }
        return edits;
    }
}
