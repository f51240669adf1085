import { readFileSync, rmSync } from 'node:fs';

/** The switches that make a Chromium write down what it asks of the network. @param file is made anew */
export const netLogSwitches = (file: string): string[] => [
  `--log-net-log=${file}`,
  '--net-log-capture-mode=Default',
];

/**
 * Addresses that an extension asked the network for, from a finished net-log; the log goes. What tabs of the
 * simulated web ask for never gets so far, and a killed browser's last line may be half: each line stands for itself.
 * @param id of the extension
 */
export function requestsOf(id: string, file: string): string[] {
  const started = `"initiator":"chrome-extension://${id}"`;
  const lines = readFileSync(file, 'utf8').split('\n');
  rmSync(file, { force: true });
  return lines
    .filter((line) => line.includes(started))
    .flatMap((line) => /"url":"((?:https?|wss?):[^"]*)"/.exec(line)?.[1] ?? []);
}
