package app.mangrove.incentive.fund;

import app.mangrove.base.money.Money;
import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fund.Fund;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/// A fund as a value: its terms, with the currency's digits and the calendar that its periods
/// follow.
///
/// Unit: minor units of the fund's currency. Recorded amounts are rounded half up to them; shares
/// are cut off, so that nobody gets more than the share.
public record FundRules(Fund fund, String currency, int exponent, FiscalCalendar calendar) {
    private static final int SHARE_DIGITS = 6;

    public static FundRules of(Ecosystem ecosystem, Fund fund, FiscalCalendar calendar) {
        return ecosystem
                .find(Currency.KIND, fund.currency())
                .map(c -> new FundRules(fund, c.code(), c.exponent().intValue(), calendar))
                .orElseGet(() -> new FundRules(fund, "", 2, calendar));
    }

    public Money money(long minor) {
        return new Money(minor, currency);
    }

    /// A recorded amount in minor units, 0 for none.
    public long minor(@Nullable BigDecimal amount) {
        return amount == null
                ? 0
                : amount.setScale(exponent, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /// Minor units as a recorded amount.
    public BigDecimal amount(long minor) {
        return BigDecimal.valueOf(minor, exponent);
    }

    /// The first day on which money that came on a day can no longer be used; null when it always
    /// can.
    public @Nullable LocalDate expiry(LocalDate came) {
        return switch (fund.expiry()) {
            case "MONTHS" -> came.plusMonths(months());
            case "PERIOD_END" -> {
                FiscalCalendar.Month month = calendar.monthOf(came);
                yield fund.period().equals("QUARTER")
                        ? calendar.quarter(month.year(), month.quarter()).to()
                        : calendar.year(month.year()).to();
            }
            default -> null;
        };
    }

    private long months() {
        Long months = fund.expiryMonths();
        return months == null ? 12 : Math.max(1, months);
    }

    /// How much of what expires on one day rolls over.
    public long rollover(long expiring) {
        BigDecimal share = fund.rolloverShare();
        if (share == null || expiring <= 0) {
            return 0;
        }
        long rolled = share(expiring, share);
        BigDecimal cap = fund.rolloverCap();
        return cap == null ? rolled : Math.min(rolled, minor(cap));
    }

    /// The most that we pay of what an activity costs.
    public long vendorPart(long cost) {
        BigDecimal share = fund.vendorShare();
        return share == null ? cost : share(cost, share);
    }

    private static long share(long whole, BigDecimal share) {
        return Scaled.multiplyDivide(
                whole,
                share.setScale(SHARE_DIGITS, RoundingMode.HALF_UP).unscaledValue().longValueExact(),
                Scaled.powerOfTen(SHARE_DIGITS),
                Rounding.TRUNCATE);
    }

    /// The last day on which an activity that ends on a day may be claimed; null without a
    /// deadline.
    public @Nullable LocalDate claimBy(LocalDate ends) {
        Long days = fund.claimDays();
        return days == null ? null : ends.plusDays(days);
    }

    /// Whether a claim for such an activity must come with proof.
    public boolean needsProof(String activityType) {
        return fund.noProof() == null || !fund.noProof().contains(activityType);
    }

    /// Whether an approval may give more than the partner has gathered.
    public boolean grants() {
        return !fund.basis().equals("ACCRUAL");
    }

    /// Whether the fund is open on a day.
    public boolean isOpen(LocalDate day) {
        return fund.status().equals("ACTIVE") && isValid(day);
    }

    /// Whether a day lies in the time that the fund is for.
    public boolean isValid(LocalDate day) {
        LocalDate to = fund.validTo();
        return !day.isBefore(fund.validFrom()) && (to == null || day.isBefore(to));
    }
}
