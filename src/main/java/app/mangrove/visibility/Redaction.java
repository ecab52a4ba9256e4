package app.mangrove.visibility;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes names that are not shown out of free texts.
///
/// Shape: a name is a sequence of words, whatever stands between them, in any case; it is found
/// with and without its legal form. What is found is replaced by [#HIDDEN].
final class Redaction {
    /// Stands where something is not shown, in every language.
    static final String HIDDEN = "•••";

    private static final int SHORTEST = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> FORMS =
            Set.of(
                    "gmbh",
                    "mbh",
                    "ag",
                    "kg",
                    "ug",
                    "ohg",
                    "gbr",
                    "se",
                    "ltd",
                    "limited",
                    "plc",
                    "llp",
                    "llc",
                    "inc",
                    "incorporated",
                    "corp",
                    "corporation",
                    "co",
                    "company",
                    "sa",
                    "sas",
                    "sarl",
                    "srl",
                    "spa",
                    "bv",
                    "nv",
                    "ab",
                    "as",
                    "oy",
                    "aps",
                    "pty",
                    "pte",
                    "kk",
                    "sl",
                    "sro",
                    "zoo",
                    "group",
                    "holding",
                    "holdings");

    private final Map<String, List<Name>> byFirst = new HashMap<>();
    private final Set<String> secrets = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    /// A name as its words; `hidden` is false for one that is shown, which is left as a whole even
    /// where a hidden one is part of it.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Name(String[] words, boolean hidden) {}

    private record Word(String text, int start, int end) {}

    /// A name that shall not be read anywhere.
    void hide(String name) {
        forms(name).forEach(secrets::add);
    }

    /// A name that is shown anyhow.
    void show(String name) {
        forms(name).forEach(known::add);
    }

    private static List<String> forms(String name) {
        List<String> words = words(name).stream().map(Word::text).toList();
        List<String> forms = new ArrayList<>();
        int end = words.size();
        while (end > 0) {
            String whole = String.join(" ", words.subList(0, end));
            if (whole.length() >= SHORTEST) {
                forms.add(whole);
            }
            if (!FORMS.contains(words.get(end - 1))) {
                return forms;
            }
            end--;
        }
        return forms;
    }

    /// Call once, after all names are in.
    Redaction ready() {
        secrets.removeAll(known);
        secrets.forEach(name -> index(name, true));
        known.forEach(name -> index(name, false));
        byFirst.values()
                .forEach(names ->
                        names.sort((a, b) -> Integer.compare(b.words.length, a.words.length)));
        return this;
    }

    private void index(String name, boolean hidden) {
        String[] words = name.split(" ");
        byFirst.computeIfAbsent(words[0], w -> new ArrayList<>()).add(new Name(words, hidden));
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = Normalizer.normalize(matcher.group(), Normalizer.Form.NFKC);
            words.add(new Word(word.toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
        }
        return words;
    }

    /// The text without the hidden names.
    String of(String text) {
        if (byFirst.isEmpty()) {
            return text;
        }
        List<Word> words = words(text);
        StringBuilder clean = new StringBuilder();
        int kept = 0;
        for (int i = 0; i < words.size(); ) {
            Name name = found(words, i);
            if (name != null && name.hidden) {
                clean.append(text, kept, words.get(i).start()).append(HIDDEN);
                kept = words.get(i + name.words.length - 1).end();
            }
            i += name == null ? 1 : name.words.length;
        }
        return kept == 0 ? text : clean.append(text, kept, text.length()).toString();
    }

    /// The longest name that begins at a word.
    private @Nullable Name found(List<Word> words, int at) {
        for (Name name : byFirst.getOrDefault(words.get(at).text(), List.of())) {
            if (at + name.words.length <= words.size() && matches(words, at, name.words)) {
                return name;
            }
        }
        return null;
    }

    private static boolean matches(List<Word> words, int at, String[] name) {
        String[] there = new String[name.length];
        for (int i = 0; i < there.length; i++) {
            there[i] = words.get(at + i).text();
        }
        return Arrays.equals(there, name);
    }
}
