// The program where the page itself holds it, written as letters.

export async function program() {
  const letters = atob(document.querySelector("#confidant-program").textContent);
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place += 1) bytes[place] = letters.charCodeAt(place);
  return bytes;
}
