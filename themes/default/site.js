// Tables that can be sorted and filtered. Without this script they are plain
// tables. Plain ES2019; Chromium 86 and later. It is loaded in the page's head
// and says there that scripts run, so that what needs them is shown from the
// first moment on and moves nothing when it begins to work.
//
//   <table class="sortable">
//   <th><span class="sort">项目</span></th>  becomes a button that sorts
//   <th data-order="优良中差">            sorts by this order, not by number or text
//
//   <div class="filters" data-table="id of the table" data-noun="份">, what its
//                                        rows are counted in; with a button that clears
//   <select data-column="2">             rows whose cell 2 says the text chosen
//   <select data-column="2" data-small>  rows whose small text below it does
//   <input type="search" data-column="1">         rows whose cell has the text
//   <input type="number" data-column="6" data-least>  not less than; data-most: not more
(function () {
  "use strict";

  document.documentElement.classList.add("js");

  var collator = new Intl.Collator("zh-Hans-CN", { numeric: true });

  function make(parent, tag, name, text) {
    var out = document.createElement(tag);
    if (name) out.className = name;
    if (text) out.textContent = text;
    if (parent) parent.append(out);
    return out;
  }

  function small(cell) {
    var s = cell.querySelector("small");
    return s ? s.textContent.trim() : "";
  }

  // main is what a cell says, without the small words below it.
  function main(cell) {
    var text = "";
    cell.childNodes.forEach(function (n) {
      if (n.nodeName !== "SMALL" && !(n.classList && (n.classList.contains("mark") || n.classList.contains("tag")))) text += n.textContent;
    });
    return text.trim();
  }

  function number(cell) {
    var m = /^[−-]?[\d,]+(\.\d+)?/.exec(main(cell));
    return m ? Number(m[0].replace(/,/g, "").replace("−", "-")) : NaN;
  }

  // keyOf is how a column is sorted: a function that gives a cell's key, NaN and
  // "" where it has none.
  function keyOf(head) {
    var order = head.dataset.order;
    if (order) {
      return function (cell) {
        var at = order.indexOf(main(cell).charAt(0));
        return main(cell) === "" || at < 0 ? NaN : at;
      };
    }
    return head.classList.contains("num") ? number : main;
  }

  function compare(a, b) {
    return typeof a === "string" ? collator.compare(a, b) : a - b;
  }

  function none(key) { return key === "" || key !== key; }

  function sortable(table) {
    var heads = Array.from(table.tHead.rows[0].cells), body = table.tBodies[0];
    var rows = Array.from(body.rows);
    function sort(column, down) {
      var key = keyOf(heads[column]);
      var keyed = rows.map(function (row, i) { return { row: row, key: key(row.cells[column]), from: i }; });
      keyed.sort(function (a, b) {
        if (none(a.key) || none(b.key)) return none(a.key) - none(b.key) || a.from - b.from;
        return (down ? compare(b.key, a.key) : compare(a.key, b.key)) || a.from - b.from;
      });
      var all = document.createDocumentFragment();
      keyed.forEach(function (k) { all.append(k.row); });
      body.append(all);
      heads.forEach(function (h, i) {
        if (i === column) h.setAttribute("aria-sort", down ? "descending" : "ascending");
        else h.removeAttribute("aria-sort");
      });
    }
    heads.forEach(function (head, i) {
      var label = head.querySelector(".sort");
      if (!label) return;
      var button = make(null, "button", "sort");
      button.type = "button";
      button.append.apply(button, Array.from(label.childNodes));
      label.replaceWith(button);
      button.addEventListener("click", function () {
        var now = head.getAttribute("aria-sort");
        sort(i, now ? now === "ascending" : head.classList.contains("num"));
      });
    });
  }

  // A filter is a function that tells whether a row passes.

  function choice(select, rows, textOf) {
    Array.from(new Set(rows.map(textOf))).filter(Boolean).sort(collator.compare).forEach(function (t) {
      make(select, "option", "", t).value = t;
    });
    return function (row) { return !select.value || textOf(row) === select.value; };
  }

  function filterOf(control, rows) {
    var column = control.dataset.column;
    if (control.nodeName === "SELECT") {
      var textOf = "small" in control.dataset ? small : main;
      return choice(control, rows, function (row) { return textOf(row.cells[column]); });
    }
    if (control.type === "search") {
      return function (row) { return row.cells[column].textContent.includes(control.value.trim()); };
    }
    return function (row) {
      var n = number(row.cells[column]), bound = Number(control.value);
      return control.value === "" || ("least" in control.dataset ? n >= bound : n <= bound);
    };
  }

  function filtered(box) {
    var table = document.getElementById(box.dataset.table), count = box.querySelector("[role=status]");
    if (!table) return;
    var rows = Array.from(table.tBodies[0].rows);
    var controls = Array.from(box.querySelectorAll("[data-column]"));
    var filters = controls.map(function (c) { return filterOf(c, rows); }), noun = box.dataset.noun;
    function apply() {
      var shown = 0;
      rows.forEach(function (row) {
        row.hidden = !filters.every(function (f) { return f(row); });
        if (!row.hidden) shown++;
      });
      count.textContent = "显示 " + shown + " " + noun + "，共 " + rows.length + " " + noun;
    }
    box.addEventListener("input", apply);
    box.querySelector("button").addEventListener("click", function () {
      controls.forEach(function (c) { c.value = ""; });
      apply();
    });
    apply();
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".filters").forEach(filtered);
    document.querySelectorAll("table.sortable").forEach(function (table) {
      if (table.tHead && table.tBodies.length) sortable(table);
    });
  });
})();
