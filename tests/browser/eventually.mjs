// Waiting without sleeping: a question asked again until it is so, or time is up.

const PATIENCE = 30_000;
const PAUSE = 25;

/** Asks until the answer is neither null, undefined nor false; explains itself when time is up. */
export async function eventually(question, explanation) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(typeof explanation === "function" ? await explanation() : explanation);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
