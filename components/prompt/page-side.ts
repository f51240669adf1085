/**
 * The content script that put this frame on a page, and sees what a page does to it. Listens from now on for the
 * port that it hands over once the frame has loaded.
 * @returns asks for how long the page has left the prompt in plain sight, ms; 0: not at all
 */
export function pageSide(): () => Promise<number> {
  const port = new Promise<MessagePort>((resolve) => {
    const take = ({ isTrusted, ports: [first] }: MessageEvent) => {
      if (!isTrusted || !first) return;
      removeEventListener('message', take);
      resolve(first);
    };
    addEventListener('message', take);
  });
  return async () => {
    const open = await port;
    return new Promise((resolve) => {
      open.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
      open.postMessage('', []);
    });
  };
}
