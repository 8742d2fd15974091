// How long each answer takes, from the press of Continue to the next page laid out, in Chromium, on the whole
// rulebook.
//
// Three clocks are read, and all are printed. "program" goes while the guide's own program works: reasoning, words and
// the making of the page. "page" adds what the browser then needs for style and layout. "wall" also counts what else
// the browser and the machine do meanwhile. The program's is the guide's own work: at full speed each answer's fits one
// frame, on a machine four times slower 50 ms.
//
// Other programs on the machine can only make it longer: each interview is held twice, up to four times where an answer
// took too long, and of each answer the quickest counts. Where they crowd the caches all of it takes up to twice as
// long, so it may, unless the machine is said to be quiet: CONFIDANT_QUIET=1.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kind } from "../browser.mjs";
import { ASKED, CHILD, COUNCIL, NOT_ASKED, SEED_001, SEED_003, UNKNOWN, WORRIED } from "../stories.mjs";
import { open } from "../walk.mjs";

const SPEEDS = [
  { times: 1, limit: 16 },
  { times: 4, limit: 50 },
];

const CLOCKS = ["program", "page", "wall"];
const SLACK = process.env.CONFIDANT_QUIET ? 1 : 2;

/** The first answers of a story, and no others: "I don't know yet" from there on. */
const begun = (story, known) => Object.fromEntries(Object.entries(story).slice(0, known));

/** Interviews: by which door, and what is answered; what a story does not say is not known. */
const INTERVIEWS = [
  [ASKED, SEED_001],
  [ASKED, SEED_003],
  [ASKED, CHILD],
  [ASKED, COUNCIL],
  ["I am worried and no one has asked", WORRIED],
  ["Something was shared already", NOT_ASKED],
  [ASKED, begun(SEED_001, 5)],
];

for (const { times, limit } of SPEEDS) {
  const skip = kind !== "chromium" && "measured in Chromium";
  test(`each answer takes ${limit} ms of our own work at most, with the CPU ×${times} slower`, { skip }, async () => {
    const answers = [];
    for (const [door, story] of INTERVIEWS) {
      answers.push(...(await quickest(door, story, times, limit)));
    }
    const next = answers.filter(({ to }) => to === "question");
    const results = answers.filter(({ to }) => to === "result");
    for (const [what, some] of Object.entries({ "to the next question": next, "to the result": results })) {
      for (const clock of CLOCKS) console.log(`CPU ×${times}, ${what}, ${clock} clock: ${figures(some, clock)}`);
    }
    const late = next.filter((answer) => slow(answer, limit));
    const named = late.map(({ question, program }) => `${program.toFixed(1)} ms after "${question}"`);
    assert.deepEqual(named, []);
  });
}

/** The answers of one interview, each at its quickest. */
async function quickest(door, story, times, limit) {
  let answers = await timed(door, story, times);
  for (let held = 1; held < 2 || (held < 4 && answers.some((answer) => slow(answer, limit))); held += 1) {
    const again = await timed(door, story, times);
    answers = answers.map((answer, place) => quicker(answer, again[place]));
  }
  return answers;
}

const slow = ({ to, program }, limit) => to === "question" && program > limit * SLACK;

/** Of one answer given twice, each clock's shorter time. */
function quicker(once, again) {
  assert.equal(again.question, once.question);
  const times = CLOCKS.map((clock) => [clock, Math.min(once[clock], again[clock])]);
  return { ...once, ...Object.fromEntries(times) };
}

const sorted = (answers, clock) => answers.map((answer) => answer[clock]).toSorted((a, b) => a - b);
const at = (answers, clock, share) => sorted(answers, clock)[Math.floor((answers.length - 1) * share)];
const figures = (answers, clock) => {
  const [median, most, worst] = [0.5, 0.95, 1].map((share) => at(answers, clock, share).toFixed(1));
  const slowest = answers.find((answer) => answer[clock] === at(answers, clock, 1));
  return `${answers.length} answers, median ${median} ms, 95 % ${most} ms, worst ${worst} ms (after "${slowest.question}")`;
};

/** One interview to its result: of each answer, how long the guide worked on it. */
async function timed(door, story, times) {
  const reader = await open();
  const clock = await reader.page.clocked(times);
  await reader.press(door);
  const answers = [];
  for (let to = "question"; to === "question"; ) {
    const question = await reader.page.evaluate(choose, story, UNKNOWN);
    await reader.page.settle();
    const before = await clock();
    const wall = await reader.page.evaluate(pressContinue);
    const after = await clock();
    to = (await reader.asked()) ? "question" : "result";
    answers.push({ question, to, wall, program: after.program - before.program, page: after.page - before.page });
  }
  await reader.page.close();
  return answers;
}

/** Chooses what the story says, or else that it is not known; gives the first question. */
function choose(story, unknown) {
  const words = (part) => part.innerText.trim().split("\n")[0];
  const asked = [...document.querySelectorAll("#confidant fieldset")].map((group) => [words(group.querySelector("legend")), group]);
  for (const [question, group] of asked) {
    const labels = [...group.querySelectorAll("label")];
    for (const answer of [story[question] ?? unknown].flat()) labels.find((label) => words(label) === answer).click();
  }
  return asked[0][0];
}

/** Sends the form, and waits until the page is laid out anew. */
function pressContinue() {
  return new Promise((resolve) => {
    // A message comes after everything that the press sets off at once, and before anything else.
    const { port1, port2 } = new MessageChannel();
    const from = performance.now();
    port1.onmessage = () => {
      void document.body.getBoundingClientRect();
      port1.close();
      resolve(performance.now() - from);
    };
    document.querySelector("#confidant [type=submit]").click();
    port2.postMessage(null);
  });
}
