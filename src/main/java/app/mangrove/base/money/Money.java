package app.mangrove.base.money;

/// What is agreed, shown or paid: minor units of an ISO currency.
///
/// Unit: minor units under the currency's exponent (JPY 0, EUR 2, KWD 3). Errors: adding different
/// currencies throws, naming both.
public record Money(long minor, String currency) {
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + this + " and " + other);
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    @Override
    public String toString() {
        return minor + " minor " + currency;
    }
}
