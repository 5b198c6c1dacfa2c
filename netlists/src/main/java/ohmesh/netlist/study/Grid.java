// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The product of all axes. A point of it is one index for every axis; the first axis turns slowest.
 *
 * @param levels the values of every knob, in the order of the study
 * @param axes the directions
 */
record Grid(Map<String, List<Level>> levels, List<Axis> axes) {
    /** How many points there are; the largest long where there are more. */
    long size() {
        long size = 1;
        for (Axis axis : axes) {
            if (Math.multiplyHigh(size, axis.size()) != 0 || size * axis.size() < 0) {
                return Long.MAX_VALUE;
            }
            size *= axis.size();
        }
        return size;
    }

    /** The indices of a point by its number. */
    int[] indices(long point) {
        int[] indices = new int[axes.size()];
        long rest = point;
        for (int i = axes.size() - 1; i >= 0; i--) {
            indices[i] = (int) (rest % axes.get(i).size());
            rest /= axes.get(i).size();
        }
        return indices;
    }

    /** The values of all knobs at a point, in the order of the study. */
    Map<String, Level> at(int[] indices) {
        Map<String, Level> values = new LinkedHashMap<>();
        levels.keySet().forEach(name -> values.put(name, null));
        for (int i = 0; i < indices.length; i++) {
            for (String name : axes.get(i).knobs()) {
                values.put(name, levels.get(name).get(indices[i]));
            }
        }
        return values;
    }
}
