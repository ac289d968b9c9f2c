// Reads {"schema": …, "documents": [{"name": …, "value": …}, …]} from standard
// input and prints, a line each, the names of the documents that the schema
// refuses and why.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const { schema, documents } = JSON.parse(readFileSync(0, "utf8"));
// Strict: a keyword that is unknown or does nothing is an error. Types may be
// left to the definition that a key refers to.
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const validate = ajv.compile(schema);
for (const { name, value } of documents) {
  if (!validate(value)) {
    console.log(JSON.stringify({ name, why: ajv.errorsText(validate.errors) }));
  }
}
