// SPDX-License-Identifier: Apache-2.0
// Source of one node: an unbounded queue, filled from the stimulus, in front of the local port of the router.
// A flit of the stimulus can be sent from its cycle on; at most one a cycle is, under credits of the buffer.
//
// stimulus: lines of cycle,node,hexflit; those of a node in the order of their cycles.
module endpoint #(
    parameter NODE  = 0,
    parameter DEPTH = 4
) (
    input             clk,
    input             rst,
    input      [31:0] cycle,
    input             credit,
    output reg        valid,
    output reg [63:0] flit,
    output reg [ 7:0] credits
);
  localparam FLITS = 4096;
  reg [31:0] due[0:FLITS-1];
  reg [63:0] flits[0:FLITS-1];
  reg [31:0] next;
  integer count;
  integer file;
  integer fields;
  integer at;
  integer node;
  reg [63:0] word;
  reg [8*512-1:0] name;

  initial begin
    count = 0;
    if ($value$plusargs("stimulus=%s", name)) begin
      file = $fopen(name, "r");
      fields = $fscanf(file, "%d,%d,%h\n", at, node, word);
      while (fields == 3) begin
        if (node == NODE) begin
          due[count] = at;
          flits[count] = word;
          count = count + 1;
        end
        fields = $fscanf(file, "%d,%d,%h\n", at, node, word);
      end
      $fclose(file);
    end
  end

  wire send = next < count && due[next] <= cycle && credits != 0;

  always @(posedge clk)
    if (rst) begin
      next <= 0;
      valid <= 0;
      credits <= DEPTH;
    end else begin
      valid <= send;
      flit <= flits[next];
      next <= next + {31'd0, send};
      credits <= credits + {7'd0, credit} - {7'd0, send};
    end
endmodule
