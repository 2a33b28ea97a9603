import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchChanges } from '#renderer/ui/watch-changes.ts';
import type { GatebookClient } from '#src/contract/contract.ts';
import type { Change } from '#src/contract/events.ts';

/** A line to the host that the test feeds and cuts. */
function createLine() {
  let watches = 0;
  let topic: Change['topic'] = 'visits';
  let isHanging = false;
  let wake: (what: 'change' | 'cut') => void = () => undefined;
  async function* changes() {
    for (;;) {
      const what = await new Promise<'change' | 'cut'>((resolve) => {
        wake = resolve;
      });
      if (what === 'cut') return;
      yield { topic, seq: 1 };
    }
  }
  const watch = (_: undefined, { signal }: { signal: AbortSignal }) => {
    watches += 1;
    signal.addEventListener('abort', () => wake('cut'));
    // The second try meets a host that is still down.
    return watches === 2 ? Promise.reject(new Error('down')) : Promise.resolve(changes());
  };
  const status = () => (isHanging ? new Promise(() => undefined) : Promise.resolve({}));
  const client = { events: { watch }, kiosk: { status } } as unknown as GatebookClient;
  const change = (about: Change['topic'] = 'visits') => {
    topic = about;
    wake('change');
  };
  const hang = () => {
    isHanging = true;
  };
  return { client, change, hang, cut: () => wake('cut'), watches: () => watches };
}

function openScreen() {
  const queries = new QueryClient();
  let asked = 0;
  const observer = new QueryObserver(queries, { queryKey: ['inside'], queryFn: () => ++asked, staleTime: Infinity });
  onTestFinished(observer.subscribe(() => undefined));
  return { queries, asked: () => asked, isDone: () => observer.getCurrentResult().isSuccess };
}

describe('a screen that follows the host', () => {
  it('asks again on a change, and once more after the line was down', async () => {
    const line = createLine();
    const screen = openScreen();
    await expect.poll(screen.isDone).toBe(true);
    onTestFinished(watchChanges(line.client, screen.queries));
    await expect.poll(screen.asked).toBe(2);
    line.change();
    await expect.poll(screen.asked).toBe(3);
    line.cut();
    await expect.poll(line.watches, { timeout: 5_000 }).toBe(3);
    await expect.poll(screen.asked).toBe(4);
  });

  it('takes a host that says nothing any more for a line that is down, and one that answers for a line', async () => {
    const line = createLine();
    onTestFinished(watchChanges(line.client, openScreen().queries, { everyMs: 10, answerMs: 50 }));
    await expect.poll(line.watches).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(line.watches()).toBe(1);
    line.hang();
    await expect.poll(line.watches).toBe(2);
  });

  it('asks only for the state of the book when that alone has moved', async () => {
    const line = createLine();
    const screen = openScreen();
    let asked = 0;
    const queryKey = [['integrity', 'status'], { type: 'query' }];
    const status = new QueryObserver(screen.queries, { queryKey, queryFn: () => ++asked, staleTime: Infinity });
    onTestFinished(status.subscribe(() => undefined));
    await expect.poll(() => screen.isDone() && asked).toBe(1);
    onTestFinished(watchChanges(line.client, screen.queries));
    await expect.poll(() => [screen.asked(), asked]).toEqual([2, 2]);
    line.change('integrity');
    await expect.poll(() => asked).toBe(3);
    expect(screen.asked()).toBe(2);
    line.change();
    await expect.poll(() => [screen.asked(), asked]).toEqual([3, 4]);
  });

  it('stops for good when the window goes', async () => {
    const line = createLine();
    const stop = watchChanges(line.client, openScreen().queries);
    await expect.poll(line.watches).toBe(1);
    stop();
    line.cut();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(line.watches()).toBe(1);
  });
});
