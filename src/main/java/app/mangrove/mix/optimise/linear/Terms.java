package app.mangrove.mix.optimise.linear;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// A sum of columns with factors, and a constant.
public final class Terms {
    private final TreeMap<Integer, Double> factors = new TreeMap<>();
    private double constant;

    public Terms plus(int column, double factor) {
        if (factor != 0) {
            factors.merge(column, factor, Double::sum);
        }
        return this;
    }

    public Terms plus(double number) {
        constant += number;
        return this;
    }

    public Terms plus(Terms other, double times) {
        other.factors.forEach((column, factor) -> plus(column, factor * times));
        constant += other.constant * times;
        return this;
    }

    public double constant() {
        return constant;
    }

    /// The factors by column, in the order of columns.
    public Map<Integer, Double> factors() {
        return factors;
    }

    /// The sum without the constant.
    public double of(double[] values) {
        double sum = 0;
        for (Map.Entry<Integer, Double> term : factors.entrySet()) {
            sum += values[term.getKey()] * term.getValue();
        }
        return sum;
    }

    /// The sum with the constant.
    public double all(double[] values) {
        return of(values) + constant;
    }

    @Override
    public String toString() {
        return Arrays.toString(factors.entrySet().toArray()) + " + " + constant;
    }
}
