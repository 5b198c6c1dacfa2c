// SPDX-License-Identifier: Apache-2.0
// The input buffer of one router port: a ring of DEPTH flits. A flit written in a cycle is at the front, or
// counted, from the next cycle on.
module buffer #(
    parameter DEPTH = 4
) (
    input             clk,
    input             rst,
    input             write,
    input      [63:0] write_flit,
    input             read,
    output     [63:0] front,
    output            valid,
    output reg [ 7:0] occupancy
);
  reg [63:0] slots[0:DEPTH-1];
  reg [7:0] head;
  reg [7:0] tail;

  assign front = slots[head];
  assign valid = occupancy != 0;

  function [7:0] after(input [7:0] slot);
    after = slot == DEPTH - 1 ? 8'd0 : slot + 8'd1;
  endfunction

  always @(posedge clk)
    if (rst) begin
      head <= 0;
      tail <= 0;
      occupancy <= 0;
    end else begin
      if (write) begin
        slots[tail] <= write_flit;
        tail <= after(tail);
      end
      if (read) head <= after(head);
      occupancy <= occupancy + {7'd0, write} - {7'd0, read};
    end
endmodule
