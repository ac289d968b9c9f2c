// Prints what the style sheets and scripts of a folder use that Chromium 86
// doesn't have, a line each, by the compatibility data that MDN publishes.
//
// CSS is looked up by property, keyword, unit, function, selector and at-rule,
// but for what stands in @supports, which such a browser passes over.
// Scripts have to be of ECMAScript 2019 by their syntax; a member or a global
// is reported where all interfaces that have one of that name are newer.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import bcd from "@mdn/browser-compat-data" with { type: "json" };
import { parse } from "acorn";
import { simple } from "acorn-walk";
import postcss from "postcss";

const RELEASE = 86;

// old tells whether a feature is in the release, by this name and without a flag.
function old(feature, prefix = "") {
  const all = feature?.__compat?.support.chrome;
  if (all === undefined) return true; // nothing is known
  return [all].flat().some(s => !s.flags && !s.alternative_name && (s.prefix ?? "") === prefix &&
    version(s.version_added) <= RELEASE && !(version(s.version_removed) <= RELEASE));
}

const version = text => parseInt(String(text).replace("≤", ""), 10);

let uses = 0;
function use(where, what, ...features) {
  uses++;
  if (features.length > 0 && !features.some(f => old(f))) console.log(`${where}: ${what}`);
}

// CSS

const units = { dvh: "viewport_percentage_units_dynamic", svh: "viewport_percentage_units_small", lvh: "viewport_percentage_units_large", cqw: "container_query_length_units" };

function styleSheet(name, text) {
  const sheet = postcss.parse(text);
  sheet.walkAtRules("supports", rule => rule.remove());
  sheet.walk(node => {
    const where = `${name}:${node.source.start.line}`;
    if (node.type === "atrule") {
      use(where, `@${node.name}`, ...known(bcd.css["at-rules"][node.name]));
      for (const [, feature] of node.params.matchAll(/\(\s*(?:min-|max-)?([a-z-]+)/g)) use(where, `(${feature})`, ...known(bcd.css["at-rules"].media[feature]));
      if (/[<>]/.test(node.params)) use(where, "a range in @media", ...known(bcd.css["at-rules"].media.range_syntax));
    } else if (node.type === "rule") {
      if (node.parent.type === "rule") use(where, "nesting", ...known(bcd.css.selectors.nesting));
      for (const [, pseudo] of node.selector.matchAll(/::?([a-z-]+)/g)) use(where, `:${pseudo}`, ...known(bcd.css.selectors[pseudo]));
    } else if (node.type === "decl" && !node.prop.startsWith("--")) {
      declaration(where, node);
    } else if (node.type === "decl") {
      value(where, node.value);
    }
  });
}

function declaration(where, node) {
  const [, prefix, name] = /^(-webkit-)?(.*)$/.exec(node.prop);
  const group = bcd.css["at-rules"][node.parent.name] ?? {}; // descriptors: @page { size }
  const property = group[name] ?? bcd.css.properties[name];
  if (!old(property, prefix) || !property) console.log(`${where}: ${node.prop}`);
  value(where, node.value, property);
}

function value(where, text, property) {
  const plain = text.replace(/"[^"]*"|'[^']*'/g, "");
  for (const [, fn] of plain.matchAll(/([a-z-]+)\(/g)) use(where, `${fn}()`, ...known(bcd.css.types[fn], bcd.css.types.color?.[fn], property?.[fn]));
  for (const [, unit] of plain.matchAll(/(?<![\w#-])[\d.]+([a-z]+)/gi)) use(where, unit, ...known(bcd.css.types.length[units[unit] ?? unit]));
  for (const [word] of plain.matchAll(/(?<![\w#.-])[a-z]+(?:-[a-z]+)*(?![\w(-])/g)) use(where, `${property ? "" : "--: "}${word}`, ...known(property?.[word]));
}

const known = (...features) => features.filter(f => f?.__compat);

// Scripts

const members = new Map();
function gather(group) {
  for (const [, owner] of Object.entries(group)) {
    for (const [name, feature] of Object.entries(owner)) {
      if (name === "__compat") continue;
      const plain = name.replace(/_static$|_event$/, "");
      members.set(plain, [...(members.get(plain) ?? []), feature]);
    }
  }
}
gather(bcd.api);
gather(bcd.javascript.builtins);

function script(name, text) {
  const tree = parse(text, { ecmaVersion: 2019, sourceType: "script", locations: true });
  const where = node => `${name}:${node.loc.start.line}`;
  simple(tree, {
    MemberExpression(node) {
      if (!node.computed) use(where(node), `.${node.property.name}`, ...known(...(members.get(node.property.name) ?? [])));
    },
    Identifier(node) {
      const feature = Object.hasOwn(bcd.api, node.name) ? bcd.api[node.name] : Object.hasOwn(bcd.javascript.builtins, node.name) ? bcd.javascript.builtins[node.name] : undefined;
      use(where(node), node.name, ...known(feature));
    },
  });
}

const folder = process.argv[2];
for (const name of readdirSync(folder).sort()) {
  const text = readFileSync(join(folder, name), "utf8");
  try {
    if (name.endsWith(".css")) styleSheet(name, text);
    if (name.endsWith(".js")) script(name, text);
  } catch (error) {
    console.log(`${name}: ${error.message}`);
  }
}
console.log(`uses: ${uses}`);
