// Starts the guide. If it cannot start, what the page says without it stays.
import init from "./confidant.js";

await init();
