package app.mangrove.transfer.profile;

import app.mangrove.base.outcome.Problem;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A node of a profile with its place, so that whatever is wrong can be named.
record Json(String file, String place, JsonNode node, List<Problem> problems) {
    Json at(String property) {
        JsonNode child = node.get(property);
        return new Json(
                file,
                place.isEmpty() ? property : place + "." + property,
                child == null ? tools.jackson.databind.node.MissingNode.getInstance() : child,
                problems);
    }

    Json at(int index) {
        return new Json(file, place + "[" + (index + 1) + "]", node.get(index), problems);
    }

    List<Json> elements() {
        List<Json> elements = new ArrayList<>();
        if (!node.isArray()) {
            problem("transfer.profile.type", "[…]");
            return elements;
        }
        for (int i = 0; i < node.size(); i++) {
            elements.add(at(i));
        }
        return elements;
    }

    boolean isMissing() {
        return node.isMissingNode() || node.isNull();
    }

    void problem(String key, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = file;
        arguments[1] = place;
        System.arraycopy(more, 0, arguments, 2, more.length);
        problems.add(Problem.of(key, arguments));
    }

    /// Whether it is an object, with no other properties than these.
    boolean isObject(Set<String> allowed) {
        if (!node.isObject()) {
            problem("transfer.profile.type", "{…}");
            return false;
        }
        for (String name : node.propertyNames()) {
            if (!allowed.contains(name)) {
                problem(
                        "transfer.profile.unknown",
                        name,
                        String.join(", ", new TreeSet<>(allowed)));
            }
        }
        return true;
    }

    /// The text, or null with a problem when it is no text; numbers count as texts.
    @Nullable String text() {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isNumber()) {
            return node.asString();
        }
        problem("transfer.profile.type", "\"…\"");
        return null;
    }

    String text(String otherwise) {
        String text = isMissing() ? otherwise : text();
        return text == null ? otherwise : text;
    }

    boolean truth() {
        if (isMissing()) {
            return false;
        }
        if (!node.isBoolean()) {
            problem("transfer.profile.type", "true, false");
            return false;
        }
        return node.booleanValue();
    }

    /// One text or a list of texts.
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (isMissing()) {
            return texts;
        }
        for (Json element : node.isArray() ? elements() : List.of(this)) {
            String text = element.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
