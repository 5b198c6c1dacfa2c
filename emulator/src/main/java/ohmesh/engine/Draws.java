// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

/**
 * Counter-based random draws: a draw is a hash of (seed, component, purpose, index, n), where index is a
 * cell or column and n counts that cell's pulses or that column's conversions. No generator state exists,
 * so sleeping, bursts, threads and checkpoints cannot change a draw.
 *
 * <p>The hash chains the 64-bit finalizer of Stafford ("mix13", as in SplitMix64).
 */
public final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private final long key;

    /**
     * The draws of one purpose in one component.
     *
     * @param seed of the run
     * @param component unique name in the machine
     * @param purpose for example {@code cycle-to-cycle}
     */
    public Draws(long seed, String component, String purpose) {
        key = mix(mix(mix(seed + GOLDEN) ^ hash(component)) ^ hash(purpose));
    }

    /** 64 uniform bits. */
    public long bits(long index, long n) {
        return mix(mix(key + GOLDEN * (index + 1)) + GOLDEN * (n + 1));
    }

    /** Uniform in the open interval (0, 1), 53 bits. */
    public double uniform(long index, long n) {
        return ((bits(index, n) >>> 11) + 0.5) * 0x1p-53;
    }

    /** Standard normal. */
    public double normal(long index, long n) {
        return NormalQuantile.of(uniform(index, n));
    }

    /** Lognormal with median 1: the exponential of a normal with the given deviation. */
    public double lognormal(double sigma, long index, long n) {
        return sigma == 0 ? 1 : StrictMath.exp(sigma * normal(index, n));
    }

    private static long mix(long z) {
        long x = z;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }
}
