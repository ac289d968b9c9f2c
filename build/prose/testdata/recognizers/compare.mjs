// Reads sentences.txt with Microsoft's Recognizers-Text and prints, for every
// sentence, what it finds beside what this reader finds; see README.md.
import { readFileSync } from "node:fs";
import recognizers from "@microsoft/recognizers-text-number";

const { recognizeNumber, recognizePercentage, recognizeOrdinal } = recognizers;
const culture = "zh-cn";

// Numbers inside a share or an ordinal are not listed for themselves.
function theirs(sentence) {
  const found = [...recognizePercentage(sentence, culture), ...recognizeOrdinal(sentence, culture)];
  for (const number of recognizeNumber(sentence, culture)) {
    if (!found.some((f) => f.start <= number.end && number.start <= f.end)) found.push(number);
  }
  found.sort((a, b) => a.start - b.start);
  return found.map((f) => `${f.text}=${f.resolution.value}`).join("; ");
}

const ours = new Map(
  readFileSync(process.argv[2], "utf8")
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line))
    .map((reading) => [reading.sentence, reading.numbers.join("; ")]),
);
const verdicts = new Map(
  readFileSync(new URL("results.tsv", import.meta.url), "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .map(([sentence, , , right]) => [sentence, right]),
);

console.log(["sentence", "theirs", "ours", "right"].join("\t"));
for (const sentence of readFileSync(new URL("sentences.txt", import.meta.url), "utf8").split("\n")) {
  if (sentence === "") continue;
  console.log([sentence, theirs(sentence), ours.get(sentence) ?? "", verdicts.get(sentence) ?? "?"].join("\t"));
}
