package app.mangrove.transfer.value;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// One of a field's choices, whatever its case and whatever joins its words, or one of the names
/// that people know a choice by.
///
/// Errors: `transfer.value.choice` with the choices there are.
final class ChoiceReader extends ValueReader {
    private final Words words = new Words();
    private final Map<String, String> choices = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final String all;

    ChoiceReader(Kind<?> kind, Field<?> field, Names names) {
        super(field);
        for (String choice : field.choices()) {
            for (String name : names.ofChoice(kind, field, choice)) {
                choices.putIfAbsent(loose(name), choice);
            }
        }
        for (String choice : field.choices()) {
            choices.put(loose(choice), choice);
            codes.put(choice, codes.size());
        }
        all =
                field.choices().stream()
                        .map(choice -> called(names.ofChoice(kind, field, choice), choice))
                        .collect(Collectors.joining(", "));
    }

    private static String called(List<String> names, String choice) {
        return names.isEmpty() ? choice : names.getFirst();
    }

    private static String loose(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
    }

    @Override
    @Nullable Problem parse(Slice in, Value out) {
        int code = words.code(in.chars(), in.start(), in.end());
        String choice = choices.get(loose(words.word(code)));
        if (choice == null) {
            return Problem.of("transfer.value.choice", NumberText.shown(in.text()), all);
        }
        out.text(choice);
        out.small = codes.getOrDefault(choice, 0);
        return null;
    }

    @Override
    Object object(Value value) {
        return String.valueOf(value.text);
    }
}
