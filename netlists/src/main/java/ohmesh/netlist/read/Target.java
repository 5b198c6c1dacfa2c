// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import ohmesh.netlist.Metric;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.Range;
import ohmesh.netlist.json.JsonObject;

/**
 * What a JSON value is bound to.
 *
 * @param type Java type
 * @param notes the record component with its annotations, or the class where there is none
 * @param path path in the resolved document
 * @param parent the JSON object that holds the value, or null
 */
record Target(Type type, AnnotatedElement notes, String path, JsonObject parent) {
    static Target root(Class<?> type, String path) {
        return new Target(type, type, path, null);
    }

    static Target of(RecordComponent component, String parentPath, JsonObject parent) {
        return new Target(component.getGenericType(), component, parentPath + "/" + component.getName(), parent);
    }

    /** The element of a list. */
    Target element(int index) {
        return new Target(argument(0), Object.class, path + "/" + index, null);
    }

    /** The value of a map. */
    Target entry(String name) {
        return new Target(argument(1), Object.class, path + "/" + name, null);
    }

    /** The same place bound to one record of a sealed interface. */
    Target as(Class<?> record) {
        return new Target(record, notes, path, parent);
    }

    Class<?> raw() {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    Quantity quantity() {
        return notes.getAnnotation(Quantity.class);
    }

    Range range() {
        return notes.getAnnotation(Range.class);
    }

    /** The SI unit that a matrix must name, or empty where it must name none. */
    Optional<String> matrixUnit() {
        if (quantity() != null) {
            return Optional.of(quantity().unit());
        }
        boolean currents = notes instanceof RecordComponent component
                && component.getDeclaringRecord() == Metric.class
                && parent.string("kind").equals(Optional.of(Names.of(Metric.Kind.CURRENT_ERROR)));
        return currents ? Optional.of("A") : Optional.empty();
    }

    private Type argument(int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
