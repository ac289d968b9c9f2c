// The search page: looks terms up in the files of the index, which build/search
// describes, and shows the documents that have all words. Plain ES2019; Chromium 86
// and later. Data come as scripts, since pages of file:// may load nothing else.
(function () {
  "use strict";

  var PAGE = 10; // documents shown at a time
  var FEW = 20; // documents that are few enough to be looked through
  var TERMS = 3; // terms that are looked up at a time, until there are few documents
  var MOST_INDEX = 60000; // or so many bytes of the index were loaded
  var MOST_TEXT = 50000; // characters of documents that are loaded at a time, some 150 KB
  var AROUND = 45; // characters shown before and after what was found
  var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  // Characters and terms: as build/search/terms.go has them.

  var MARK = 0, SPACE = 1, LATIN = 2, DIGIT = 3, SIGN = 4;

  // fold is a character without its width and case.
  function fold(c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    return c >= 65 && c <= 90 ? c + 32 : c;
  }

  function kindOf(typed) {
    var c = fold(typed);
    if (c <= 32 || c === 0xA0 || c === 0x3000) return SPACE;
    if (c >= 48 && c <= 57) return DIGIT;
    if (c >= 97 && c <= 122) return LATIN;
    if (c <= 0xB1 || c === 0xB7 || c >= 0x2000 && c <= 0x206F ||
        c >= 0x3001 && c <= 0x303F && c !== 0x3005 && c !== 0x3007 ||
        c >= 0xFE10 && c <= 0xFE6F || c >= 0xFF5F && c <= 0xFF65 || c === 0xFEFF || c === 0xFFFC || c === 0xFFFD) return MARK;
    return SIGN;
  }

  function digitsFrom(codes, i) {
    var n = 0;
    while (i + n < codes.length && kindOf(codes[i + n]) === DIGIT) n++;
    return n;
  }

  // tokens cuts a text into signs, words and numbers: where each begins and ends,
  // what it is, and whether it stands apart from the one before: a mark is
  // between them, or a blank between two words or numbers.
  function tokens(text) {
    var codes = [], places = [], out = [], gap = MARK, last = MARK;
    for (var p = 0; p < text.length; p += codes[codes.length - 1] > 0xFFFF ? 2 : 1) {
      codes.push(text.codePointAt(p));
      places.push(p);
    }
    places.push(text.length);
    for (var i = 0; i < codes.length;) {
      var kind = kindOf(codes[i]), from = i, word = "";
      if (kind === MARK || kind === SPACE) {
        if (gap !== MARK) gap = kind;
        i++;
        continue;
      }
      do {
        if (codes[i] !== 44) word += String.fromCodePoint(fold(codes[i]));
        i++;
      } while (i < codes.length && kind !== SIGN && goesOn(codes, i, kind));
      var apart = gap === MARK || gap === SPACE && kind !== SIGN && last !== SIGN;
      out.push({ word: word, kind: kind, from: places[from], to: places[i], apart: apart });
      gap = null;
      last = kind;
    }
    return out;
  }

  // goesOn tells whether a character belongs to the word or number before it.
  function goesOn(codes, i, kind) {
    return kindOf(codes[i]) === kind || kind === DIGIT && (
      fold(codes[i]) === 46 && digitsFrom(codes, i + 1) > 0 || codes[i] === 44 && digitsFrom(codes, i + 1) === 3);
  }

  function hash(term) {
    var h = 0x811C9DC5;
    for (var i = 0; i < term.length; i++) h = Math.imul(h ^ term.charCodeAt(i), 0x01000193);
    h ^= h >>> 15;
    h = Math.imul(h, 0x2C1B3C6D);
    return (h ^ h >>> 12) >>> 0;
  }

  // termsOf is what to look a word of the query up by: pairs where there are
  // any, since single characters stand nearly everywhere.
  function termsOf(word) {
    var out = [];
    word.forEach(function (t, i) {
      var before = word[i - 1], after = word[i + 1];
      if (t.kind !== SIGN) out.unshift(t.word);
      else if (before && before.kind === SIGN && !t.apart) out.push(before.word + t.word);
      else if (!after || after.kind !== SIGN || after.apart) out.push(t.word);
    });
    return out;
  }

  // Loading

  var loading = {}, waiting = {};
  window.jixiaoSearch = function (name, data) {
    if (waiting[name]) waiting[name](data);
  };

  function load(name) {
    if (!loading[name]) {
      loading[name] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        waiting[name] = resolve;
        script.src = name + ".js";
        script.charset = "utf-8";
        script.onload = function () { script.remove(); };
        script.onerror = function () { script.remove(); delete loading[name]; reject(new Error(name)); };
        document.head.appendChild(script);
      });
    }
    return loading[name];
  }

  var contents = null;
  function open() {
    if (!contents) {
      contents = load("all").then(function (text) {
        var parts = text.split(" "), starts = [0], read = reader(parts[1]);
        while (read.more()) starts.push(starts[starts.length - 1] + read.number());
        return { shards: Number(parts[0]), starts: starts };
      });
      contents.catch(function () { contents = null; });
    }
    return contents;
  }

  function reader(text) {
    var at = 0;
    return {
      more: function () { return at < text.length; },
      number: function () {
        var n = 0, shift = 0, cell;
        do {
          cell = ALPHABET.indexOf(text[at++]);
          n += (cell & 31) * Math.pow(2, shift);
          shift += 5;
        } while (cell & 32);
        return n;
      },
      bits: function () { return ALPHABET.indexOf(text[at++]); }
    };
  }

  function list(text) {
    var out = [], next = 0, read;
    if (text[0] !== "*") {
      for (read = reader(text); read.more(); next++) {
        next += read.number();
        out.push(next);
      }
      return out;
    }
    read = reader(text.slice(1));
    for (next = read.number(); read.more(); next += 6) {
      var cell = read.bits();
      for (var bit = 0; bit < 6; bit++) if (cell >> bit & 1) out.push(next + bit);
    }
    return out;
  }

  // lookUp finds the documents that have a term, and those that have it in
  // their title.
  function lookUp(shards, term) {
    var h = hash(term);
    var key = ALPHABET[h >>> 26] + ALPHABET[h >>> 20 & 63] + ALPHABET[h >>> 14 & 63] + ALPHABET[h >>> 8 & 63];
    return load("i/" + (h & shards - 1).toString(16)).then(function (text) {
      var at = text.startsWith(key) ? 0 : text.indexOf("," + key) + 1;
      if (at === 0 && !text.startsWith(key)) return { all: [], titled: [], size: text.length };
      var end = text.indexOf(",", at);
      var parts = text.slice(at + 4, end < 0 ? text.length : end).split("!");
      return { all: list(parts[0]), titled: parts[1] ? list(parts[1]) : [], size: text.length };
    });
  }

  // both is what two lists have in common; null is a list of everything.
  function both(a, b) {
    if (!a) return b;
    var has = new Set(b);
    return a.filter(function (d) { return has.has(d); });
  }

  // termsOfAll is the terms of all words: words and numbers first, then every
  // other pair, which together have all characters, then the rest.
  function termsOfAll(words) {
    var all = Array.from(new Set([].concat.apply([], words.map(termsOf))));
    var alone = all.filter(function (t) { return kindOf(t.codePointAt(0)) !== SIGN; });
    var signs = all.filter(function (t) { return kindOf(t.codePointAt(0)) === SIGN; });
    return alone.concat(signs.filter(function (_, i) { return i % 2 === 0; }), signs.filter(function (_, i) { return i % 2 === 1; }));
  }

  // candidates are the documents that may have all words, those first that have
  // them in their title.
  function candidates(words) {
    var terms = termsOfAll(words), all = null, titled = null, size = 0;
    function narrow(index) {
      var some = terms.splice(0, TERMS);
      return Promise.all(some.map(function (t) { return lookUp(index.shards, t); })).then(function (found) {
        found.forEach(function (f) {
          all = both(all, f.all);
          titled = both(titled, f.titled);
          size += f.size;
        });
        if (terms.length && all.length > FEW && size < MOST_INDEX) return narrow(index);
        var first = new Set(titled);
        return { index: index, list: titled.concat(all.filter(function (d) { return !first.has(d); })) };
      });
    }
    return open().then(narrow);
  }

  function fileOf(starts, d) {
    var low = 0, high = starts.length - 1;
    while (high - low > 1) {
      var middle = low + high >> 1;
      if (starts[middle] <= d) low = middle; else high = middle;
    }
    return low;
  }

  // Looking for the words in a document

  function matches(text, words) {
    var out = [], all = tokens(text);
    words.forEach(function (word, w) {
      for (var i = 0; i + word.length <= all.length; i++) {
        var j = 0;
        while (j < word.length && all[i + j].word === word[j].word && (j === 0 || !all[i + j].apart || word[j].apart)) j++;
        if (j === word.length) out.push({ word: w, from: all[i].from, to: all[i + j - 1].to });
      }
    });
    return out.sort(function (a, b) { return a.from - b.from || b.to - a.to; });
  }

  function examine(raw, words) {
    var doc = { kind: raw[0], title: raw[1], note: raw[2], address: raw[3], passages: [] };
    var seen = new Set();
    function note(m) { seen.add(m.word); }
    doc.inTitle = matches(doc.title, words);
    doc.inNote = matches(doc.note, words);
    doc.inTitle.forEach(note);
    doc.inNote.forEach(note);
    for (var i = 4, place = ""; i < raw.length; i += 2) {
      place = raw[i] === "#" ? "" : raw[i] || place;
      var found = matches(raw[i + 1], words);
      if (!found.length) continue;
      found.forEach(note);
      var own = new Set(found.map(function (m) { return m.word; }));
      doc.passages.push({ place: place, text: raw[i + 1], found: found, own: own.size, order: i });
    }
    doc.passages.sort(function (a, b) { return b.own - a.own || a.order - b.order; });
    doc.passages = doc.passages.slice(0, 3);
    return seen.size === words.length ? doc : null;
  }

  // Showing

  function marked(parent, text, found, from, to) {
    var at = from;
    found.forEach(function (m) {
      if (m.from < at || m.to > to) return;
      parent.append(text.slice(at, m.from));
      var mark = document.createElement("mark");
      mark.textContent = text.slice(m.from, m.to);
      parent.append(mark);
      at = m.to;
    });
    parent.append(text.slice(at, to));
  }

  function element(parent, tag, name) {
    var out = document.createElement(tag);
    if (name) out.className = name;
    parent.append(out);
    return out;
  }

  function passageLink(item, doc, p) {
    var link = element(element(item, "p", "passage"), "a");
    var first = p.found[0], from = Math.max(0, first.from - AROUND), to = Math.min(p.text.length, first.to + 2 * AROUND);
    if (from < 6) from = 0;
    if (p.text.length - to < 6) to = p.text.length;
    var fragment = encodeURIComponent(p.place);
    if ("fragmentDirective" in document) {
      fragment += ":~:text=" + encodeURIComponent(p.text.slice(first.from, first.to)).replace(/-/g, "%2D");
    }
    link.href = "../" + doc.address + (fragment && doc.address.indexOf("#") < 0 ? "#" + fragment : "");
    if (from > 0) link.append("…");
    marked(link, p.text, p.found, from, to);
    if (to < p.text.length) link.append("…");
  }

  function show(doc) {
    var item = element(hits, "li"), head = element(item, "p", "hit-title");
    element(head, "span", "tag").textContent = doc.kind;
    head.append(" ");
    var link = element(head, "a");
    link.href = "../" + doc.address;
    marked(link, doc.title, doc.inTitle, 0, doc.title.length);
    marked(element(item, "p", "hit-note"), doc.note, doc.inNote, 0, doc.note.length);
    doc.passages.forEach(function (p) { passageLink(item, doc, p); });
    return link;
  }

  var form = document.getElementById("section.search"), input = document.getElementById("section.words");
  var status = document.getElementById("section.status"), hits = document.getElementById("section.hits");
  var more = document.getElementById("section.more");
  var query = null;

  function tell() {
    var left = query.list.length - query.next;
    if (!query.shown && !left) status.textContent = "没有找到“" + query.text + "”。";
    else if (!left) status.textContent = "找到 " + query.shown + " 项。";
    else status.textContent = "已显示 " + query.shown + " 项，另有约 " + left + " 项可能相符。";
    more.hidden = !left;
  }

  function sizeOf(documents) {
    return documents.reduce(function (sum, d) { return sum + d.join().length; }, 0);
  }

  // turn examines candidates until a page is full or enough has been loaded.
  function turn(q, focus) {
    var shown = 0, files = new Set(), loaded = 0;
    function one() {
      if (q !== query) return null;
      if (shown === PAGE || q.next === q.list.length) return tell();
      var d = q.list[q.next], file = fileOf(q.index.starts, d);
      if (!files.has(file) && loaded > MOST_TEXT) return tell();
      return load("d/" + file).then(function (documents) {
        if (q !== query) return null;
        if (!files.has(file)) loaded += sizeOf(documents);
        files.add(file);
        q.next++;
        var doc = examine(documents[d - q.index.starts[file]], q.words);
        if (doc) {
          var link = show(doc);
          if (focus && !shown) link.focus();
          q.shown++;
          shown++;
        }
        return one();
      });
    }
    return one();
  }

  function failed(error) {
    status.textContent = "检索数据“" + error.message + "”读不出来：网站的 search 文件夹可能没有完整复制。";
  }

  function search(text) {
    var words = text.trim().split(/\s+/).map(tokens).filter(function (w) { return w.length; });
    var mine = query = { text: text.trim(), words: words, list: [], next: 0, shown: 0 };
    hits.textContent = "";
    more.hidden = true;
    status.textContent = "";
    if (!words.length) return Promise.resolve();
    status.textContent = "正在检索……";
    return candidates(words).then(function (found) {
      if (mine !== query) return null;
      mine.list = found.list;
      mine.index = found.index;
      return turn(mine, false);
    }).catch(function (error) { if (mine === query) failed(error); });
  }

  function asked() {
    var m = /^#q=(.*)$/.exec(location.hash), text = "";
    try { text = m ? decodeURIComponent(m[1]) : ""; } catch (e) { /* no address of ours */ }
    if (query && query.text === text) return;
    input.value = text;
    search(text);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    query = null;
    var hash = "#q=" + encodeURIComponent(input.value.trim());
    if (location.hash === hash) asked(); else location.hash = hash;
  });
  more.addEventListener("click", function () {
    more.hidden = true;
    status.textContent = "正在检索……";
    var q = query;
    Promise.resolve(turn(q, true)).catch(function (error) { if (q === query) failed(error); });
  });
  window.addEventListener("hashchange", asked);
  asked();
  if (!input.value) input.focus();
})();
