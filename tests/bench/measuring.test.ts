import { expect, it } from 'vitest';
import { asTable, isMet, median } from './table';
import { pageMark, scriptTimeIn, withoutTheTracer } from './trace';

const at = (name: string, ts: number, dur: number, url?: string) => ({
  name,
  ph: 'X',
  ts,
  dur,
  tdur: dur,
  pid: 1,
  tid: 1,
  args: { data: url === undefined ? {} : { url } },
});
const ours = 'chrome-extension://id/content.js';
const page = 'https://mail.google.com/page.js';
const onPage = at(pageMark, 90_000, 0);

it('counts the calls of an extension, also within those of the page, and each once', () => {
  const events = [
    at('FunctionCall', 0, 5_000, page),
    at('FunctionCall', 1_000, 2_000, ours),
    at('FunctionCall', 1_500, 500, ours),
    at('FunctionCall', 10_000, 1_000, ours),
    onPage,
  ];
  const { total, longest, stretches } = scriptTimeIn(events);
  expect({ total, longest, stretches }).toEqual({ total: 3, longest: 2, stretches: 2 });
  expect(scriptTimeIn([events[0]!, onPage]).total).toBe(0);
});

it('does not count what the tracing itself takes in the middle of a call', () => {
  const call = at('FunctionCall', 0, 5_000, ours);
  const tracer = at('V8.InvokeApiInterruptCallbacks', 1_000, 3_000);
  const longest = (...events: ReturnType<typeof at>[]) =>
    scriptTimeIn(withoutTheTracer([...events, onPage])).longest;
  expect(longest(call, tracer)).toBe(2);
  expect(longest(call, { ...tracer, ts: 6_000 })).toBe(5);
  expect(longest(call, { ...tracer, tid: 2 })).toBe(5);
});

it('counts what runs where the page runs, and not what the background does beside it', () => {
  const events = [at('FunctionCall', 0, 1_000, ours), { ...onPage, tid: 2 }];
  expect(scriptTimeIn(events).total).toBe(0);
  expect(scriptTimeIn([...events, onPage]).total).toBe(1);
  expect(() => scriptTimeIn(events.slice(0, 1))).toThrow('which thread');
});

it('shares out what runs between the calls of microtasks, by whose script was met there', () => {
  const profile = {
    ...at('ProfileChunk', 0, 0),
    ph: 'P',
    id: '0x1',
    args: {
      data: {
        startTime: 0,
        cpuProfile: {
          nodes: [
            { id: 1, callFrame: { url: page } },
            { id: 2, callFrame: { url: ours } },
            { id: 3, parent: 2, callFrame: { url: '' } },
          ],
          samples: [1, 3, 3, 1, 3],
        },
        // At 500, 1,500 and 1,600; at 3,000 within the call, which is counted by itself; at 9,000 outside.
        timeDeltas: [500, 1_000, 100, 1_400, 6_000],
      },
    },
  };
  const events = [
    at('RunMicrotasks', 0, 4_000),
    at('FunctionCall', 2_500, 1_000, ours),
    profile,
    onPage,
  ];
  expect(scriptTimeIn(events).total).toBeCloseTo(1 + (3 * 2) / 3);
});

it('sees a layout that an observer forces, and none that a timer does', () => {
  const layout = at('Layout', 200, 50);
  const call = at('FunctionCall', 100, 500, ours);
  expect(
    scriptTimeIn([at('RunMicrotasks', 0, 1_000), call, layout, onPage]).forcedInObservers,
  ).toBe(1);
  expect(scriptTimeIn([at('TimerFire', 0, 1_000), call, layout, onPage]).forcedInObservers).toBe(0);
});

it('says of a row whether it is met, by the ratio where there is another', () => {
  const row = { what: 'one', ours: 3, unit: 'ms', atMost: 2 } as const;
  expect(isMet(row)).toBe(false);
  expect(isMet({ ...row, against: { name: 'another', value: 2 } })).toBe(true);
  expect(isMet({ what: 'told only', ours: 3, unit: 'ms' })).toBeUndefined();
  expect(asTable([row])).toContain('**no**');
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});
