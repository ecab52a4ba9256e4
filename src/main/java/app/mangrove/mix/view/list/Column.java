package app.mangrove.mix.view.list;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// What a column of an [ItemTable] shows of an item, and what it is sorted by.
public record Column<T>(
        String key,
        String title,
        double width,
        Function<T, String> words,
        ToDoubleFunction<T> value,
        boolean isFigure) {
    /// Words, sorted as they read.
    public static <T> Column<T> words(
            String key, String title, double width, Function<T, String> words) {
        return new Column<>(key, title, width, words, item -> 0, false);
    }

    /// A figure at the right, sorted by its value.
    public static <T> Column<T> figure(
            String key,
            String title,
            double width,
            Function<T, String> words,
            ToDoubleFunction<T> value) {
        return new Column<>(key, title, width, words, value, true);
    }
}
