// Prints what html-validate finds in the pages below a folder, a line each.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validate = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "valid-id": ["error", { relaxed: true }], // ids are the names of figures: funds.total.executed
  },
}));

let pages = 0;
for (const name of readdirSync(process.argv[2], { recursive: true }).sort()) {
  if (!name.endsWith(".html")) continue;
  pages++;
  const report = await validate.validateString(readFileSync(join(process.argv[2], name), "utf8"), name);
  for (const { messages } of report.results) {
    for (const m of messages) console.log(`${name}:${m.line}:${m.column}: ${m.ruleId}: ${m.message}`);
  }
}
console.log(`pages: ${pages}`);
