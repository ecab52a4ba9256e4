package app.mangrove.incentive.statement;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.market.Currency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/// The currencies of a snapshot: from minor units to the decimals of rows and back, exactly.
public final class Minor {
    private final Map<String, Currency> byCode = new HashMap<>();
    private final Map<Id, String> codes = new HashMap<>();

    private Minor(Ecosystem ecosystem) {
        ecosystem
                .all(Currency.KIND)
                .forEach(currency -> {
                    byCode.put(currency.code(), currency);
                    codes.put(currency.id(), currency.code());
                });
    }

    public static Minor of(Ecosystem ecosystem) {
        return ecosystem.derive("incentive-minor", Minor::new);
    }

    public int exponent(String code) {
        Currency currency = byCode.get(code);
        return currency == null ? 2 : currency.exponent().intValue();
    }

    public boolean isKnown(String code) {
        return byCode.containsKey(code);
    }

    /// The id of a currency that there is.
    public Id id(String code) {
        Currency currency = byCode.get(code);
        if (currency == null) {
            throw new IllegalArgumentException("no currency " + code);
        }
        return currency.id();
    }

    public String code(Id id) {
        return codes.getOrDefault(id, "");
    }

    public BigDecimal decimal(long minor, String code) {
        return BigDecimal.valueOf(minor, exponent(code));
    }

    /// Rows that this program wrote are whole minor units; what others wrote is rounded half up.
    public long minor(BigDecimal decimal, String code) {
        return decimal.setScale(exponent(code), RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }
}
