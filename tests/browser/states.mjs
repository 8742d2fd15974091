// The screens that axe examines and `cargo xtask pictures` photographs: a name, and how a reader comes there
// from the start.

import {
  ACCESS_CONDITIONS,
  ASKED,
  CHILD,
  CORONER,
  COUNCIL,
  EVE_OF_A_LAW,
  NOT_ASKED,
  PAPERS,
  SEED_000,
  SEED_000_FGM,
  SEED_001,
  SEED_003,
  UNKNOWN,
  WHO,
  WORRIED,
  WORRY,
} from "./stories.mjs";

const asked = (reader) => reader.press(ASKED);

/** The result of a story, by the first door or another. */
const told = (story, door) => (reader) => reader.tell(story, door);

const theOrder = told(SEED_001);
const worried = (story) => told(story, "I am worried and no one has asked");

/** The screen of a paper, by the door for who holds one. */
const withPaper = (paper) => async (reader) => {
  await reader.press("I have a paper in my hand");
  await reader.choose(PAPERS, paper);
  await reader.press("Continue");
};

export const states = [
  { name: "start", walk: async () => {} },
  {
    name: "start-code-refused",
    walk: async (reader) => {
      await reader.giveCode("4A8P K7CA");
      await reader.page.waitForText("That is not a whole check code");
    },
  },
  { name: "question", walk: asked },
  {
    name: "question-papers",
    walk: async (reader) => {
      await reader.press("I have a paper in my hand");
      await reader.choose(PAPERS, "A production order");
    },
  },
  { name: "paper-order", walk: withPaper("A production order") },
  {
    name: "paper-order-wrong",
    walk: async (reader) => {
      await withPaper("A production order")(reader);
      for (const question of ["Which Act does the order name?", "Whom does the order name?", ACCESS_CONDITIONS]) {
        await reader.choose(question, SEED_001[question]);
      }
    },
  },
  { name: "paper-form", walk: withPaper("A data-protection form") },
  {
    name: "paper-patient",
    walk: async (reader) => {
      await theOrder(reader);
      await reader.press("See what the patient sees");
      await reader.press("Go on as the patient");
      await reader.press("Check the paper: production order");
    },
  },
  {
    name: "papers",
    walk: async (reader) => {
      await reader.press("I have a paper in my hand");
      await reader.press("Not sure which paper it is?");
    },
  },
  {
    name: "question-who",
    walk: async (reader) => {
      await asked(reader);
      await reader.answer(SEED_001, { before: WHO });
      await reader.choose(WHO, "Social services");
    },
  },
  {
    name: "question-worry",
    walk: async (reader) => {
      await reader.press("I am worried and no one has asked");
      await reader.answer(WORRIED, { before: WORRY });
    },
  },
  {
    name: "question-request",
    walk: async (reader) => {
      await asked(reader);
      await reader.answer(NOT_ASKED, { before: "What is wanted?" });
    },
  },
  {
    name: "question-page",
    walk: async (reader) => {
      await asked(reader);
      await reader.answer(SEED_001, { before: "What does the order look like?" });
      await reader.choose("What does the order look like?", "Signed by a judge, or sealed");
    },
  },
  {
    name: "question-wrong",
    walk: async (reader) => {
      await asked(reader);
      await reader.press("Continue");
    },
  },
  { name: "result-challenge", walk: theOrder },
  {
    name: "result-unsettled",
    walk: async (reader) => {
      await theOrder(reader);
      await reader.change(ACCESS_CONDITIONS, UNKNOWN);
    },
  },
  {
    name: "result-why-in-full",
    walk: async (reader) => {
      await theOrder(reader);
      await reader.press("In full: every rule, and what it rests on");
    },
  },
  {
    name: "result-path-drawn",
    walk: async (reader) => {
      await theOrder(reader);
      await reader.press("The path, drawn");
    },
  },
  {
    name: "beside-answer",
    walk: async (reader) => {
      await theOrder(reader);
      await reader.tryAnswer("What is wanted?");
    },
  },
  {
    name: "beside-open",
    walk: async (reader) => {
      await theOrder(reader);
      await reader.tryAnswer("Which Act does the order name?");
    },
  },
  {
    name: "beside-day",
    walk: async (reader) => {
      await reader.tell(EVE_OF_A_LAW);
      await reader.press("See both days");
    },
  },
  {
    name: "beside-voice",
    walk: async (reader) => {
      await theOrder(reader);
      await reader.press("See what the patient sees");
    },
  },
  { name: "result-act-now", walk: (reader) => reader.press("See what to give them") },
  { name: "result-ask-patient", walk: told(NOT_ASKED) },
  { name: "result-abuse", walk: worried(SEED_000) },
  { name: "result-fgm", walk: worried(SEED_000_FGM) },
  { name: "result-council", walk: told(COUNCIL) },
  { name: "result-coroner", walk: told(CORONER) },
  { name: "result-child", walk: told(CHILD) },
  { name: "result-put-right", walk: told(NOT_ASKED, "Something was shared already") },
  {
    name: "result-patient",
    walk: async (reader) => {
      await theOrder(reader);
      await reader.seeAsThePatient();
    },
  },
  { name: "result-victim-request", walk: told(SEED_003) },
  {
    name: "result-on-the-eve",
    walk: async (reader) => {
      await reader.tell(EVE_OF_A_LAW);
      await reader.askedOn("2026-01-11");
    },
  },
  ...["Record for the notes", "Reply: Query the order", "Phone script", "Card for the desk"].map((paper) => ({
    name: `leaf-${paper.split(/[: ]/)[0].toLowerCase()}`,
    walk: async (reader) => {
      await theOrder(reader);
      await reader.press(paper);
    },
  })),
  {
    name: "leaf-notice",
    walk: async (reader) => {
      await told(NOT_ASKED)(reader);
      await reader.press("Notice to the patient");
    },
  },
  { name: "patient-question", walk: (reader) => reader.press("It is my own record") },
  {
    name: "failure",
    walk: async (reader) => {
      await asked(reader);
      await reader.breakDown();
      await reader.page.waitForText("The guide has stopped");
    },
  },
];
