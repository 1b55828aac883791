package fr.crmdata.licensing.soap;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A use case that answers what a test says, and remembers what it was asked. */
final class Played<T> {

    final List<String> asked = new ArrayList<>();

    private final Class<T> type;
    private final Map<String, Object> answers = new HashMap<>();

    Played(Class<T> type) {
        this.type = type;
    }

    Played<T> answering(String method, Object answer) {
        answers.put(method, answer);
        return this;
    }

    T useCase() {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (any, method, given) -> {
            asked.add(method.getName() + (given == null ? "[]" : Arrays.toString(given)));
            if (!answers.containsKey(method.getName())) {
                throw new AssertionError("nobody foresaw " + method.getName());
            }
            return answers.get(method.getName());
        }));
    }
}
