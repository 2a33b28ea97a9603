import type { Change } from '#src/contract/events.ts';

/** The line of changes: `change` says that something moved, `cut` breaks the line and `mend` lets it be opened again. */
export function createLine() {
  let isCut = false;
  let streams: ReadableStreamDefaultController<Change>[] = [];
  return {
    change: (topic: Change['topic'] = 'visits') => {
      for (const stream of streams) stream.enqueue({ topic, seq: 1 });
    },
    cut: () => {
      isCut = true;
      for (const stream of streams) stream.error(new TypeError('network error'));
      streams = [];
    },
    mend: () => {
      isCut = false;
    },
    watch: async () => {
      if (isCut) throw new TypeError('Failed to fetch');
      return new ReadableStream<Change>({ start: (controller) => void streams.push(controller) });
    },
  };
}
