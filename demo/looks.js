// Shows the page in the look that its address names after `#`, and lets the guides follow into the dark.

const LOOKS = ["journal", "magazine", "clinic"];
const DARK = ["magazine"];

function show() {
  const named = location.hash.slice(1);
  const look = LOOKS.includes(named) ? named : LOOKS[0];
  document.documentElement.dataset.look = look;
  for (const link of document.querySelectorAll('.masthead nav a[href^="#"]')) {
    link.toggleAttribute("aria-current", link.hash === `#${look}`);
  }
  for (const guide of document.querySelectorAll("confidant-guide")) {
    guide.setAttribute("theme", DARK.includes(look) ? "dark" : "light");
  }
}

addEventListener("hashchange", show);
show();
