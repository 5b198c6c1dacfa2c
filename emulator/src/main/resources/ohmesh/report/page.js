// SPDX-License-Identifier: Apache-2.0
"use strict";
// The theme: that of the system until the reader presses the button; remembered where the browser allows it.
(function () {
  const root = document.documentElement;
  const button = document.getElementById("theme");
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  function remembered() {
    try {
      return window.localStorage.getItem("ohmesh-theme");
    } catch (e) {
      return null;
    }
  }
  function dark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
  }
  function name() {
    button.textContent = dark() ? "Light theme" : "Dark theme";
  }
  const before = remembered();
  if (before === "dark" || before === "light") {
    root.dataset.theme = before;
  }
  button.addEventListener("click", function () {
    root.dataset.theme = dark() ? "light" : "dark";
    try {
      window.localStorage.setItem("ohmesh-theme", root.dataset.theme);
    } catch (e) {
      // A page opened from a file may not be allowed to remember.
    }
    name();
  });
  system.addEventListener("change", name);
  name();
})();
// Tables: a press on a column's name sorts by it, a second one the other way; empty cells stay last.
(function () {
  function order(cell) {
    if (cell.dataset.order !== undefined) {
      return Number(cell.dataset.order);
    }
    return cell.textContent === "" ? NaN : cell.textContent;
  }
  function compare(a, b) {
    const emptyA = typeof a === "number" && Number.isNaN(a);
    const emptyB = typeof b === "number" && Number.isNaN(b);
    if (emptyA || emptyB) {
      return null;
    }
    if (typeof a === "number" && typeof b === "number") {
      return a - b;
    }
    return String(a).localeCompare(String(b), "en", { numeric: true });
  }
  document.querySelectorAll("table.sortable").forEach(function (table) {
    const heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      head.querySelector("button").addEventListener("click", function () {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(function (other) {
          other.removeAttribute("aria-sort");
        });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const keyed = Array.from(table.tBodies[0].rows).map(function (row) {
          return { row: row, order: order(row.cells[column]) };
        });
        keyed.sort(function (a, b) {
          const way = compare(a.order, b.order);
          if (way === null) {
            return Number(Number.isNaN(a.order)) - Number(Number.isNaN(b.order));
          }
          return down ? -way : way;
        });
        keyed.forEach(function (entry) {
          table.tBodies[0].appendChild(entry.row);
        });
      });
    });
  });
})();
// Tables whose columns and rows can be chosen: a field that keeps the rows holding a text, a box for every column.
(function () {
  function field(frame, rows) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    const count = document.createElement("output");
    input.type = "search";
    input.size = 16;
    label.append("Rows with ", input);
    input.addEventListener("input", function () {
      const words = input.value.toLowerCase().split(" ").filter(Boolean);
      let kept = 0;
      rows.forEach(function (row) {
        const text = row.textContent.toLowerCase();
        const keep = words.every(function (word) {
          return text.includes(word);
        });
        row.hidden = !keep;
        kept += keep ? 1 : 0;
      });
      count.textContent = kept + " of " + rows.length;
    });
    frame.append(label, count);
  }
  function boxes(frame, table, style) {
    const heads = Array.from(table.tHead.rows[0].cells);
    const chosen = heads.map(function (head) {
      return head.dataset.waits === undefined;
    });
    function apply() {
      // One rule for each hidden column: thousands of cells need not be touched.
      style.textContent = chosen
        .map(function (shown, column) {
          return shown ? "" : "#" + table.id + " tr > :nth-child(" + (column + 1) + "){display:none}";
        })
        .join("");
    }
    heads.forEach(function (head, column) {
      if (column === 0) {
        return;
      }
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = chosen[column];
      box.addEventListener("change", function () {
        chosen[column] = box.checked;
        apply();
      });
      label.append(box, " " + head.textContent);
      frame.append(label);
    });
    apply();
  }
  document.querySelectorAll("table.choosable").forEach(function (table, index) {
    table.id = table.id || "choosable-" + index;
    const style = document.createElement("style");
    document.head.append(style);
    const rows = document.createElement("div");
    rows.className = "choice";
    field(rows, Array.from(table.tBodies[0].rows));
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = "Columns";
    const columns = document.createElement("div");
    columns.className = "choice";
    boxes(columns, table, style);
    details.append(summary, columns);
    table.parentElement.before(rows, details);
  });
})();
