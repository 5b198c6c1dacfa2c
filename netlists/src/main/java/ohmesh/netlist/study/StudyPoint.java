// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.List;
import java.util.Map;
import ohmesh.netlist.read.Setting;

/**
 * One point of a study.
 *
 * @param index place in the plan, from 0
 * @param knobs value of every knob and derived value, by name, in the order of the study
 * @param settings what makes its netlist out of that of the study
 * @param excluded why it is not run, or null
 */
public record StudyPoint(int index, Map<String, KnobValue> knobs, List<Setting> settings, String excluded) {}
