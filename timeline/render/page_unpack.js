// The chart's library: packed in this page, or beside it. Runs before everything else.

// Base 85 with an alphabet that can stand in a script element; five characters are four bytes.
function bytesOf(packed) {
  const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%.()*+-;,=:?@^_`{|}~";
  const values = new Uint8Array(128);
  for (let n = 0; n < letters.length; n++) values[letters.charCodeAt(n)] = n;
  const missing = (5 - packed.length % 5) % 5;
  const bytes = new Uint8Array((packed.length + missing) / 5 * 4);
  for (let from = 0, to = 0; from < packed.length; from += 5, to += 4) {
    let value = 0;
    for (let n = from; n < from + 5; n++) value = value * 85 + (n < packed.length ? values[packed.charCodeAt(n)] : 84);
    bytes[to] = value >>> 24;
    bytes[to + 1] = value >>> 16;
    bytes[to + 2] = value >>> 8;
    bytes[to + 3] = value;
  }
  return bytes.subarray(0, bytes.length - missing);
}

// The script is added as text. The page's policy names the hash of just this text, so that nothing else would run.
async function unpack() {
  const packed = byId("library");
  if (!packed) return;
  const stream = new Blob([bytesOf(packed.textContent)]).stream().pipeThrough(new DecompressionStream("deflate"));
  const script = document.createElement("script");
  script.textContent = await new Response(stream).text();
  document.head.append(script);
}
