// Only in `cargo xtask serve`: waits until the page has been built again, and reloads it then.
let built = "";

for (;;) {
  try {
    const answer = await (await fetch(`/-/built?${built}`)).text();
    if (built !== "" && answer !== built) location.reload();
    built = answer;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 1000)); // the server is away; it may come back
  }
}
