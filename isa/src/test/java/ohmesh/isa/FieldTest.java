// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {
    @ParameterizedTest
    @EnumSource
    void everyValueComesBackAndTouchesNoOtherBit(Field field) {
        for (int value = field.minimum(); value <= field.maximum(); value++) {
            int word = field.put(value);
            assertEquals(value, field.get(word));
            assertEquals(value, field.get(word | ~field.mask()));
            assertEquals(0, word & ~field.mask());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstValuesOutsideAreRefused(Field field) {
        assertThrows(IllegalArgumentException.class, () -> field.put(field.minimum() - 1));
        assertThrows(IllegalArgumentException.class, () -> field.put(field.maximum() + 1));
    }

    @ParameterizedTest
    @EnumSource
    void theMaskHasTheWidthOfTheField(Field field) {
        assertEquals(field.widthBits(), Integer.bitCount(field.mask()));
        assertEquals(1 << field.widthBits(), field.maximum() - field.minimum() + 1);
    }
}
