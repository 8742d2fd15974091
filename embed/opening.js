// On a page of its own: where the guide cannot start, says why on the card that stands until then. What to do stands on
// that card already.
//
// It stands in the page itself, before any other script, and is written as browsers of 2012 read it: it speaks where no
// module comes, or none is understood. The build puts the words before it.

/** The cause, where the browser itself has told it: what is found out later knows no better. */
var known = "";

/** Fills the opening card in, if it still stands. */
function failed(found) {
  var cause = known || found;
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", function () {
      failed(cause);
    });
    return;
  }
  var card = document.querySelector("#confidant [data-opening]");
  if (!card) return;
  each(card, "[data-failed]", function (part) {
    part.textContent = part.getAttribute("data-failed");
  });
  tell(card, "[data-why]", FAILURES[cause].reader);
  tell(card, "[data-cause]", OWNER + " " + cause + ". " + FAILURES[cause].owner);
  // In an article somebody reads on, elsewhere.
  if (window.parent === window) card.querySelector("h2").focus();
}

function tell(card, selector, words) {
  each(card, selector, function (part) {
    part.textContent = words;
    part.hidden = false;
  });
}

function each(card, selector, change) {
  Array.prototype.forEach.call(card.querySelectorAll(selector), change);
}

/** Why our module did not come: it is asked for once more, only to say so. */
function whyNot(module) {
  if (location.protocol === "file:") return failed("file-protocol");
  ask(module.src, "").then(function (answer) {
    if (!answer || !answer.ok) return failed("not-loaded");
    // A log-in page in its place has another hash too, and is the likelier.
    if (!/javascript/.test(answer.headers.get("content-type"))) return failed("mime");
    ask(module.src, module.integrity).then(function (whole) {
      // What comes whole the second time did not come the first time.
      failed(whole ? "not-loaded" : "integrity");
    });
  });
}

/** A policy keeps our module away: that is heard beside the failed load, and may keep from asking about it. */
function forbidden(event) {
  var module = document.querySelector("script[src]");
  if (!module || event.blockedURI !== module.src || event.disposition !== "enforce") return;
  known = "csp";
  failed(known);
}

/** The answer, or nothing. It is asked for as the browser asked for the module. */
function ask(address, integrity) {
  return fetch(address, { credentials: "same-origin", referrerPolicy: "no-referrer", integrity: integrity }).catch(function () {});
}

/** What the guide's own scripts report, or the browser of them; other people's errors are nothing to the guide. */
function heard(event) {
  var target = event.target;
  if (target && target.type === "module" && target.src) return whyNot(target);
  var error = event.error;
  if (!error) return;
  if (Object.prototype.hasOwnProperty.call(FAILURES, error.cause)) return failed(error.cause);
  // The only scripts that this page may run are the guide's.
  if (error.name === "SyntaxError") failed("wasm-old");
}

// What fails to load tells nobody but its own element: it is overheard on the way there.
addEventListener("error", heard, true);
addEventListener("securitypolicyviolation", forbidden);

// A browser that knows no modules is older than WebAssembly.
if (!("noModule" in document.createElement("script"))) failed("wasm-missing");
