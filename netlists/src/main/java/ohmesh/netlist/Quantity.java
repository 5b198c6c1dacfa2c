// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A physical quantity: in JSON a string with a unit ({@code "0.1 V"}, {@code "20 us"}), in the record a
 * number in the SI unit. Bounds are inclusive and in the SI unit.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Quantity {
    /** SI unit without prefix: V, A, S, s, Hz, ohm, K, F, J, W, m2, A/V2. */
    String unit();

    double min();

    double max();
}
