package app.mangrove.mix.optimise;

import app.mangrove.mix.optimise.linear.LinearModel.Column;
import app.mangrove.mix.optimise.linear.LinearModel.Row;
import app.mangrove.mix.optimise.linear.Terms;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Revenue = the smaller of what the pools can sell and what the market asks for.
///
/// Pools of a market that no limit tells apart share one column a quarter: fewer columns, and the
/// same plan.
final class Revenues {
    /// The limits that tell a pool from others of its market.
    private record Share(int market, List<Integer> limits) {}

    private record Part(Share share, List<Integer> pools, int[] columns) {}

    private final Formulation form;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Integer, Terms> gains = new LinkedHashMap<>();

    Revenues(Formulation form) {
        this.form = form;
        for (Pairing pairing : form.problem().pairings()) {
            pair(pairing);
        }
        Map<Share, List<Integer>> byShare = new LinkedHashMap<>();
        for (int p = 0; p < form.problem().pools().size(); p++) {
            byShare.computeIfAbsent(share(p), share -> new ArrayList<>()).add(p);
        }
        byShare.forEach(this::part);
        demands();
    }

    private Share share(int pool) {
        List<Integer> telling = new ArrayList<>();
        List<Limit> limits = form.problem().limits();
        for (int i = 0; i < limits.size(); i++) {
            if (limits.get(i).rule() == Rule.REVENUE_MIN && limits.get(i).pools().contains(pool)) {
                telling.add(i);
            }
        }
        return new Share(form.problem().pools().get(pool).market(), telling);
    }

    private void part(Share share, List<Integer> pools) {
        int[] columns = new int[form.problem().quarters()];
        for (int q = 0; q < columns.length; q++) {
            String at = parts.size() + "_" + q;
            columns[q] =
                    form.model().add(new Column("y_" + at, 0, Double.POSITIVE_INFINITY, 0, false));
            Terms terms = new Terms().plus(columns[q], 1);
            for (int p : pools) {
                terms.plus(form.capacity(p, q), -1);
                terms.plus(gains.getOrDefault(key(p, q), new Terms()), -1);
            }
            form.model().add(new Row("sell_" + at, Double.NEGATIVE_INFINITY, 0, terms, -1, q));
        }
        parts.add(new Part(share, pools, columns));
    }

    private void demands() {
        for (int m = 0; m < form.problem().markets().size(); m++) {
            List<Double> demand = form.problem().markets().get(m).demand();
            for (int q = 0; q < form.problem().quarters(); q++) {
                Terms terms = new Terms();
                for (Part part : parts) {
                    if (part.share().market() == m) {
                        terms.plus(part.columns()[q], 1);
                    }
                }
                if (Double.isFinite(demand.get(q)) && !terms.factors().isEmpty()) {
                    String name = "dem_" + m + "_" + q;
                    form.model()
                            .add(
                                    new Row(
                                            name,
                                            Double.NEGATIVE_INFINITY,
                                            demand.get(q),
                                            terms,
                                            -1,
                                            q));
                }
            }
        }
    }

    /// Served partners are at most those there are, and at most those whom the others can serve.
    private void pair(Pairing pairing) {
        List<Pool> pools = form.problem().pools();
        TreeSet<String> regions = new TreeSet<>();
        pools.forEach(pool -> regions.add(pool.region()));
        for (String region : regions) {
            List<Integer> ones = of(pairing.type(), region);
            List<Integer> others = of(pairing.otherType(), region);
            for (int q = 0;
                    !ones.isEmpty() && !others.isEmpty() && q < form.problem().quarters();
                    q++) {
                serve(pairing, ones, others, q);
            }
        }
    }

    private void serve(Pairing pairing, List<Integer> ones, List<Integer> others, int q) {
        Terms serving = new Terms();
        String tail = "_" + form.problem().pairings().indexOf(pairing) + "_" + q;
        for (int p : ones) {
            int served =
                    form.model()
                            .add(
                                    new Column(
                                            "s_" + p + tail,
                                            0,
                                            Double.POSITIVE_INFINITY,
                                            0,
                                            false));
            serving.plus(served, pairing.ratio());
            Terms most = new Terms().plus(served, 1).plus(form.effective(p, q), -1);
            form.model().add(new Row("srv_" + p + tail, Double.NEGATIVE_INFINITY, 0, most, -1, q));
            double gain = pairing.uplift() * form.problem().pools().get(p).productivity();
            gains.computeIfAbsent(key(p, q), at -> new Terms()).plus(served, gain);
        }
        others.forEach(p -> serving.plus(form.effective(p, q), -1));
        String name = "by_" + ones.getFirst() + tail;
        form.model().add(new Row(name, Double.NEGATIVE_INFINITY, 0, serving, -1, q));
    }

    private List<Integer> of(String type, String region) {
        List<Integer> found = new ArrayList<>();
        for (int p = 0; p < form.problem().pools().size(); p++) {
            Pool pool = form.problem().pools().get(p);
            if (pool.type().equals(type) && pool.region().equals(region)) {
                found.add(p);
            }
        }
        return found;
    }

    private int key(int pool, int quarter) {
        return pool * form.problem().quarters() + quarter;
    }

    /// The revenue of a quarter with the given pools, of all where none are given.
    Terms of(@Nullable Collection<Integer> pools, int quarter) {
        Terms terms = new Terms();
        for (Part part : parts) {
            if (pools == null || pools.contains(part.pools().getFirst())) {
                terms.plus(part.columns()[quarter], 1);
            }
        }
        return terms;
    }
}
