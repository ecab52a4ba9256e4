package app.mangrove.store.load;

import app.mangrove.model.Table;
import app.mangrove.model.column.Segments;

/// New rows of a table in the order of their ids, as the log wants them.
public final class IdOrder {
    private final Table table;

    private IdOrder(Table table) {
        this.table = table;
    }

    /// The row numbers from `from` below `to`, sorted by id.
    public static int[] of(Table table, int from, int to) {
        int[] numbers = new int[to - from];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from + i;
        }
        IdOrder order = new IdOrder(table);
        if (!order.isSorted(numbers)) {
            order.sort(numbers, numbers.clone(), 0, numbers.length);
        }
        return numbers;
    }

    private boolean isSorted(int[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            if (compare(numbers[i - 1], numbers[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    private int compare(int a, int b) {
        int first = Long.compareUnsigned(high(a), high(b));
        return first != 0 ? first : Long.compareUnsigned(low(a), low(b));
    }

    private long high(int nr) {
        return table.rows(Segments.of(nr)).high(Segments.offset(nr));
    }

    private long low(int nr) {
        return table.rows(Segments.of(nr)).low(Segments.offset(nr));
    }

    /// Merge sort: `from` and `to` start equal, the result is in `to`.
    private void sort(int[] to, int[] from, int start, int end) {
        if (end - start < 2) {
            return;
        }
        int middle = (start + end) >>> 1;
        sort(from, to, start, middle);
        sort(from, to, middle, end);
        int a = start;
        int b = middle;
        for (int i = start; i < end; i++) {
            if (b >= end || (a < middle && compare(from[a], from[b]) <= 0)) {
                to[i] = from[a++];
            } else {
                to[i] = from[b++];
            }
        }
    }
}
