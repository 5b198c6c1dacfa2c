package ohmesh.noc.rtl;
import java.nio.file.*; import java.util.*;
public class TwinSmoke {
  public static void main(String[] a) throws Exception {
    Simulator s = new Simulator(Simulator.Tool.ICARUS, Files.createTempDirectory("rtl"), a.length>2? new String[]{a[2]} : new String[0]);
    int bad=0; long ev=0, cyc=0; String first="";
    for (long seed=Long.parseLong(a[0]); seed<Long.parseLong(a[1]); seed++) {
      RtlCase c = RandomCase.of(seed);
      List<TraceEvent> e = EmulatorTrace.of(c);
      cyc += e.get(e.size()-1).cycle()+1;
      List<TraceEvent> r = s.trace(c, e.get(e.size()-1).cycle()+1);
      ev+=e.size();
      TraceComparison t = new TraceComparison(e, r);
      if (t.firstDifference()>=0) { bad++; if (bad<2) { first=seed+" "+c.hardware()+" "+c.faults()+" "+c.stimulus().flits().size()+" "+e.size()+" "+r.size()+"\n"+t.report(); } }
    }
    System.out.println(first+"bad "+bad+" events "+ev+" cycles "+cyc);
  }
}
