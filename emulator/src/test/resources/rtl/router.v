// SPDX-License-Identifier: Apache-2.0
// A router of pipeline C: ports 0 east, 1 west, 2 south, 3 north, 4 local. A flit that is visible in an input
// buffer in cycle s and granted the switch in s is in the switch register in s + 1 and in the output register,
// at the start of the link, in s + 2. The credit of its slot is on the wire in s + 1.
//
// hops: line (node * 5 + input port) * NODES + destination is the output port, 7 for none.
module router #(
    parameter NODE  = 0,
    parameter NODES = 4,
    parameter DEPTH = 4
) (
    input                clk,
    input                rst,
    input      [    4:0] write,
    input      [5*64-1:0] write_flits,
    output reg [    4:0] freed,        // to the writers of the input buffers
    output reg [    4:0] out_valid,
    output reg [5*64-1:0] out_flits,
    input      [    4:0] credit,       // from the readers behind the output ports; at port 4 from the endpoint
    output     [    4:0] grant,
    output     [5*64-1:0] grant_flits,
    output     [ 5*8-1:0] occupancy,
    output     [ 5*8-1:0] credits,
    output     [ 5*3-1:0] port_pointers,
    output     [ 5*3-1:0] switch_pointers
);
  reg [3:0] hops[0:NODES*5*NODES-1];
  reg [8*512-1:0] file;

  initial if ($value$plusargs("hops=%s", file)) $readmemh(file, hops);

  wire [4:0] valid;
  wire [4:0] tail;
  wire [4:0] held;
  wire [5*3-1:0] holder;
  wire [5*3-1:0] winner;
  reg [4:0] holds;  // input ports that hold some output
  reg [4:0] read;
  reg [4:0] switch_valid;
  reg [5*64-1:0] switch_flits;

  genvar p;
  generate
    for (p = 0; p < 5; p = p + 1) begin : port
      wire [63:0] flit;
      reg [63:0] chosen;
      wire [3:0] hop = hops[(NODE*5+p)*NODES+flit[15:0]];
      reg [4:0] asks;
      integer i;
      buffer #(.DEPTH(DEPTH)) in (
          .clk(clk), .rst(rst), .write(write[p]), .write_flit(write_flits[p*64+:64]), .read(read[p]),
          .front(flit), .valid(valid[p]), .occupancy(occupancy[p*8+:8]));
      assign tail[p] = flit[63];
      allocator #(.CREDITS(DEPTH)) out (
          .clk(clk), .rst(rst), .asks(asks), .valid(valid), .tail(tail), .credit(credit[p]),
          .grant(grant[p]), .winner(winner[p*3+:3]), .held(held[p]), .holder(holder[p*3+:3]),
          .credits(credits[p*8+:8]), .port_pointer(port_pointers[p*3+:3]),
          .switch_pointer(switch_pointers[p*3+:3]));
      always @*
        case (winner[p*3+:3])
          0: chosen = port[0].flit;
          1: chosen = port[1].flit;
          2: chosen = port[2].flit;
          3: chosen = port[3].flit;
          default: chosen = port[4].flit;
        endcase
      always @* for (i = 0; i < 5; i = i + 1) asks[i] = valid[i] && !holds[i] && wanted[i*4+:4] == p;
    end
  endgenerate

  assign grant_flits = {port[4].chosen, port[3].chosen, port[2].chosen, port[1].chosen, port[0].chosen};
  wire [5*4-1:0] wanted = {port[4].hop, port[3].hop, port[2].hop, port[1].hop, port[0].hop};

  integer o;
  always @* begin
    holds = 0;
    read  = 0;
    for (o = 0; o < 5; o = o + 1) begin
      if (held[o]) holds[holder[o*3+:3]] = 1;
      if (grant[o]) read[winner[o*3+:3]] = 1;
    end
  end

  always @(posedge clk)
    if (rst) begin
      freed <= 0;
      switch_valid <= 0;
      out_valid <= 0;
    end else begin
      freed <= read;
      switch_valid <= grant;
      switch_flits <= grant_flits;
`ifdef MUTATE_SWITCH_REGISTER
      out_valid <= grant;
      out_flits <= grant_flits;
`else
      out_valid <= switch_valid;
      out_flits <= switch_flits;
`endif
    end
endmodule
