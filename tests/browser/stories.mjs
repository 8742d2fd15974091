// What readers answer, in the guide's own words: each question with its answer, or with the boxes ticked;
// and what the guide says to them.

/** The first door. */
export const ASKED = "Someone has asked for records";

export const ACCESS_CONDITIONS = "Which set of access conditions does the order rely on?";
export const ALSO = "Is any of these also so?";
export const DANGER = "Is anyone in danger this minute?";
export const PAPERS = "What were you shown?";
export const WHO = "Who is asking?";
export const WORRY = "What are you worried about?";
export const FGM = "What do you know of FGM?";
export const UNKNOWN = "I don’t know yet";

/** The duty beside every answer while an order is held. */
export const ORDER_STANDS = /You must treat the court.s paper as binding until a court ends or changes it/;

/** Seed 001: the police hold a sealed order on the first set of access conditions; the patient refused. */
export const SEED_001 = {
  [DANGER]: "No",
  "What brings you here?": "Someone has asked for a patient’s record, or brought a paper",
  "Where is the one who holds the record?": "England",
  "Whose court or police force is it from?": "England and Wales",
  [WHO]: "The police",
  [PAPERS]: ["A production order"],
  "What does the order look like?": "Signed by a judge, or sealed",
  "Has the order been ended?": "Nobody says so",
  "Whom does the order name?": "Us, who hold the record",
  "Which Act does the order name?": "The Police and Criminal Evidence Act 1984",
  "How much time does the order leave?": "Days are left",
  [ACCESS_CONDITIONS]: "The first set",
  "Which law is named?": "None, or only data protection",
  "Is the person in question a suspect, a victim, a witness?": "A suspect",
  "Is the person in question in police custody?": "No",
  "Have you checked who is asking?": "Yes",
  "Does the request say, in writing, who asks, under which power, why, and how much?": "Yes, all of it",
  "What is wanted?": "A health record, or part of one",
  "Is the patient alive?": "Yes",
  "How old is the patient?": "18 or over",
  "Can the patient decide about this?": "Yes, or there is no reason to doubt it",
  "Is it safe and practicable to ask the patient?": "Yes",
  "What has the patient said about sharing this?": "Asked, and refused",
};

/** The police ask with a form, in full; nobody has asked the patient, who can decide and can safely be asked. */
export const NOT_ASKED = {
  ...SEED_001,
  [PAPERS]: ["A data-protection form"],
  [ALSO]: ["None of these"],
  "What has the patient said about sharing this?": "Nobody has asked",
  "May keeping it back expose others to a risk of death or serious harm?": "No, nothing suggests it",
};

/** A patient whom nothing forbids to tell of an order. */
export const SAFE_TO_TELL = {
  "Which law is named?": "None, or only data protection",
  "Is the patient alive?": "Yes",
  "What has the patient said about sharing this?": "Nobody has asked",
  "Is it safe and practicable to ask the patient?": "Yes",
};

/** Nobody has asked; the patient can decide, was not asked, and can safely be. */
export const WORRIED = {
  ...NOT_ASKED,
  "What brings you here?": "I am worried, and no one has asked",
  [WORRY]: "Something else",
};

/** Seed 000: an adult who can decide is hurt at home; there is no child in the house. */
export const SEED_000 = { ...WORRIED, [WORRY]: "A patient hurt or threatened at home" };

/** Seed 000: a girl under 18 told the reader herself. */
export const SEED_000_FGM = {
  ...WORRIED,
  [WORRY]: "Female genital mutilation (FGM)",
  [FGM]: "A girl under 18 said that she had it",
};

/** Children's services ask about a child under 13, in an enquiry whether it is being harmed. */
export const COUNCIL = {
  ...NOT_ASKED,
  [PAPERS]: ["None of these"],
  [WHO]: "Social services",
  "Which enquiry or assessment is it?": "Asking whether a child is being harmed",
  "How old is the patient?": "Under 13",
};

/** A coroner asks by a written notice about a patient who has died. */
export const CORONER = {
  ...NOT_ASKED,
  [PAPERS]: ["None of these"],
  [WHO]: "A coroner",
  "How does the coroner ask?": "By a written notice",
  "Is the patient alive?": "No",
};

/** The police ask about a patient of 13 to 15 who can decide. */
export const CHILD = { ...NOT_ASKED, "How old is the patient?": "13, 14 or 15" };

/** Seed 003: the police ask for all of a victim's therapy notes, in writing, but do not say why. */
export const SEED_003 = {
  ...NOT_ASKED,
  [PAPERS]: ["A victim information request"],
  "What is wanted?": "Therapy or counselling notes",
  "Is the person in question a suspect, a victim, a witness?": "A victim, or someone who may be one",
  "How was the request about the victim made?": "In writing, but parts are missing",
  "What does the request leave out?": ["Why they want it", "Why it is needed, and why less would not do"],
  "Does the request say why the counselling notes are likely to be strong evidence?": "No",
  "Does the request say, in writing, who asks, under which power, why, and how much?": "Yes, but it wants far too much",
};

/** The police ask about a victim by word of mouth: on 11 January 2026 the ordinary rules alone answer that. */
export const EVE_OF_A_LAW = {
  ...NOT_ASKED,
  [PAPERS]: ["None of these"],
  "Is the person in question a suspect, a victim, a witness?": "A victim, or someone who may be one",
  "How was the request about the victim made?": "By word of mouth only",
};
