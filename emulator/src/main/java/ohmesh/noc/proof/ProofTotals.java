// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.proof;

/** Sums over patterns of faults. All are integers or maxima, so the order of patterns and threads cannot matter. */
public final class ProofTotals {
    private long patterns;
    private long cyclicPatterns;
    private long servedPatterns;
    private long connectedPairs;
    private long deliveredPairs;
    private double stretchMax;
    private double loadMax;
    private final long[] linksByDistance;
    private Counterexample firstCycle;
    private Counterexample firstUndelivered;
    private long expectedCopies;
    private long deliveredCopies;
    private Counterexample firstWrongFork;

    /**
     * No pattern yet.
     *
     * @param nodes routers of the network: no two are farther apart
     */
    ProofTotals(int nodes) {
        linksByDistance = new long[nodes];
    }

    void addPattern(boolean cyclic, long connected, long delivered, double load) {
        patterns++;
        cyclicPatterns += cyclic ? 1 : 0;
        servedPatterns += connected == delivered ? 1 : 0;
        connectedPairs += connected;
        deliveredPairs += delivered;
        loadMax = Math.max(loadMax, load);
    }

    void addPath(int links, int distance) {
        linksByDistance[distance] += links;
        stretchMax = Math.max(stretchMax, (double) links / distance);
    }

    void cycle(Counterexample example) {
        firstCycle = Counterexample.first(firstCycle, example);
    }

    void undelivered(Counterexample example) {
        firstUndelivered = Counterexample.first(firstUndelivered, example);
    }

    void addCopies(long expected, long delivered) {
        expectedCopies += expected;
        deliveredCopies += delivered;
    }

    void wrongFork(Counterexample example) {
        firstWrongFork = Counterexample.first(firstWrongFork, example);
    }

    void add(ProofTotals other) {
        patterns += other.patterns;
        cyclicPatterns += other.cyclicPatterns;
        servedPatterns += other.servedPatterns;
        connectedPairs += other.connectedPairs;
        deliveredPairs += other.deliveredPairs;
        loadMax = Math.max(loadMax, other.loadMax);
        stretchMax = Math.max(stretchMax, other.stretchMax);
        for (int i = 0; i < linksByDistance.length; i++) {
            linksByDistance[i] += other.linksByDistance[i];
        }
        cycle(other.firstCycle);
        undelivered(other.firstUndelivered);
        addCopies(other.expectedCopies, other.deliveredCopies);
        wrongFork(other.firstWrongFork);
    }

    /** Patterns of faults that were tried. */
    public long patterns() {
        return patterns;
    }

    /** Patterns whose dependency graph has a cycle. */
    public long cyclicPatterns() {
        return cyclicPatterns;
    }

    /** Patterns in which everything connected is delivered. */
    public long servedPatterns() {
        return servedPatterns;
    }

    /** Ordered pairs of different living tiles that living links connect. */
    public long connectedPairs() {
        return connectedPairs;
    }

    /** Those of them that have a path. */
    public long deliveredPairs() {
        return deliveredPairs;
    }

    /** Mean over all delivered pairs of the links of the path by those of the shortest; 1 where none is. */
    public double stretchMean() {
        double sum = 0;
        for (int distance = 1; distance < linksByDistance.length; distance++) {
            sum += (double) linksByDistance[distance] / distance;
        }
        return deliveredPairs == 0 ? 1 : sum / deliveredPairs;
    }

    /** The largest of these ratios; 1 where nothing is delivered. */
    public double stretchMax() {
        return deliveredPairs == 0 ? 1 : stretchMax;
    }

    /** Paths over the hottest link by living tiles: its load where each tile sends one flit a cycle to all alike. */
    public double maxChannelLoad() {
        return loadMax;
    }

    /** The first pattern with a cycle, or null. */
    public Counterexample firstCycle() {
        return firstCycle;
    }

    /** The first pattern with an undelivered pair, or null. */
    public Counterexample firstUndelivered() {
        return firstUndelivered;
    }

    /** Members of the groups followed to which a packet of their own finds its way. */
    public long expectedCopies() {
        return expectedCopies;
    }

    /** Those of them that get one copy. */
    public long deliveredCopies() {
        return deliveredCopies;
    }

    /** The first pattern in which copies of a multicast packet go astray, or null. */
    public Counterexample firstWrongFork() {
        return firstWrongFork;
    }

    /** Whether everything connected is delivered, copies included, and no pattern is cyclic. */
    public boolean holds() {
        return cyclicPatterns == 0 && deliveredPairs == connectedPairs && firstWrongFork == null;
    }
}
