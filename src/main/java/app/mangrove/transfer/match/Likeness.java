package app.mangrove.transfer.match;

import java.util.Arrays;

/// How alike two texts are, as a fraction of 1.
///
/// Source: Winkler, String Comparator Metrics and Enhanced Decision Rules (1990), with a prefix of
/// at most four characters at a weight of 0.1; over words, each with its best partner.
final class Likeness {
    private Likeness() {}

    /// Jaro-Winkler of two words.
    static double ofWords(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] usedA = new boolean[a.length()];
        boolean[] usedB = new boolean[b.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            int to = Math.min(b.length(), i + window + 1);
            for (int j = Math.max(0, i - window); j < to; j++) {
                if (!usedB[j] && a.charAt(i) == b.charAt(j)) {
                    usedA[i] = true;
                    usedB[j] = true;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double m = matches;
        double jaro = (m / a.length() + m / b.length() + (m - swaps(a, b, usedA, usedB)) / m) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length(), b.length()))
                && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double swaps(String a, String b, boolean[] usedA, boolean[] usedB) {
        int swapped = 0;
        int j = 0;
        for (int i = 0; i < a.length(); i++) {
            if (usedA[i]) {
                while (!usedB[j]) {
                    j++;
                }
                swapped += a.charAt(i) == b.charAt(j) ? 0 : 1;
                j++;
            }
        }
        return swapped / 2.0;
    }

    /// Of texts of several words: the mean over the words of the shorter one of each word's best
    /// partner, weighed by length, less a little for words that are left over.
    static double ofTexts(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return 1;
        }
        String[] first = a.split(" ");
        String[] second = b.split(" ");
        String[] few = first.length <= second.length ? first : second;
        String[] many = few == first ? second : first;
        boolean[] used = new boolean[many.length];
        double sum = 0;
        double weight = 0;
        for (String word : few) {
            int best = -1;
            double likeness = 0;
            for (int j = 0; j < many.length; j++) {
                double one = used[j] ? 0 : ofWords(word, many[j]);
                if (one > likeness) {
                    likeness = one;
                    best = j;
                }
            }
            if (best >= 0) {
                used[best] = true;
            }
            sum += (likeness < 0.75 ? 0 : likeness) * word.length();
            weight += word.length();
        }
        int left = Arrays.stream(many).mapToInt(String::length).sum();
        for (int j = 0; j < many.length; j++) {
            left -= used[j] ? many[j].length() : 0;
        }
        double whole = ofWords(a.replace(" ", ""), b.replace(" ", ""));
        double byWords = sum / weight * (weight / (weight + 0.5 * left));
        return Math.max(byWords, whole * 0.97);
    }
}
