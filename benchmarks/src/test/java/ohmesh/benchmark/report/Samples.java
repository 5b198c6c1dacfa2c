// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Samples for tests. */
final class Samples {
    private Samples() {}

    static Sample of(String name, double... values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return new Sample(name, Map.of(), "us/op", list);
    }

    static Sample normal(String name, RandomGenerator random, int count, double mean, double deviation) {
        return of(
                name,
                random.doubles(0, 1)
                        .limit(count)
                        .map(ignored -> mean + deviation * random.nextGaussian())
                        .toArray());
    }
}
