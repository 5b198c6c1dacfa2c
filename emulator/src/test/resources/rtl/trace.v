// SPDX-License-Identifier: Apache-2.0
// What happens at one router, one line an event: cycle,node,port,kind,packet,flit. Sampled at the clock edge that
// ends a cycle, before any register changes.
//
//   IN      input port    the flit is visible in the buffer from this cycle on
//   SA      output port   it is granted the switch
//   OUT     output port   it starts on the link
//   EJ      port 4        it leaves the network
//   CREDIT  output port   a credit of the buffer behind the link is usable from this cycle on; port 4: by the
//                         endpoint, for the buffer of the local input port
//
// A head carries the number of its packet in bits 43..32, other flits in bits 31..16.
module trace #(
    parameter NODE = 0
) (
    input             clk,
    input             rst,
    input [     31:0] cycle,
    input [     31:0] cycles,
    input [      4:0] write,
    input [5*64-1:0] write_flits,
    input [      4:0] grant,
    input [5*64-1:0] grant_flits,
    input [      4:0] out_valid,
    input [5*64-1:0] out_flits,
    input [      4:0] credit
);
  function [15:0] packet(input [63:0] flit);
    packet = flit[62] ? {4'd0, flit[43:32]} : flit[31:16];
  endfunction

  task event_line(input [31:0] at, input integer port, input [6*8-1:0] kind, input [63:0] flit);
    if (at < cycles) $display("%0d,%0d,%0d,%0s,%0d,%016x", at, NODE, port, kind, packet(flit), flit);
  endtask

  integer p;
  always @(posedge clk)
    if (!rst && {write, grant, out_valid, credit} != 0)
      for (p = 0; p < 5; p = p + 1) begin
        if (write[p]) event_line(cycle + 1, p, "IN", write_flits[p*64+:64]);
        if (grant[p]) event_line(cycle, p, "SA", grant_flits[p*64+:64]);
        if (out_valid[p]) event_line(cycle, p, p == 4 ? "EJ" : "OUT", out_flits[p*64+:64]);
        if (credit[p]) event_line(cycle + 1, p, "CREDIT", 64'd0);
      end
endmodule
