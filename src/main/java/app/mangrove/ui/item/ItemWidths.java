package app.mangrove.ui.item;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How wide the columns of an [ItemTable] are: what they show is read whole where there is room,
/// words give way before figures do, and room that is left goes to the words.
///
/// Shape: reckoned anew when items or the room change, never after a person widened a column.
final class ItemWidths {
    private static final int MEASURED = 200;
    private static final double PADDING = 18;
    private static final double SORT_MARK = 14;
    private static final double SWATCH = 16;
    private static final double WIDEST = 2.2;
    private static final double NARROWEST = 110;

    /// Where a family has no such weight under its own name, letters are measured too narrow.
    private static final double BOLDER = 1.1;

    private static final double FIRST = 0.9;

    /// Tables of so few columns are narrow ones beside other things.
    private static final int FEW = 4;

    /// Halvings until a width is known to the pixel.
    private static final int STEPS = 16;

    private static final double OTHERS = 0.7;
    private static final double USUAL_SIZE = 12;
    private final Map<String, Double> given = new HashMap<>();
    private double room;
    private boolean due;
    private boolean byHand;
    private boolean wider;
    private boolean guess;

    /// Other columns came: what a person did to the former ones is over.
    void forget() {
        given.clear();
        byHand = false;
        due = true;
    }

    void later() {
        due = true;
    }

    boolean isDue(double width) {
        return !byHand && (due || guess || Math.abs(width - room) >= 1);
    }

    /// Whether the letters were not known yet when the widths were reckoned.
    boolean isGuess() {
        return guess && !byHand;
    }

    /// Whether the columns are wider than the room.
    boolean isWider() {
        return wider;
    }

    /// Widths other than those that were given are a person's.
    void arranged(Map<String, Double> now) {
        byHand |=
                given.entrySet().stream()
                        .anyMatch(each ->
                                Math.abs(
                                                now.getOrDefault(each.getKey(), each.getValue())
                                                        - each.getValue())
                                        >= 1);
    }

    /// The widths of columns in a room that is `width` wide, by key; `sums` stand below them.
    <T> Map<String, Double> of(
            TableView<?> view,
            List<ItemColumn<T>> columns,
            List<T> items,
            Map<String, String> sums,
            double width) {
        room = width;
        due = false;
        Optional<Font> known = font(view);
        guess = known.isEmpty() && !items.isEmpty();
        Font font = known.orElse(Font.font(Font.getDefault().getFamily(), USUAL_SIZE));
        double zoom = font.getSize() / USUAL_SIZE;
        double[] wanted = new double[columns.size()];
        double[] least = new double[columns.size()];
        for (int i = 0; i < wanted.length; i++) {
            ItemColumn<T> column = columns.get(i);
            double widest = Math.max(column.width(), 64) * WIDEST * zoom;
            double shown = Math.max(shown(column, items, font), sum(column, sums, font));
            wanted[i] = Math.max(head(column, font), Math.min(widest, shown));
            double narrow = Math.max(NARROWEST, column.width() * (i == 0 ? FIRST : OTHERS)) * zoom;
            least[i] = column.isFigure() ? wanted[i] : Math.min(wanted[i], narrow);
        }
        share(columns, wanted, least, width);
        double sum = 0;
        Map<String, Double> made = new LinkedHashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            double whole = Math.floor(wanted[i]);
            made.put(columns.get(i).key(), whole);
            sum += whole;
        }
        wider = sum > width;
        given.clear();
        given.putAll(made);
        return made;
    }

    /// Words give way as long as that makes all columns fit, the longest first, so that short ones
    /// stay whole; where they cannot, all are read whole and the table is moved sideways.
    private static <T> void share(
            List<ItemColumn<T>> columns, double[] wanted, double[] least, double room) {
        double missing = Arrays.stream(wanted).sum() - room;
        double slack = Arrays.stream(wanted).sum() - Arrays.stream(least).sum();
        if (missing > 0 && (slack >= missing || wanted.length <= FEW)) {
            double low = 0;
            double high = Arrays.stream(wanted).max().orElse(0);
            for (int step = 0; step < STEPS; step++) {
                double middle = (low + high) / 2;
                boolean fits = Arrays.stream(cut(wanted, least, middle)).sum() <= room;
                low = fits ? middle : low;
                high = fits ? high : middle;
            }
            System.arraycopy(cut(wanted, least, low), 0, wanted, 0, wanted.length);
            return;
        }
        double wordy = 0;
        for (int i = 0; i < wanted.length; i++) {
            wordy += columns.get(i).isFigure() ? 0 : wanted[i];
        }
        for (int i = 0; i < wanted.length; i++) {
            if (missing < 0 && wordy > 0 && !columns.get(i).isFigure()) {
                wanted[i] -= missing * wanted[i] / wordy;
            }
        }
    }

    /// No column wider than a level, but for the first, which names the row and may be half as wide
    /// again.
    private static double[] cut(double[] wanted, double[] least, double level) {
        double[] cut = new double[wanted.length];
        for (int i = 0; i < cut.length; i++) {
            double most = i == 0 ? 1.5 * level : level;
            cut[i] = Math.clamp(most, least[i], wanted[i]);
        }
        return cut;
    }

    private static <T> double sum(ItemColumn<T> column, Map<String, String> sums, Font font) {
        Font bold = Font.font(font.getFamily(), FontWeight.SEMI_BOLD, font.getSize());
        return BOLDER * width(sums.getOrDefault(column.key(), ""), bold) + PADDING;
    }

    private static <T> double head(ItemColumn<T> column, Font font) {
        Font bold = Font.font(font.getFamily(), FontWeight.SEMI_BOLD, font.getSize());
        return width(column.title(), bold) + PADDING + SORT_MARK;
    }

    private static <T> double shown(ItemColumn<T> column, List<T> items, Font font) {
        double widest = 0;
        for (T item : items.subList(0, Math.min(items.size(), MEASURED))) {
            double swatch = column.swatch().apply(item).isEmpty() ? 0 : SWATCH;
            widest = Math.max(widest, swatch + width(column.words().apply(item), font));
        }
        return widest + PADDING;
    }

    private static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    /// The letters that cells are written in, as the styles say once there is a cell.
    private static Optional<Font> font(TableView<?> view) {
        return view.lookupAll(".table-cell").stream()
                .filter(node -> node instanceof Labeled)
                .map(node -> ((Labeled) node).getFont())
                .findFirst();
    }
}
