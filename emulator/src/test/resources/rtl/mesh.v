// SPDX-License-Identifier: Apache-2.0
// A mesh of WIDTH x HEIGHT routers with their endpoints, and the bench around it: clock, reset, trace and the hash
// of the state at the start of every cycle (kind STATE). Node y * WIDTH + x; row 0 is the north edge.
//
// Arguments: +hops=FILE +stimulus=FILE +cycles=N
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

  // Index node * 5 + port: input side (write, freed) and output side (out, credit).
  wire [PORTS-1:0] write, freed, out_valid, credit, grant;
  wire [PORTS*64-1:0] write_flits, out_flits, grant_flits;
  wire [PORTS*8-1:0] occupancy, credits, source_credits;
  wire [PORTS*3-1:0] port_pointers, switch_pointers;

  genvar n;
  genvar p;
  generate
    for (n = 0; n < NODES; n = n + 1) begin : node
      router #(.NODE(n), .NODES(NODES), .DEPTH(DEPTH)) router (
          .clk(clk), .rst(rst), .write(write[n*5+:5]), .write_flits(write_flits[n*320+:320]),
          .freed(freed[n*5+:5]), .out_valid(out_valid[n*5+:5]), .out_flits(out_flits[n*320+:320]),
          .credit(credit[n*5+:5]), .grant(grant[n*5+:5]), .grant_flits(grant_flits[n*320+:320]),
          .occupancy(occupancy[n*40+:40]), .credits(credits[n*40+:40]),
          .port_pointers(port_pointers[n*15+:15]), .switch_pointers(switch_pointers[n*15+:15]));
      endpoint #(.NODE(n), .DEPTH(DEPTH)) source (
          .clk(clk), .rst(rst), .cycle(cycle), .credit(freed[n*5+4]), .valid(write[n*5+4]),
          .flit(write_flits[(n*5+4)*64+:64]), .credits(source_credits[(n*5+4)*8+:8]));
      assign credit[n*5+4] = freed[n*5+4];  // for the trace; the router itself ignores it
      trace #(.NODE(n)) trace (
          .clk(clk), .rst(rst), .cycle(cycle), .cycles(cycles), .write(write[n*5+:5]),
          .write_flits(write_flits[n*320+:320]), .grant(grant[n*5+:5]), .grant_flits(grant_flits[n*320+:320]),
          .out_valid(out_valid[n*5+:5]), .out_flits(out_flits[n*320+:320]), .credit(credit[n*5+:5]));
      for (p = 0; p < 4; p = p + 1) begin : side
        localparam EXISTS = p == 0 ? n % WIDTH + 1 < WIDTH : p == 1 ? n % WIDTH > 0
            : p == 2 ? n / WIDTH + 1 < HEIGHT : n / WIDTH > 0;
        localparam STEP = p == 0 ? 1 : p == 1 ? -1 : p == 2 ? WIDTH : -WIDTH;
        if (EXISTS) begin : wired  // the output port here with the opposite input port there
          localparam OUT = n * 5 + p;
          localparam IN = (n + STEP) * 5 + (p ^ 1);
          link #(.CYCLES(LINK), .BITS(64)) flits (
              .clk(clk), .rst(rst), .in_valid(out_valid[OUT]), .in(out_flits[OUT*64+:64]),
              .out_valid(write[IN]), .out(write_flits[IN*64+:64]));
          link #(.CYCLES(CREDIT), .BITS(1)) back (
              .clk(clk), .rst(rst), .in_valid(freed[IN]), .in(1'b0), .out_valid(credit[OUT]), .out());
          assign source_credits[OUT*8+:8] = credits[OUT*8+:8];
        end else begin : edge_of_mesh
          assign write[n*5+p] = 0;
          assign write_flits[(n*5+p)*64+:64] = 0;
          assign credit[n*5+p] = 0;
          assign source_credits[(n*5+p)*8+:8] = 0;
        end
      end
    end
  endgenerate

  integer i;
  reg [31:0] hash;
  always @(posedge clk)
    if (!rst) begin
      hash = 32'h811c9dc5;
      for (i = 0; i < PORTS; i = i + 1)
        hash = (hash ^ {occupancy[i*8+:8], source_credits[i*8+:8], 5'd0, port_pointers[i*3+:3],
            5'd0, switch_pointers[i*3+:3]}) * 32'd16777619;
      $display("%0d,%0d,0,STATE,0,%016x", cycle, NODES, hash);
      cycle <= cycle + 1;
      if (cycle + 1 >= cycles) $finish;
    end

  initial begin
    if (!$value$plusargs("cycles=%d", cycles)) cycles = 0;
    repeat (2) @(negedge clk);
    rst = 0;
  end
  always #5 clk = ~clk;
endmodule
