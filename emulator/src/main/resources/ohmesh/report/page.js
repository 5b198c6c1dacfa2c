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
