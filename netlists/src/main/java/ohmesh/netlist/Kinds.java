// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A sealed interface of records, one of which stands in JSON: the member {@code kind} names the record in
 * kebab case, the other members are its components.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kinds {
    /** What the member {@code kind} chooses. */
    String value();
}
