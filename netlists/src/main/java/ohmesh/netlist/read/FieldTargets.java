// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.json.Pointer;

/** The scalar fields that a pointer into a netlist may name: several where what holds them is of several kinds. */
final class FieldTargets {
    private static final String OVERRIDE = "override";

    private final List<String> segments;

    private FieldTargets(String pointer) {
        this.segments = Arrays.stream(pointer.split("/", -1))
                .skip(1)
                .map(Pointer::unescape)
                .toList();
    }

    /** The fields, with their ranges and units; none where the pointer names no scalar of the records. */
    static List<Target> of(String pointer) {
        FieldTargets targets = new FieldTargets(pointer);
        return targets.inside(Target.root(Netlist.class, ""), 0)
                .filter(FieldTargets::isScalar)
                .toList();
    }

    private Stream<Target> inside(Target target, int depth) {
        if (depth == segments.size()) {
            return Stream.of(target);
        }
        Class<?> type = target.raw();
        String segment = segments.get(depth);
        if (SettingApplication.takesPreset(type) && segment.equals(OVERRIDE)) {
            return inside(target, depth + 1);
        } else if (UnionBinder.isUnion(type)) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(kind -> inside(target.as(kind), depth));
        } else if (type.isRecord()) {
            return Arrays.stream(RecordShape.components(type))
                    .filter(component -> component.getName().equals(segment))
                    .flatMap(component -> inside(member(component, target), depth + 1));
        } else if (type == List.class && segment.matches("[0-9]{1,9}")) {
            return inside(target.element(Integer.parseInt(segment)), depth + 1);
        } else if (type == Map.class) {
            return inside(target.entry(segment), depth + 1);
        }
        return Stream.empty();
    }

    private static Target member(RecordComponent component, Target parent) {
        return Target.of(component, parent.path(), null);
    }

    private static boolean isScalar(Target target) {
        Class<?> type = target.raw();
        return type.isPrimitive() || type.isEnum() || type == String.class || Number.class.isAssignableFrom(type);
    }
}
