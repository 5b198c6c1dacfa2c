// SPDX-License-Identifier: Apache-2.0
// One output port: who holds it, whose flit goes through the switch, and the credits of the buffer behind it.
//
// A free port is granted to one of the heads that ask, round robin from port_pointer. In the same cycle, if a
// credit is there, the switch lets one of the same heads through, round robin from a pointer of its own. Where
// the two differ, the cycle is lost: the holder passes in a later cycle. The holder needs only a flit and a
// credit. The port is held until the tail has passed and can be granted anew in the cycle after.
module allocator #(
    parameter CREDITS = 4
) (
    input            clk,
    input            rst,
    input      [4:0] asks,          // input ports with a head for this output
    input      [4:0] valid,         // input ports with a flit at the front
    input      [4:0] tail,          // input ports whose front closes a packet
    input            credit,        // a slot of the buffer behind the link is free again
    output reg       grant,         // a flit passes the switch
    output reg [2:0] winner,        // of this input port
    output reg       held,
    output reg [2:0] holder,
    output reg [7:0] credits,
    output reg [2:0] port_pointer,
    output reg [2:0] switch_pointer
);
  wire sendable = credits != 0;
  wire contest = !held && asks != 0;
  wire [2:0] port_winner = first(asks, port_pointer);
  wire [2:0] switch_winner = first(asks, switch_pointer);

  function [2:0] after(input [2:0] port);
    after = port == 4 ? 3'd0 : port + 3'd1;
  endfunction

  function [2:0] first(input [4:0] mask, input [2:0] pointer);
    integer i;
    reg [2:0] port;
    reg found;
    begin
      first = 0;
      found = 0;
      port = pointer;
      for (i = 0; i < 5; i = i + 1) begin
        if (!found && mask[port]) begin
          first = port;
          found = 1;
        end
        port = after(port);
      end
    end
  endfunction

  always @* begin
    winner = held ? holder : port_winner;
`ifdef MUTATE_SPECULATION
    grant = held ? valid[holder] && sendable : contest && sendable;
`else
    grant = held ? valid[holder] && sendable : contest && sendable && switch_winner == port_winner;
`endif
  end

  always @(posedge clk)
    if (rst) begin
      held <= 0;
      holder <= 0;
      port_pointer <= 0;
      switch_pointer <= 0;
      credits <= CREDITS;
    end else begin
      if (contest) begin
        holder <= port_winner;
`ifdef MUTATE_POINTER
        if (grant) port_pointer <= after(port_winner);
`else
        port_pointer <= after(port_winner);
`endif
        if (sendable) switch_pointer <= after(switch_winner);
      end else if (grant) begin
`ifndef MUTATE_SWITCH
        switch_pointer <= after(holder);
`endif
      end
`ifdef MUTATE_TAIL
      held <= held ? !(grant && tail[winner]) : contest;
`else
      held <= (held || contest) && !(grant && tail[winner]);
`endif
`ifdef MUTATE_CREDIT
      credits <= grant ? credits - 8'd1 : credits + {7'd0, credit};
`else
      credits <= credits + {7'd0, credit} - {7'd0, grant};
`endif
    end
endmodule
