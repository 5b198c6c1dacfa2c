// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.lang.reflect.RecordComponent;

/**
 * The components of record types. The JDK makes new ones, and parses their annotations again, every time it is asked;
 * here each type is asked once.
 */
final class RecordShape {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private RecordShape() {}

    /** The components in their order; the array is shared and must not be changed. */
    static RecordComponent[] components(Class<?> type) {
        return COMPONENTS.get(type);
    }
}
