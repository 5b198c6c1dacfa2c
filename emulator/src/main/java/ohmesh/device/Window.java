// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

/** The conductances between the bounds of one cell. */
record Window(double minimumSiemens, double maximumSiemens) {
    double range() {
        return maximumSiemens - minimumSiemens;
    }

    /** Where a conductance stands from 0 at the lowest to 1 at the highest; 0 where both are the same. */
    double part(double siemens) {
        double range = range();
        return range > 0 ? StrictMath.min(1, StrictMath.max(0, (siemens - minimumSiemens) / range)) : 0;
    }

    /** Parts of the range that a SET (else RESET) can still go. */
    double room(boolean set, double siemens) {
        return set ? 1 - part(siemens) : part(siemens);
    }
}
