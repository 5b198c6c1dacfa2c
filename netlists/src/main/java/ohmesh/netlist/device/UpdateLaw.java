// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Kinds;

/** How a pulse moves the conductance: one record a law. */
@About("how a pulse moves the conductance")
@Kinds("the law of the update")
public sealed interface UpdateLaw
        permits ThresholdStep,
                LinearStep,
                SoftBounds,
                ExponentialStep,
                PowerStep,
                NonlinearStates,
                MeasuredTable,
                Vteam,
                PhaseChange {}
