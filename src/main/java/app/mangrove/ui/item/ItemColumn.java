package app.mangrove.ui.item;

import app.mangrove.model.Field;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/// What a column shows of an item, and what it is sorted by.
///
/// Shape: `width` is the least that the column should have, in pixels at normal zoom; `swatch` is a
/// colour class for the small square before the words, empty for none; `field` is what a text that
/// is typed into the cell is meant for.
public record ItemColumn<T>(
        String key,
        String title,
        boolean isFigure,
        double width,
        Function<T, String> words,
        Comparator<T> order,
        Function<T, String> swatch,
        Optional<Field<?>> field) {
    private static final double FIGURE = 64;

    /// Words, sorted as they read.
    public static <T> ItemColumn<T> words(
            String key, String title, double width, Function<T, String> words) {
        return of(key, title, width, words, words);
    }

    /// Words that are sorted by what they stand for.
    public static <T, V extends Comparable<? super V>> ItemColumn<T> of(
            String key,
            String title,
            double width,
            Function<T, String> words,
            Function<T, V> value) {
        return new ItemColumn<>(
                key,
                title,
                false,
                width,
                words,
                Comparator.comparing(value),
                item -> "",
                Optional.empty());
    }

    /// A figure at the right, sorted by its value.
    public static <T, V extends Comparable<? super V>> ItemColumn<T> figure(
            String key, String title, Function<T, String> words, Function<T, V> value) {
        return new ItemColumn<>(
                key,
                title,
                true,
                FIGURE,
                words,
                Comparator.comparing(value),
                item -> "",
                Optional.empty());
    }

    public ItemColumn<T> swatched(Function<T, String> colour) {
        return new ItemColumn<>(key, title, isFigure, width, words, order, colour, field);
    }

    public ItemColumn<T> typed(Field<?> into) {
        return new ItemColumn<>(
                key, title, isFigure, width, words, order, swatch, Optional.of(into));
    }
}
