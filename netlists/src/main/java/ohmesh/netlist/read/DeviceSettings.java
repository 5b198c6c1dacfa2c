// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import ohmesh.netlist.Pulse.Verify;
import ohmesh.netlist.device.CellNoise;
import ohmesh.netlist.device.UpdateLaw;
import ohmesh.netlist.device.Vteam;

/** Finds what a netlist chooses of its device: the law, the imperfections, numbers that only some of them use. */
final class DeviceSettings {
    private static final String LAW = Settings.DEVICE + "/law";
    private static final String PARTS = Settings.DEVICE + "/imperfections";
    private static final String NOISE = PARTS + "/noise";
    private static final String EXPONENT = "overdriveExponent";
    private static final List<String> NOMINAL =
            List.of("nominalSetVoltage", "nominalResetVoltage", "nominalSetWidth", "nominalResetWidth");

    private DeviceSettings() {}

    /** Whether nothing counts nominal pulses: vteam integrates its own equation, only step noise counts there. */
    static boolean countsNoPulses(Bound bound) {
        boolean noise = bound.get(Settings.DEVICE + "/variation/stepNoise", Double.class)
                        .orElse(0.0)
                != 0;
        return bound.get(LAW, Vteam.class).isPresent() && !noise;
    }

    static List<String> law(Settings settings, Class<? extends UpdateLaw> law) {
        return there(settings.bound().get(LAW, law).isPresent(), LAW);
    }

    static List<String> vteamAlone(Settings settings) {
        return there(countsNoPulses(settings.bound()), LAW);
    }

    /**
     * The numbers of a nominal pulse that the netlist gives and could leave out: those over a preset, and the exponent,
     * which has a default.
     */
    static List<String> nominalPulse(Settings settings) {
        List<String> fields = new ArrayList<>(List.of(EXPONENT));
        boolean preset = settings.bound()
                .get(Settings.DEVICE + "/name", String.class)
                .filter(Presets.DEVICES::contains)
                .isPresent();
        if (preset) {
            fields.addAll(NOMINAL);
        }
        return settings.given(Settings.DEVICE, fields);
    }

    /** An imperfection that is on. */
    static List<String> part(Settings settings, String name) {
        String path = PARTS + "/" + name;
        return there(settings.bound().get(path, Record.class).isPresent(), path);
    }

    static List<String> whiteNoise(Settings settings) {
        return noise(settings, noise -> noise.relative() > 0 || noise.absolute() > 0);
    }

    static List<String> thermalNoise(Settings settings) {
        return noise(settings, noise -> noise.bandwidth() > 0);
    }

    static List<String> flicker(Settings settings) {
        return noise(settings, noise -> noise.flicker() > 0);
    }

    static List<String> telegraph(Settings settings) {
        return noise(settings, noise -> noise.telegraphPart() > 0);
    }

    static List<String> accumulated(Settings settings) {
        return noise(settings, noise -> noise.accumulated() != null);
    }

    /** The band of 1/f noise. */
    static List<String> flickerBand(Settings settings) {
        return settings.given(NOISE, List.of("flickerLowest", "flickerHighest"));
    }

    static List<String> noFlicker(Settings settings) {
        return noise(settings, noise -> noise.flicker() == 0);
    }

    /** What a trap does and when. */
    static List<String> traps(Settings settings) {
        return settings.given(NOISE, List.of("telegraphAmplitude", "captureTime", "emissionTime"));
    }

    static List<String> noTraps(Settings settings) {
        return noise(settings, noise -> noise.telegraphPart() == 0);
    }

    /** Cells with traps, as far as the netlist itself says so. */
    static List<String> trapPart(Settings settings) {
        return telegraph(settings).isEmpty() ? List.of() : settings.given(NOISE, List.of("telegraphPart"));
    }

    static List<String> noTrapAmplitude(Settings settings) {
        return noise(settings, noise -> noise.telegraphAmplitude() == 0);
    }

    /** The ramps of the loops that pulse a cell once. */
    static List<String> rampsOfOnePulse(Settings settings) {
        List<String> places = new ArrayList<>();
        for (String loop : onePulse(settings)) {
            for (String ramp : List.of("ramp", "gateRamp")) {
                settings.bound()
                        .get(loop + "/" + ramp, Double.class)
                        .filter(volts -> volts > 0)
                        .ifPresent(volts -> places.add(loop + "/" + ramp));
            }
        }
        return places;
    }

    /** The loops that pulse a cell once. */
    static List<String> onePulse(Settings settings) {
        return settings.paths("pulses").stream()
                .map(pulse -> pulse + "/verify")
                .filter(loop -> settings.bound()
                        .get(loop, Verify.class)
                        .filter(verify -> verify.tries() <= 1)
                        .isPresent())
                .toList();
    }

    private static List<String> noise(Settings settings, Predicate<CellNoise> wanted) {
        Optional<CellNoise> noise = settings.bound().get(NOISE, CellNoise.class);
        return there(noise.filter(wanted).isPresent(), NOISE);
    }

    private static List<String> there(boolean holds, String path) {
        return holds ? List.of(path) : List.of();
    }
}
