// SPDX-License-Identifier: Apache-2.0
// A mesh of WIDTH x HEIGHT routers with their endpoints, and the bench around it: clock, reset, trace and the hash
// of the state at the start of every cycle (kind STATE). Node y * WIDTH + x; row 0 is the north edge.
//
// Arguments: +hops=FILE +stimulus=FILE +cycles=N +dead=HEX, a bit for each port node * 5 + port of a dead router and at
// both ends of a dead link: nothing goes through such a port, and a flit that wants to ends the simulation.
module mesh;
  parameter WIDTH = 2;
  parameter HEIGHT = 2;
  parameter DEPTH = 4;
  parameter LINK = 1;
  parameter CREDIT = 1;
  localparam NODES = WIDTH * HEIGHT;
  localparam PORTS = NODES * 5;

  reg clk = 0;
  reg rst = 1;
  reg [31:0] cycle = 0;
  integer cycles;
  reg [PORTS-1:0] dead;

  // Index node * 5 + port: input side (write, freed) and output side (out, credit).
  wire [PORTS-1:0] write, freed, out_valid, credit, grant;
  wire [NODES-1:0] emptied;  // the endpoint has taken a flit out of its buffer
  wire [63:0] write_flits[0:PORTS-1];  // no wide vector in parts: simulators resolve all of it at each change
  wire [7:0] source_credits[0:PORTS-1];
  wire [31:0] state[0:PORTS-1];

  genvar n;
  genvar p;
  generate
    for (n = 0; n < NODES; n = n + 1) begin : node
      wire [5*64-1:0] in_flits = {write_flits[n*5+4], write_flits[n*5+3], write_flits[n*5+2],
          write_flits[n*5+1], write_flits[n*5]};
      wire [5*64-1:0] out_flits, grant_flits;
      wire [5*8-1:0] occupancy, credits;
      wire [5*3-1:0] port_pointers, switch_pointers;
      router #(.NODE(n), .NODES(NODES), .DEPTH(DEPTH)) router (
          .clk(clk), .rst(rst), .write(write[n*5+:5]), .write_flits(in_flits),
          .freed(freed[n*5+:5]), .out_valid(out_valid[n*5+:5]), .out_flits(out_flits),
          .credit({emptied[n], credit[n*5+:4]}), .grant(grant[n*5+:5]), .grant_flits(grant_flits),
          .occupancy(occupancy), .credits(credits),
          .port_pointers(port_pointers), .switch_pointers(switch_pointers));
      endpoint #(.NODE(n), .DEPTH(DEPTH)) source (
          .clk(clk), .rst(rst), .cycle(cycle), .credit(freed[n*5+4]), .valid(write[n*5+4]),
          .flit(write_flits[n*5+4]), .credits(source_credits[n*5+4]));
      assign credit[n*5+4] = freed[n*5+4];  // that of the source, for the trace
      // A cycle to the endpoint, one in which it empties its buffer, one back.
      link #(.CYCLES(3), .BITS(1)) taken (
          .clk(clk), .rst(rst), .in_valid(out_valid[n*5+4]), .in(1'b0), .out_valid(emptied[n]), .out());
      trace #(.NODE(n)) trace (
          .clk(clk), .rst(rst), .cycle(cycle), .cycles(cycles), .write(write[n*5+:5]),
          .write_flits(in_flits), .grant(grant[n*5+:5]), .grant_flits(grant_flits),
          .out_valid(out_valid[n*5+:5]), .out_flits(out_flits), .credit(credit[n*5+:5]));
      for (p = 0; p < 5; p = p + 1) begin : word
        assign state[n*5+p] = {occupancy[p*8+:8], source_credits[n*5+p], 5'd0, port_pointers[p*3+:3],
            5'd0, switch_pointers[p*3+:3]};
      end
      for (p = 0; p < 4; p = p + 1) begin : side
        localparam EXISTS = p == 0 ? n % WIDTH + 1 < WIDTH : p == 1 ? n % WIDTH > 0
            : p == 2 ? n / WIDTH + 1 < HEIGHT : n / WIDTH > 0;
        localparam STEP = p == 0 ? 1 : p == 1 ? -1 : p == 2 ? WIDTH : -WIDTH;
        if (EXISTS) begin : wired  // the output port here with the opposite input port there
          localparam OUT = n * 5 + p;
          localparam IN = (n + STEP) * 5 + (p ^ 1);
          link #(.CYCLES(LINK), .BITS(64)) flits (
              .clk(clk), .rst(rst), .in_valid(out_valid[OUT] && !dead[OUT]), .in(out_flits[p*64+:64]),
              .out_valid(write[IN]), .out(write_flits[IN]));
          link #(.CYCLES(CREDIT), .BITS(1)) back (
              .clk(clk), .rst(rst), .in_valid(freed[IN] && !dead[IN]), .in(1'b0), .out_valid(credit[OUT]), .out());
          assign source_credits[OUT] = credits[p*8+:8];
        end else begin : edge_of_mesh
          assign write[n*5+p] = 0;
          assign write_flits[n*5+p] = 0;
          assign credit[n*5+p] = 0;
          assign source_credits[n*5+p] = 0;
        end
      end
    end
  endgenerate

  always @(posedge clk)
    if (!rst && (dead & (grant | write)) != 0) begin
      $display("dead port used in cycle %0d: switch %h, buffer %h", cycle, dead & grant, dead & write);
      $stop;
    end

  integer i;
  reg [31:0] hash;
  always @(posedge clk)
    if (!rst) begin
      hash = 32'h811c9dc5;
      for (i = 0; i < PORTS; i = i + 1)
        hash = (hash ^ state[i]) * 32'd16777619;
      $display("%0d,%0d,0,STATE,0,%016x", cycle, NODES, hash);
      cycle <= cycle + 1;
      if (cycle + 1 >= cycles) $finish;
    end

  initial begin
    if (!$value$plusargs("cycles=%d", cycles)) cycles = 0;
    if (!$value$plusargs("dead=%h", dead)) dead = 0;
    repeat (2) @(negedge clk);
    rst = 0;
  end
  always #5 clk = ~clk;
endmodule
