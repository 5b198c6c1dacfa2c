// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import java.lang.reflect.RecordComponent;

/** Changes single components of records, so that a test names only what it is about. */
public final class Records {
    private Records() {}

    /** A copy with some components replaced: name, value, name, value; {@code a.b} is b of the record a. */
    public static <R extends Record> R with(R record, Object... namesAndValues) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            int replaced = 0;
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getAccessor().invoke(record);
                for (int k = 0; k < namesAndValues.length; k += 2) {
                    String name = (String) namesAndValues[k];
                    String own = components[i].getName();
                    if (own.equals(name)) {
                        values[i] = namesAndValues[k + 1];
                        replaced += 2;
                    } else if (name.startsWith(own + ".")) {
                        values[i] = with((Record) values[i], name.substring(own.length() + 1), namesAndValues[k + 1]);
                        replaced += 2;
                    }
                }
            }
            if (replaced != namesAndValues.length) {
                throw new IllegalArgumentException("not all names are components of " + record.getClass());
            }
            @SuppressWarnings("unchecked") // the constructor of the record's own class makes an R
            R copy = (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
