package app.mangrove.ui.chart;

import app.mangrove.ui.chart.Pen.Align;
import app.mangrove.ui.theme.Token;
import app.mangrove.ui.theme.Tokens;

import java.util.ArrayList;
import java.util.List;

/// How many partners stand on each tier, as centred bars from the highest tier down, with ticks at
/// the target.
public final class TierShape extends ChartCanvas {
    /// One tier: how many, how many there should be (negative when nobody said), what opens.
    public record Level(String name, int count, double target, Runnable open) {}

    private final String nameHead;
    private final String countHead;
    private final String targetHead;
    private List<Level> levels = List.of();
    private String remark = "";

    public TierShape(String nameHead, String countHead, String targetHead) {
        this.nameHead = nameHead;
        this.countHead = countHead;
        this.targetHead = targetHead;
    }

    /// Highest tier first; the remark stands at the foot.
    public void show(List<Level> newLevels, String newRemark) {
        levels = List.copyOf(newLevels);
        remark = newRemark;
        redraw();
    }

    @Override
    public ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Level level : levels) {
            String target = level.target() < 0 ? "" : String.valueOf(Math.round(level.target()));
            rows.add(List.of(level.name(), String.valueOf(level.count()), target));
        }
        return new ChartTable(List.of(nameHead, countHead, targetHead), rows);
    }

    @Override
    protected void draw(Pen pen, Tokens tokens, double width, double height) {
        if (levels.isEmpty()) {
            return;
        }
        double most =
                levels.stream()
                        .mapToDouble(level -> Math.max(level.count(), level.target()))
                        .max()
                        .orElse(1);
        double line = (height - 24) / levels.size();
        double bar = Math.clamp(line - 22, 6, 20);
        for (int i = 0; i < levels.size(); i++) {
            level(pen, tokens, i, line * i, bar, width, Math.max(most, 1));
        }
        boolean targets = levels.stream().anyMatch(level -> level.target() >= 0);
        double x = 0;
        if (targets) {
            pen.rule(1, height - 13, 1, height - 3, tokens.colour(Token.FG_DEFAULT), 2);
            pen.text(
                    targetHead,
                    8,
                    height - 4,
                    Align.LEFT,
                    12,
                    false,
                    tokens.colour(Token.FG_MUTED));
            x = 20 + pen.width(targetHead, 12, false);
        }
        pen.text(
                pen.fit(remark, width - x, 12, false),
                x,
                height - 4,
                Align.LEFT,
                12,
                false,
                tokens.colour(Token.FG_MUTED));
    }

    private void level(
            Pen pen, Tokens tokens, int i, double y, double bar, double width, double most) {
        Level level = levels.get(i);
        double length = width * level.count() / most;
        double top = y + 18;
        Token colour = Token.sequence(Math.max(1, 5 - i * 4 / Math.max(4, levels.size())));
        String count = String.valueOf(level.count());
        pen.text(
                pen.fit(level.name(), width - 40, 12, false),
                0,
                y + 11,
                Align.LEFT,
                12,
                false,
                tokens.colour(Token.FG_MUTED));
        pen.text(count, width, y + 11, Align.RIGHT, 12, true, tokens.colour(Token.FG_DEFAULT));
        pen.box((width - length) / 2, top, Math.max(length, 1), bar, 2, tokens.colour(colour));
        String words = level.name() + ": " + count;
        if (level.target() >= 0) {
            double reach = width * level.target() / most / 2;
            for (double x : new double[] {width / 2 - reach, width / 2 + reach}) {
                double kept = Math.clamp(x, 1, width - 1);
                pen.rule(kept, top - 2, kept, top + bar + 2, tokens.colour(Token.FG_DEFAULT), 2);
            }
            words += ", " + targetHead + " " + Math.round(level.target());
        }
        hit(0, y, width, bar + 20, words, level.open());
    }
}
