// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

/** Chooses the kernel of this Java virtual machine; results do not depend on the choice. */
public final class VmmKernels {
    private static final String VECTOR_KERNEL = "ohmesh.crossbar.VectorVmmKernel";
    private static final VmmKernel SCALAR = new ScalarVmmKernel();
    private static final VmmKernel BEST = choose();

    private VmmKernels() {}

    /**
     * The Vector API kernel where the JVM runs with {@code --add-modules jdk.incubator.vector}, else the
     * scalar one. The system property {@code ohmesh.vector=false} asks for the scalar one.
     */
    public static VmmKernel best() {
        return BEST;
    }

    /** The kernel in plain Java. */
    public static VmmKernel scalar() {
        return SCALAR;
    }

    private static VmmKernel choose() {
        boolean wanted = Boolean.parseBoolean(System.getProperty("ohmesh.vector", "true"));
        if (!wanted || ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return SCALAR;
        }
        try {
            return Class.forName(VECTOR_KERNEL)
                    .asSubclass(VmmKernel.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            // The build compiles it apart; a class path without it (an editor's) still has to run.
            return SCALAR;
        }
    }
}
