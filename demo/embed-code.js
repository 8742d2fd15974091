// Makes the code that puts the guide into a page. Which attributes there are, and which values each takes, stands in
// custom-elements.json, made with the element itself: nothing of it is typed again here.

const TAG = "confidant-guide";
const BASE = new URL("../", import.meta.url);
/** What only the element takes, and what a link does not. */
const ELEMENT_ONLY = ["loading", "share-outcome"];
const FRAME_ONLY = ["law-date", "exit-url", "advice-name", "advice-tel"];
/** An address of this machine, which leads nobody else here. */
const OF_THIS_MACHINE = /^(file:|https?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/;
/** How long to wait, in milliseconds, until somebody has done typing. */
const PAUSE = 400;

/** Each way, with the settings that it does not take, and what it does where one is not set and the element does otherwise. */
const WAYS = {
  element: {
    without: [],
    hint: "Put the script once into the page, anywhere. What stands between the tags is shown until the guide is there.",
    code: (set) => [
      `<script type="module" src="${address("element/confidant-guide.js")}"></script>`,
      `<${TAG}${attributes(set)}>`,
      "  <p><strong>If anyone is in danger, ring 999 now.</strong></p>",
      `  <p><a href="${address("page/")}" rel="noreferrer">Open the guide on a page of its own</a></p>`,
      isForPatients(set)
        ? `  <p><a href="${address("static/patients/index.html")}" rel="noreferrer">Read the guide as tables instead</a></p>`
        : `  <p><a href="${address("static/index.html")}" rel="noreferrer">Read the same guidance as tables, which need no script</a></p>`,
      `</${TAG}>`,
    ],
  },
  iframe: {
    without: ELEMENT_ONLY,
    usual: { theme: "auto" },
    hint: "The scripts of your page cannot see into it. The settings stand in its address; it is told no outcome and loads as the frame does.",
    code: (set) => [
      `<iframe data-confidant title="Confidant: sharing a patient’s records" src="${quoted(withSettings("frame/frame.html", set))}"`,
      '  sandbox="allow-scripts allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" loading="lazy"',
      '  width="100%" height="900" frameborder="0"></iframe>',
      `<script defer src="${address("frame/parent.js")}"></script>`,
    ],
  },
  shortcode: {
    // An author of a post does not answer for what the scripts of the site hear, nor for its language.
    without: ["share-outcome", "lang"],
    hint: "Install the plugin confidant.zip first. There is a block too, with the same settings. The site is told no outcome.",
    code: (set) => [`[confidant${attributes(set)}]`],
  },
  link: {
    without: [...ELEMENT_ONLY, ...FRAME_ONLY],
    usual: { theme: "auto" },
    hint: "For newsletters and for systems that take neither scripts nor frames. Anybody can write a link, so it sets no advice line and no way out.",
    code: (set) => [`<a href="${quoted(withSettings("page/", set))}">Must, may or mustn’t you hand over a patient’s records? Open the guide</a>`],
  },
};

const form = document.querySelector("#settings");
const field = (id) => document.querySelector(`#${id}`);
const address = (name) => new URL(name, BASE).href;

/** As HTML has it between quotation marks; WordPress reads the same. */
const quoted = (text) => text.replace(/[&"<>[\]]/g, (letter) => `&#${letter.codePointAt(0)};`);

const attributes = (set) => set.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${quoted(value)}"`)).join("");

/** The address of a page, with all that is set. */
function withSettings(name, set) {
  const query = new URLSearchParams(set);
  return address(name) + (`${query}` ? `?${query}` : "");
}

/** Whether the guide speaks to a patient at first: where that is set, or where it begins at their own record. */
function isForPatients(set) {
  const { voice, topic } = Object.fromEntries(set);
  return voice ? voice === "patient" : topic === "own";
}

/** What a list says of being left alone. */
const notSet = (usual) => (usual ? `not set (${usual.replace(/["']/g, "")})` : "not set");

/** The values that a type names, as `"england" | "wales"` does. */
const choices = (type) => [...type.matchAll(/["']([^"']+)["']/g)].map(([, value]) => value);

/** One attribute, as a part of the form. */
function setting({ name, description = "", type, default: usual }) {
  const box = document.createElement("div");
  const label = document.createElement("label");
  const says = document.createElement("p");
  const kind = type?.text ?? "string";
  const input = document.createElement(choices(kind).length ? "select" : "input");
  label.htmlFor = input.id = `set-${name}`;
  label.textContent = name;
  says.id = `says-${name}`;
  says.textContent = description;
  input.name = name;
  input.setAttribute("aria-describedby", says.id);
  input.autocomplete = "off";
  box.className = "setting";
  if (input.matches("select")) {
    input.dataset.usual = usual ?? "";
    input.append(new Option(notSet(usual), ""));
    for (const value of choices(kind)) input.append(new Option(value, value));
  } else if (kind === "boolean") {
    input.type = "checkbox";
    box.classList.add("tick");
    box.append(input, label, says);
    return box;
  } else {
    input.type = name === "law-date" ? "date" : "text";
  }
  box.append(label, says, input);
  return box;
}

/** What is set: names with values. */
const chosen = () =>
  [...form.elements]
    .filter((input) => (input.type === "checkbox" ? input.checked : input.value.trim()))
    .map((input) => [input.name, input.type === "checkbox" ? true : input.value.trim()]);

function write() {
  const way = WAYS[document.querySelector("[name=way]:checked").value];
  for (const { name, options, dataset } of form.querySelectorAll("select")) options[0].text = notSet(way.usual?.[name] ?? dataset.usual);
  field("hint").textContent = way.hint;
  field("code").value = way.code(chosen().filter(([name]) => !way.without.includes(name))).join("\n");
  field("copied").textContent = "";
}

/** The guide with these settings, in the place of the one before. */
function preview() {
  const guide = document.createElement(TAG);
  for (const [name, value] of chosen()) guide.setAttribute(name, value === true ? "" : value);
  // Whoever makes the code looks at the guide: it need not wait.
  guide.setAttribute("loading", "eager");
  field("preview").replaceChildren(guide);
}

let waiting;
function changed() {
  write();
  clearTimeout(waiting);
  waiting = setTimeout(preview, PAUSE);
}

async function copy() {
  field("code").select();
  const done = await navigator.clipboard?.writeText(field("code").value).then(() => true, () => false);
  field("copied").textContent = done ? "Copied." : "Your browser keeps pages from copying. The code is marked: press Ctrl and C, or ⌘ and C.";
}

async function begin() {
  const manifest = await (await fetch(address("custom-elements.json"))).json();
  const element = manifest.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === TAG);
  field("waiting").replaceWith(...element.attributes.map(setting));
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  field("here").hidden = !OF_THIS_MACHINE.test(BASE.href);
  field("ways").addEventListener("change", write);
  field("copy").addEventListener("click", copy);
  write();
  preview();
}

begin().catch((cause) => {
  field("waiting").textContent = "The list of settings could not be read. The guide to embedding names them all.";
  throw cause;
});
