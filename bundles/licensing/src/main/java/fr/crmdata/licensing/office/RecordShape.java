package fr.crmdata.licensing.office;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The components of a record and its constructor, looked up once. */
record RecordShape(List<RecordComponent> components, Constructor<?> constructor) {

    private static final Map<Class<?>, RecordShape> SHAPES = new ConcurrentHashMap<>();

    static RecordShape of(Class<?> type) {
        return SHAPES.computeIfAbsent(type, RecordShape::look);
    }

    private static RecordShape look(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            return new RecordShape(
                    List.of(components),
                    type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new)));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without constructor: " + type, e);
        }
    }

    static Object value(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** @throws IllegalArgumentException when the record does not take these values together */
    Object make(@Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("cannot make " + constructor, e);
        }
    }
}
