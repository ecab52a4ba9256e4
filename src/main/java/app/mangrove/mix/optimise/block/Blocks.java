package app.mangrove.mix.optimise.block;

import app.mangrove.mix.optimise.linear.LinearModel;
import app.mangrove.mix.optimise.linear.LinearModel.Row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// A model taken apart: blocks that share no column, and the rows that couple them.
///
/// What follows from a plan itself never couples: only limits do, and those of few partners join
/// what they are about into one block.
///
/// Shape: `coupling` are places of rows in the model; every other row with terms is in one block.
public record Blocks(List<Block> blocks, List<Integer> coupling) {
    /// Whole columns up to which a limit joins what it is about.
    private static final int JOINED = 200;

    /// Whole columns below which a block is not worth a solve of its own.
    private static final int SMALL = 60;

    public Blocks {
        blocks = List.copyOf(blocks);
        coupling = List.copyOf(coupling);
    }

    public static Blocks of(LinearModel model) {
        return of(model, JOINED, SMALL);
    }

    static Blocks of(LinearModel model, int joined, int small) {
        Parts parts = new Parts(model);
        List<Row> rows = model.rows();
        for (Row row : rows) {
            if (row.group() < 0) {
                parts.join(row.terms().factors().keySet());
            }
        }
        List<Integer> coupling = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Set<Integer> touched = parts.roots(rows.get(i).terms().factors().keySet());
            if (touched.size() > 1 && parts.whole(touched) <= joined) {
                parts.join(touched);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (parts.roots(rows.get(i).terms().factors().keySet()).size() > 1) {
                coupling.add(i);
            }
        }
        parts.fill(small);
        coupling.removeIf(row -> parts.roots(rows.get(row).terms().factors().keySet()).size() == 1);
        return new Blocks(parts.blocks(), coupling);
    }

    /// Sets of columns that grow together.
    private static final class Parts {
        private final LinearModel model;
        private final int[] parent;
        private final int[] wholes;

        Parts(LinearModel model) {
            this.model = model;
            this.parent = IntStream.range(0, model.columns().size()).toArray();
            this.wholes =
                    model.columns().stream().mapToInt(column -> column.whole() ? 1 : 0).toArray();
        }

        int root(int column) {
            int at = column;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        Set<Integer> roots(Iterable<Integer> columns) {
            Set<Integer> roots = new LinkedHashSet<>();
            columns.forEach(column -> roots.add(root(column)));
            return roots;
        }

        int whole(Set<Integer> roots) {
            return roots.stream().mapToInt(root -> wholes[root]).sum();
        }

        void join(Iterable<Integer> columns) {
            int first = -1;
            for (int column : columns) {
                int other = root(column);
                if (first < 0) {
                    first = other;
                } else if (first != other) {
                    parent[other] = first;
                    wholes[first] += wholes[other];
                }
            }
        }

        /// Small parts one after the other become one that is not.
        void fill(int small) {
            int open = -1;
            for (int column = 0; column < parent.length; column++) {
                int root = root(column);
                if (root != open && wholes[root] < small) {
                    if (open < 0) {
                        open = root;
                    } else {
                        join(List.of(open, root));
                    }
                    open = wholes[open] < small ? open : -1;
                }
            }
        }

        List<Block> blocks() {
            Map<Integer, List<Integer>> columns = new LinkedHashMap<>();
            for (int column = 0; column < parent.length; column++) {
                columns.computeIfAbsent(root(column), root -> new ArrayList<>()).add(column);
            }
            Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
            for (int i = 0; i < model.rows().size(); i++) {
                Set<Integer> roots = roots(model.rows().get(i).terms().factors().keySet());
                if (roots.size() == 1) {
                    rows.computeIfAbsent(roots.iterator().next(), root -> new ArrayList<>()).add(i);
                }
            }
            List<Block> blocks = new ArrayList<>();
            columns.forEach(
                    (root, of) -> blocks.add(new Block(of, rows.getOrDefault(root, List.of()))));
            return blocks;
        }
    }
}
