// The guide's page inside an iframe: what it owes the page around, which is its height, and what a sandbox keeps from it.
//
// Nothing else is ever told: a message holds no word of the reader's, and no more than the height that anybody sees.

const tellHeight = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ type: "confidant-height", v: 1, height }, "*");
};

if (parent !== self) {
  new ResizeObserver(tellHeight).observe(document.documentElement);
  // The script of the page around may come later than the guide: it asks then.
  addEventListener("message", ({ source, data }) => source === parent && data?.type === "confidant-parent" && tellHeight());
}

// A sandbox without `allow-forms` sends no form, nor tells anybody that one was to be sent. The guide's forms go nowhere
// but to the guide.
addEventListener("click", (event) => {
  const button = event.target.closest("button[type=submit]");
  if (!button?.form || self.origin !== "null") return;
  event.preventDefault();
  button.form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter: button }));
});
