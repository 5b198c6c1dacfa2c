// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ohmesh.device.CurveFit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicePlotTest {
    /** An exponential curve from one end to the other, bent so strongly that a turned fit is far off. */
    @ParameterizedTest(name = "from 1 to 10 uS and back: {0}")
    @ValueSource(booleans = {false, true})
    void theFittedLineGoesThroughThePoints(boolean back) {
        double[] values = new double[41];
        for (int i = 0; i < values.length; i++) {
            double way = (1 - StrictMath.exp(-i / 10.0)) / (1 - StrictMath.exp(-4));
            values[i] = back ? 10e-6 - 9e-6 * way : 1e-6 + 9e-6 * way;
        }
        CurveFit fit = CurveFit.of(values);
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], DevicePlot.fitted(fit, values, i / 40.0), 1e-11, "point " + i);
        }
    }
}
