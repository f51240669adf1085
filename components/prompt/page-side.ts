/** The content script that put this frame on a page: it gives the prompt its place, and sees what the page does to it. */
export interface PageSide {
  /** the prompt is drawn and needs so many CSS pixels of height */
  drawn(height: number): void;
  /** for how long the page has left the prompt in plain sight, ms; 0: not at all */
  plainFor(): Promise<number>;
}

/**
 * Listens from now on for the port that the content script hands over once the frame has loaded. What is said before
 * waits for it. A number is a height; nothing at all asks for how long.
 */
export function pageSide(): PageSide {
  const port = new Promise<MessagePort>((resolve) => {
    const take = ({ isTrusted, ports: [first] }: MessageEvent) => {
      if (!isTrusted || !first) return;
      removeEventListener('message', take);
      resolve(first);
    };
    addEventListener('message', take);
  });
  return {
    drawn: (height) => void port.then((open) => open.postMessage(height, [])),
    async plainFor() {
      const open = await port;
      return new Promise((resolve) => {
        open.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
        open.postMessage('', []);
      });
    },
  };
}
