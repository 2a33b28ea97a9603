import type { InvalidateQueryFilters, QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { GatebookClient } from '#src/contract/contract.ts';
import type { Change } from '#src/contract/events.ts';

export type Connection = 'connecting' | 'live' | 'lost';

const firstDelayMs = 250;
const longestDelayMs = 5_000;

/** How often the host is asked whether it is there, and how long it may take to say so. */
const usualPatience = { everyMs: 10_000, answerMs: 15_000 };
export type Patience = typeof usualPatience;

let connection: Connection = 'connecting';
const listeners = new Set<() => void>();

function report(next: Connection) {
  if (next === connection) return;
  connection = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the host is heard. `lost`: what is on screen may be old; it is asked again as soon as the host is back. */
export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => connection);

/**
 * Follows the host's changes for as long as the window lives and asks every query again on each of them.
 * A change only says that something moved, and whatever was missed while the line was down is covered by asking
 * everything again on reconnection. Returns the function that stops it.
 */
export function watchChanges(client: GatebookClient, queries: QueryClient, patience = usualPatience): () => void {
  const abort = new AbortController();
  void follow(client, queries, abort.signal, patience);
  return () => abort.abort();
}

async function follow(client: GatebookClient, queries: QueryClient, signal: AbortSignal, patience: Patience) {
  let delayMs = firstDelayMs;
  while (!signal.aborted) {
    const line = new AbortController();
    try {
      const changes = await client.events.watch(undefined, { signal: AbortSignal.any([signal, line.signal]) });
      void endWhenSilent(client, line, patience);
      delayMs = firstDelayMs;
      report('live');
      void queries.invalidateQueries();
      for await (const { topic } of changes) void queries.invalidateQueries(affected(topic));
    } catch {
      // Why it ended does not matter: a watch that ends is a line that is down.
    } finally {
      line.abort();
    }
    if (signal.aborted) return;
    report('lost');
    await pause(delayMs, signal);
    delayMs = Math.min(delayMs * 2, longestDelayMs);
  }
}

/** A host that hangs keeps its lines open and is merely silent; a screen that trusted it would look alive and be old. */
async function endWhenSilent(client: GatebookClient, line: AbortController, { everyMs, answerMs }: Patience) {
  for (;;) {
    await pause(everyMs, line.signal);
    if (line.signal.aborted) return;
    if (!(await answersIn(client, answerMs, line.signal))) line.abort();
  }
}

/** Also a refusal is an answer. */
const answersIn = (client: GatebookClient, ms: number, signal: AbortSignal): Promise<boolean> =>
  Promise.race([
    Promise.resolve()
      .then(() => client.kiosk.status())
      .then(
        () => true,
        () => true,
      ),
    pause(ms, signal).then(() => false),
  ]);

/** How far a verification is moves often, and so does a camera, and no list of the desk with them. The first part of a key is its area. */
const affected = (topic: Change['topic']): InvalidateQueryFilters =>
  topic === 'integrity' || topic === 'kiosks'
    ? { predicate: ({ queryKey: [path] }) => Array.isArray(path) && path[0] === topic }
    : {};

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    const giveUp = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', giveUp, { once: true });
  });
