/**
 * For long work in slices: the returned function waits for the browser's next turn once a slice has taken its time,
 * and returns at once before.
 */
export function createBreather(sliceMs = 12): () => Promise<void> {
  let started = performance.now();
  return async () => {
    if (performance.now() - started < sliceMs) return;
    // a message comes after pending input; a timer would be held back to 4 ms, and in a background tab to 1 s
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    started = performance.now();
  };
}
