// Tables that can be sorted and filtered. Without this script they are plain
// tables. Plain ES2019; Chromium 86 and later.
//
//   <table class="sortable">             each head gets a button that sorts
//   <th data-order="优良中差">            sorts by this order, not by number or text
//   <th data-filter="choice">            a list of the column's texts
//   <th data-filter="choice" data-small="级次">  and one of the small texts below them
//   <th data-filter="range" data-unit="（%）">  a least and a most number
//   <th data-filter="text">              a text to look for
(function () {
  "use strict";

  var collator = new Intl.Collator("zh-Hans-CN", { numeric: true });
  var serial = 0;

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
      var keyed = rows.map(function (row, i) { return { row: row, key: key(row.cells[column]), at: i }; });
      keyed.sort(function (a, b) {
        if (none(a.key) || none(b.key)) return none(a.key) - none(b.key) || a.at - b.at;
        return (down ? compare(b.key, a.key) : compare(a.key, b.key)) || a.at - b.at;
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
      var button = make(null, "button", "sort");
      button.type = "button";
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        var now = head.getAttribute("aria-sort");
        sort(i, now ? now === "ascending" : head.classList.contains("num"));
      });
    });
  }

  // A filter is what it shows and a function that tells whether a row passes.

  function field(box, label, control) {
    var id = "section.filter-" + ++serial;
    control.id = id;
    var wrap = make(box, "div", "filter");
    make(wrap, "label", "", label).htmlFor = id;
    wrap.append(control);
    return control;
  }

  function choice(box, label, rows, textOf) {
    var texts = Array.from(new Set(rows.map(textOf))).filter(Boolean);
    if (texts.length < 2) return null;
    var select = field(box, label, document.createElement("select"));
    make(select, "option", "", "全部").value = "";
    texts.sort(collator.compare).forEach(function (t) { make(select, "option", "", t).value = t; });
    return function (row) { return !select.value || textOf(row) === select.value; };
  }

  function bound(box, label) {
    var input = field(box, label, document.createElement("input"));
    input.type = "number";
    input.step = "any";
    return input;
  }

  function range(box, label, unit, column) {
    var least = bound(box, label + "不低于" + unit), most = bound(box, label + "不高于" + unit);
    return function (row) {
      var n = number(row.cells[column]);
      return (least.value === "" || n >= Number(least.value)) && (most.value === "" || n <= Number(most.value));
    };
  }

  function containing(box, label, column) {
    var input = field(box, label + "含有", document.createElement("input"));
    input.type = "search";
    return function (row) { return row.cells[column].textContent.includes(input.value.trim()); };
  }

  function filtersOf(box, heads, rows) {
    var out = [];
    heads.forEach(function (head, i) {
      var label = main(head);
      if (head.dataset.filter === "text") out.push(containing(box, label, i));
      if (head.dataset.filter === "range") out.push(range(box, label, head.dataset.unit || "", i));
      if (head.dataset.filter !== "choice") return;
      out.push(choice(box, label, rows, function (row) { return main(row.cells[i]); }));
      if (head.dataset.small) out.push(choice(box, head.dataset.small, rows, function (row) { return small(row.cells[i]); }));
    });
    return out.filter(Boolean);
  }

  function filtered(table) {
    var heads = Array.from(table.tHead.rows[0].cells), rows = Array.from(table.tBodies[0].rows);
    var form = make(null, "form", "filters");
    form.setAttribute("role", "group");
    form.setAttribute("aria-label", "筛选");
    var filters = filtersOf(form, heads, rows);
    if (!filters.length || rows.length < 2) return;
    make(form, "button", "", "清除筛选").type = "reset";
    var count = make(form, "p", "filter-count");
    count.setAttribute("role", "status");
    function apply() {
      var shown = 0;
      rows.forEach(function (row) {
        row.hidden = !filters.every(function (f) { return f(row); });
        if (!row.hidden) shown++;
      });
      count.textContent = "显示 " + shown + " 份，共 " + rows.length + " 份";
    }
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", apply);
    form.addEventListener("reset", function () { setTimeout(apply, 0); });
    var scroll = table.closest(".scroll") || table;
    scroll.before(form);
    apply();
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    if (!table.tHead || !table.tBodies.length) return;
    filtered(table);
    sortable(table);
  });
})();
