import { assign, fromPromise, setup } from 'xstate';

/** After this long a person wonders whether anything happens. */
export const slowAfterMs = 150;
/** After this long the screen says that nothing is written yet and that the guard should come. */
export const lateAfterMs = 3_000;
const againAfterMs = 2_000;
const longestTryMs = 10_000;

export type Send<Answer> = (signal: AbortSignal) => Promise<Answer>;

type Task<Answer> = { send: Send<Answer>; isHopeless: (error: unknown) => boolean };

/**
 * Brings one command to the host, however long that takes. The command carries its own id, so it is simply sent again
 * when the host did not answer: what was written is not written twice, and what was not is not lost. It ends with the
 * answer only; whoever started it may stop it. A call the host calls wrong (`hasNoHope`) is not repeated.
 */
export const createDelivery = <Answer>() =>
  setup({
    types: {
      input: {} as Task<Answer>,
      context: {} as Task<Answer> & { answer: Answer | null; hasNoHope: boolean },
      output: {} as Answer,
      events: {} as { type: 'RETRY' },
    },
    actors: { send: fromPromise<Answer, Send<Answer>>(({ input, signal }) => input(signal)) },
    delays: { slowAfterMs, lateAfterMs: lateAfterMs - slowAfterMs, againAfterMs, longestTryMs },
  }).createMachine({
    context: ({ input }) => ({ ...input, answer: null, hasNoHope: false }),
    initial: 'prompt',
    states: {
      prompt: {
        initial: 'quick',
        states: {
          quick: { after: { slowAfterMs: 'slow' } },
          // The first call may still get through: the second says the same, and whichever is first is written.
          slow: { after: { lateAfterMs: '#trying' } },
        },
        invoke: {
          src: 'send',
          input: ({ context }: { context: Task<Answer> }) => context.send,
          onDone: { target: 'answered', actions: assign({ answer: ({ event }) => event.output }) },
          onError: {
            target: 'late',
            actions: assign({ hasNoHope: ({ context, event }) => context.isHopeless(event.error) }),
          },
        },
      },
      late: {
        id: 'late',
        initial: 'waiting',
        on: { RETRY: '.trying' },
        states: {
          waiting: { after: { againAfterMs: { target: 'trying', guard: ({ context }) => !context.hasNoHope } } },
          trying: {
            id: 'trying',
            after: { longestTryMs: 'waiting' },
            invoke: {
              src: 'send',
              input: ({ context }: { context: Task<Answer> }) => context.send,
              onDone: { target: '#answered', actions: assign({ answer: ({ event }) => event.output }) },
              onError: {
                target: 'waiting',
                actions: assign({ hasNoHope: ({ context, event }) => context.isHopeless(event.error) }),
              },
            },
          },
        },
      },
      answered: { id: 'answered', type: 'final' },
    },
    output: ({ context }) => context.answer as Answer,
  });
