package app.mangrove.mix.risk;

import app.mangrove.mix.cell.Cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// How often partners of a cell may be expected to claim the same account, and how often they did.
///
/// Shape: a claim is a partner at an account, by the deals of the twelve months up to the lens's
/// day that name it as seller or as a further party. With n claims, A addressable accounts and sᵢ
/// the share of partner i in the claims, n(n − 1)/2 ÷ A × (1 − Σ sᵢ²) conflicts are expected;
/// without demand, A is the accounts that anybody claimed. `apart` is 1 − Σ sᵢ²; `contested` are
/// accounts with several partners.
public record Pressure(
        Cell cell,
        int claims,
        long accounts,
        BigDecimal apart,
        BigDecimal expected,
        int contested) {
    private static final int DIGITS = 4;

    /// The conflicts to expect when there are so many times the partners, each with claims like
    /// those of the others: n grows with them, and each share of a partner shrinks.
    public BigDecimal grown(double times) {
        if (claims < 2 || accounts <= 0 || !(times > 0)) {
            return expected;
        }
        double pairs = (double) claims * (claims - 1) / (2.0 * accounts);
        double squares = 1 - expected.doubleValue() / pairs;
        double more = claims * times;
        double apart = Math.max(0, 1 - squares / times);
        double grown = Math.max(0, more * (more - 1)) / (2.0 * accounts) * apart;
        return BigDecimal.valueOf(grown).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /// Of one cell, from the claims of all partners.
    public static Pressure of(Claims claims, Cell cell, OptionalLong addressable) {
        return of(cell, claims.partners(cell), addressable);
    }

    private static Pressure of(
            Cell cell, Map<Integer, ? extends Set<Integer>> partners, OptionalLong addressable) {
        Map<Integer, Integer> shares = new HashMap<>();
        int contested = 0;
        long claims = 0;
        for (Set<Integer> at : partners.values()) {
            contested += at.size() > 1 ? 1 : 0;
            claims += at.size();
            at.forEach(partner -> shares.merge(partner, 1, Integer::sum));
        }
        long accounts = addressable.orElse(partners.size());
        long squares = shares.values().stream().mapToLong(n -> (long) n * n).sum();
        BigDecimal expected = BigDecimal.ZERO;
        if (accounts > 0 && claims > 0) {
            BigDecimal pairs = BigDecimal.valueOf(claims * (claims - 1));
            BigDecimal apart = BigDecimal.valueOf(claims * claims - squares);
            BigDecimal whole =
                    BigDecimal.valueOf(2 * accounts).multiply(BigDecimal.valueOf(claims * claims));
            expected = pairs.multiply(apart).divide(whole, DIGITS, RoundingMode.HALF_UP);
        }
        BigDecimal spread =
                claims == 0
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(claims * claims - squares)
                                .divide(
                                        BigDecimal.valueOf(claims * claims),
                                        DIGITS,
                                        RoundingMode.HALF_UP);
        return new Pressure(cell, (int) claims, accounts, spread, expected, contested);
    }
}
