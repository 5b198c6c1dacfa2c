// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/**
 * The components of record types. The JDK makes new ones, and parses their annotations again, every time it is asked;
 * here each type is asked once.
 */
final class RecordShape {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                // Else every reading of a value asks again whether it is allowed.
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            Class<?>[] types = Arrays.stream(components(type))
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                return type.getDeclaredConstructor(types);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record has a constructor of all its components", e);
            }
        }
    };

    private RecordShape() {}

    /** The value of a component. */
    static Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** The constructor of all components. */
    static Constructor<?> constructor(Class<?> type) {
        return CONSTRUCTORS.get(type);
    }

    /** The components in their order; the array is shared and must not be changed. */
    static RecordComponent[] components(Class<?> type) {
        return COMPONENTS.get(type);
    }
}
