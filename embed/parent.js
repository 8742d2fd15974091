// For a page that has the guide in an iframe marked `data-confidant`: gives the frame the height of what it shows, and
// leaves the page when the reader asks to. `data-exit-url` on the iframe says where to, or `exit-url` in its address.
{
  const NEUTRAL = "https://www.bbc.co.uk/weather";
  /** No guide is lower or higher than this, in pixels. */
  const [LOW, HIGH] = [200, 30_000];

  const frames = () => [...document.querySelectorAll("iframe[data-confidant]")];

  /** What this page set in the frame's address, where it is an address of the web. */
  const setting = ({ src }, name) => [new URL(src, document.baseURI).searchParams.get(name)].find((to) => to?.startsWith("https://"));

  /** What is no address must not keep anybody here. */
  const leave = (to) => {
    try {
      location.replace(to);
    } catch {
      location.replace(NEUTRAL);
    }
  };

  /** What a border takes of the frame's height, where the page's styles reckon it in. */
  const border = (frame) => (getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0);

  const ways = {
    "confidant-height": (frame, { height }) => {
      if (Number.isFinite(height)) frame.style.height = `${Math.min(Math.max(height, LOW), HIGH) + border(frame)}px`;
    },
    // The address is this page's own: a message names none.
    "confidant-exit": (frame) => {
      const { title, documentElement } = document;
      // No style of the page may show it again.
      documentElement.style.setProperty("display", "none", "important");
      document.title = "";
      // An article of several places may be brought out of memory whole, by Back. One that was still loading shows, too.
      const show = () => {
        documentElement.style.removeProperty("display");
        document.title ||= title;
      };
      addEventListener("pageshow", ({ persisted }) => persisted && show());
      leave(frame.dataset.exitUrl || setting(frame, "exit-url") || NEUTRAL);
    },
  };

  addEventListener("message", ({ source, data }) => {
    // A sandboxed frame has no origin to check: that the window is the frame's own is what counts.
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame && data?.v === 1 && Object.hasOwn(ways, data.type)) ways[data.type](frame, data);
  });

  // The guide may have told its height before this script came.
  for (const { contentWindow } of frames()) contentWindow.postMessage({ type: "confidant-parent", v: 1 }, "*");
}
