package app.mangrove.ui.text;

/// English made longer and accented, with its places kept.
final class Pseudo {
    private static final String PLAIN = "aeiouAEIOUcnsyz";
    private static final String ACCENTED = "áéíóúÁÉÍÓÚçñšýž";

    private Pseudo() {}

    static String of(String text) {
        StringBuilder changed = new StringBuilder("⟦");
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            int plain = depth == 0 ? PLAIN.indexOf(c) : -1;
            changed.append(plain < 0 ? c : ACCENTED.charAt(plain));
        }
        return changed.append("~".repeat(1 + text.length() / 4)).append('⟧').toString();
    }
}
