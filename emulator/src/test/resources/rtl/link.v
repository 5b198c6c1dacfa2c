// SPDX-License-Identifier: Apache-2.0
// CYCLES - 1 registers: with the output register before them a link of CYCLES cycles.
module link #(
    parameter CYCLES = 1,
    parameter BITS   = 64
) (
    input             clk,
    input             rst,
    input             in_valid,
    input  [BITS-1:0] in,
    output            out_valid,
    output [BITS-1:0] out
);
  reg [CYCLES*(BITS+1)-1:0] stages;
  wire [(CYCLES+1)*(BITS+1)-1:0] all = {stages, in, in_valid};
  assign {out, out_valid} = all[(CYCLES-1)*(BITS+1)+:BITS+1];
  always @(posedge clk) stages <= rst ? {CYCLES * (BITS + 1) {1'b0}} : all[0+:CYCLES*(BITS+1)];
endmodule
