// Citing one figure of a report. Without this script a figure's link still
// leads to it; with it, whoever follows the link also gets what to write:
// whose figure, what it is, its value and its address. Plain ES2019; Chromium 86
// and later.
(function () {
  "use strict";

  var source = document.getElementById("section.citation");
  if (!source) return;
  var box = null;

  // main is what a head says, without the small words and marks beside it.
  function main(cell) {
    var copy = cell.cloneNode(true);
    copy.querySelectorAll("small, .tag, .mark, .vh").forEach(function (e) { e.remove(); });
    return copy.textContent.trim();
  }

  // label names a figure by the heads of its row and column. Columns are counted
  // from the right: cells that reach down from rows above stand at the left.
  function label(figure) {
    var cell = figure.closest("td"), row = cell && cell.parentNode;
    if (!row) return "";
    var head = row.querySelector('th[scope="row"]'), out = head ? [main(head)] : [];
    var heads = cell.closest("table").tHead;
    var cells = heads ? heads.rows[heads.rows.length - 1].cells : [];
    var column = cells[cells.length - row.cells.length + cell.cellIndex];
    if (column) out.push(main(column));
    return out.join("·");
  }

  function button(text, act) {
    var out = document.createElement("button");
    out.type = "button";
    out.textContent = text;
    out.addEventListener("click", act);
    return out;
  }

  function close() {
    if (box) box.remove();
    box = null;
  }

  function copy(text) {
    var range = document.createRange();
    range.selectNodeContents(text);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    document.execCommand("copy"); // navigator.clipboard isn't there over plain http
  }

  function show(figure) {
    close();
    var value = figure.querySelector(".permalink");
    if (!value) return;
    box = document.createElement("aside");
    box.className = "cite";
    box.setAttribute("aria-label", "引用这个数");
    var text = document.createElement("p");
    text.className = "hint";
    text.setAttribute("role", "status");
    box.append(text, button("复制", function () { copy(text); }), button("关闭", close));
    figure.closest(".report").append(box);
    text.textContent = source.textContent.trim() + "，" + label(figure) + "：" + value.textContent.trim() + "。" + location.href;
  }

  function follow() {
    var id = "";
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch (e) {
      return; // no address of ours
    }
    var figure = id && document.getElementById(id);
    if (figure && figure.classList.contains("fact")) show(figure);
    else close();
  }

  window.addEventListener("hashchange", follow);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") close();
  });
  follow();
})();
