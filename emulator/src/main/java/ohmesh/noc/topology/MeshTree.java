// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.topology;

/**
 * The routers above the gateways of meshes: a tree with four below each, one level after the other, the lowest first. A
 * single mesh needs none.
 */
final class MeshTree {
    /** Meshes or routers that hang on a router. */
    static final int FAN_OUT = 4;

    private static final int LEVELS = 4;

    private final int meshes;
    private final int[] firstOfLevel = new int[LEVELS + 1];
    private final int levels;

    MeshTree(int meshes) {
        this.meshes = meshes;
        int level = 0;
        int below = meshes;
        while (below > 1) {
            below = (below + FAN_OUT - 1) / FAN_OUT;
            firstOfLevel[level + 1] = firstOfLevel[level] + below;
            level++;
        }
        levels = level;
    }

    int meshes() {
        return meshes;
    }

    int routers() {
        return firstOfLevel[levels];
    }

    private int level(int router) {
        int level = 0;
        while (router >= firstOfLevel[level + 1]) {
            level++;
        }
        return level;
    }

    /** The router on which one hangs that is not the topmost. */
    int parent(int router) {
        int level = level(router);
        return firstOfLevel[level + 1] + (router - firstOfLevel[level]) / FAN_OUT;
    }

    /** The side of its parent on which a router hangs. */
    int side(int router) {
        return (router - firstOfLevel[level(router)]) % FAN_OUT;
    }

    /** The port that leads from a router to a mesh. */
    int towards(int router, int mesh) {
        int level = level(router);
        int below = mesh;
        for (int i = 0; i < level; i++) {
            below /= FAN_OUT;
        }
        return below / FAN_OUT == router - firstOfLevel[level] ? below % FAN_OUT : Topology.UP;
    }
}
