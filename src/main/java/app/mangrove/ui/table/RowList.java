package app.mangrove.ui.table;

import javafx.collections.ObservableListBase;

/// Row numbers as a list that a table can show, without an object a row.
final class RowList extends ObservableListBase<Integer> {
    private int[] numbers = new int[0];

    void show(int[] wanted) {
        int before = numbers.length;
        numbers = wanted;
        beginChange();
        if (before > 0 || wanted.length > 0) {
            nextReplace(0, wanted.length, new Replaced(before));
        }
        endChange();
    }

    /// Stands for the rows that went: nobody asks for them, only for how many they were.
    private static final class Replaced extends java.util.AbstractList<Integer> {
        private final int size;

        Replaced(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return 0;
        }

        @Override
        public int size() {
            return size;
        }
    }

    @Override
    public Integer get(int index) {
        return numbers[index];
    }

    @Override
    public int size() {
        return numbers.length;
    }

    /// The place of a row, or −1.
    int indexOf(int nr) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == nr) {
                return i;
            }
        }
        return -1;
    }
}
