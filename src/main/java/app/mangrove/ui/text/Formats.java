package app.mangrove.ui.text;

import app.mangrove.base.money.Amount;
import app.mangrove.base.money.Money;
import app.mangrove.base.money.Rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Numbers, money and shares in one locale; the minus is U+2212, and units follow a narrow no-break
/// space. Dates are in `Dates`, which this hands out.
public final class Formats {
    static final char NARROW = '\u202f';
    private static final char MINUS = '\u2212';

    private final Locale locale;
    private final Dates dates;
    private final Map<Integer, DecimalFormat> numbers = new ConcurrentHashMap<>();
    private final Map<String, DecimalFormat> currencies = new ConcurrentHashMap<>();

    public Formats(Locale locale) {
        this.locale = locale;
        this.dates = new Dates(locale);
    }

    public Locale locale() {
        return locale;
    }

    public Dates dates() {
        return dates;
    }

    public String number(long value) {
        return fixed(BigDecimal.valueOf(value), 0);
    }

    /// With exactly the given decimals, rounded half up.
    public String number(double value, int decimals) {
        return Double.isFinite(value) ? fixed(BigDecimal.valueOf(value), decimals) : "–";
    }

    public String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return fixed(plain, Math.max(0, plain.scale()));
    }

    /// With a plus or minus sign, zero without.
    public String signed(double value, int decimals) {
        String text = number(value, decimals);
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).signum() > 0
                ? "+" + text
                : text;
    }

    /// A fraction as a share: 0.386 with one decimal is "38.6 %".
    public String percent(double fraction, int decimals) {
        return number(fraction * 100, decimals) + NARROW + "%";
    }

    public String signedPercent(double fraction, int decimals) {
        return signed(fraction * 100, decimals) + NARROW + "%";
    }

    public String money(Money money) {
        int digits = digits(money.currency());
        return money(BigDecimal.valueOf(money.minor(), digits), money.currency(), digits);
    }

    /// At least the currency's decimals, at most the four that were recorded.
    public String amount(Amount amount) {
        BigDecimal exact = amount.decimal().stripTrailingZeros();
        int decimals = Math.max(exact.scale(), digits(amount.currency()));
        return money(exact, amount.currency(), decimals);
    }

    /// An amount without cents.
    public String whole(Amount amount) {
        return money(amount.decimal(), amount.currency(), 0);
    }

    /// A sum of money in words for a tile: "€47.91 M" with four significant digits.
    public String compact(Amount amount, int significant) {
        return compact(amount.decimal().doubleValue(), amount.currency(), significant);
    }

    public String compact(double value, String currency, int significant) {
        Scale scale = Scale.of(value);
        DecimalFormat format = currency(currency, scale.decimals(value, significant));
        String text = format.format(round(value / scale.divisor(), format));
        return scale == Scale.ONE ? clean(text) : insertUnit(clean(text), Text.of(scale.key()));
    }

    /// A plain number in short: "1.2 M".
    public String compact(double value, int significant) {
        Scale scale = Scale.of(value);
        String text = number(value / scale.divisor(), scale.decimals(value, significant));
        return scale == Scale.ONE ? text : text + NARROW + Text.of(scale.key());
    }

    /// A number in the step in which `like` is shortened, without naming it: "6.4" where an axis
    /// reaches ten million.
    public String inStepOf(double like, double value, int significant) {
        Scale scale = Scale.of(like);
        return value == 0
                ? number(0L)
                : number(value / scale.divisor(), scale.decimals(value, significant));
    }

    /// A sum in the step in which `like` is shortened, with its sign: "+6.4".
    public String signedInStepOf(double like, double value, int decimals) {
        return signed(value / Scale.of(like).divisor(), decimals);
    }

    /// The name of that step with a currency: "€ M".
    public String stepOf(double like, String currency) {
        Scale scale = Scale.of(like);
        return scale == Scale.ONE
                ? symbol(currency)
                : symbol(currency) + " " + Text.of(scale.key());
    }

    /// The symbol that stands for a currency here.
    public String symbol(String currency) {
        try {
            return Currency.getInstance(currency).getSymbol(locale);
        } catch (IllegalArgumentException e) {
            return currency;
        }
    }

    /// Any argument of a sentence.
    public String any(Object value) {
        return switch (value) {
            case Amount amount -> amount(amount);
            case Money money -> money(money);
            case Rate rate -> number(rate.decimal());
            case BigDecimal decimal -> number(decimal);
            case Double number -> number(BigDecimal.valueOf(number));
            case Number number -> number(number.longValue());
            case LocalDate date -> dates.date(date);
            case YearMonth month -> dates.month(month);
            case Instant instant -> dates.moment(instant);
            case TemporalAccessor other -> other.toString();
            default -> value.toString();
        };
    }

    private String money(BigDecimal value, String currency, int decimals) {
        DecimalFormat format = currency(currency, decimals);
        synchronized (format) {
            return clean(format.format(value));
        }
    }

    private String fixed(BigDecimal value, int decimals) {
        DecimalFormat format = numbers.computeIfAbsent(decimals, this::plain);
        synchronized (format) {
            String text = format.format(value);
            // A rounded zero keeps no sign.
            return value.signum() < 0
                            && value.setScale(decimals, RoundingMode.HALF_UP).signum() == 0
                    ? text.substring(1)
                    : text;
        }
    }

    private static BigDecimal round(double value, DecimalFormat format) {
        return BigDecimal.valueOf(value)
                .setScale(format.getMaximumFractionDigits(), RoundingMode.HALF_UP);
    }

    private DecimalFormat plain(int decimals) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        return dressed(format, decimals);
    }

    private DecimalFormat currency(String currency, int decimals) {
        return currencies.computeIfAbsent(
                currency + decimals, key -> makeCurrency(currency, decimals));
    }

    private DecimalFormat makeCurrency(String currency, int decimals) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setCurrencySymbol(symbol(currency));
        format.setDecimalFormatSymbols(symbols);
        return dressed(format, decimals);
    }

    private static DecimalFormat dressed(DecimalFormat format, int decimals) {
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setMinusSign(MINUS);
        format.setDecimalFormatSymbols(symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    /// Puts the unit behind the last digit, wherever the currency stands.
    private static String insertUnit(String text, String unit) {
        int end = text.length();
        while (!Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + NARROW + unit + text.substring(end);
    }

    private static String clean(String text) {
        return text.replace('\u00a0', NARROW).replace('-', MINUS);
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return 2;
        }
    }
}
