import { type Command, print, report, required, UsageError, wholeNumber } from '#src/node/cli/command.ts';
import { openGatebook } from '#src/node/cli/open-gatebook.ts';

export const demoCommand: Command = {
  name: 'demo',
  summary: 'fill an empty data folder with a fictional office and its history',
  usage: `gatebook demo --data DIR [--people N] [--days N] [--seed N]
  --people N   different persons, 1 to 200000 (60)
  --days N     days of history ending now, 1 to 3650 (30)
  --seed N     the same seed makes the same office (1)
Prints the demo PINs. For a million movements: --people 20000 --days 60.`,
  options: { data: { type: 'string' }, people: { type: 'string' }, days: { type: 'string' }, seed: { type: 'string' } },
  async run(values) {
    const size = {
      people: wholeNumber(values, 'people', 60, [1, 200_000]),
      days: wholeNumber(values, 'days', 30, [1, 3650]),
      seed: wholeNumber(values, 'seed', 1, [0, 4_294_967_295]),
    };
    const gatebook = await openGatebook({ dataDir: required(values, 'data') });
    try {
      if (gatebook.ports.register.read.office()) {
        throw new UsageError('this data folder already holds a book; name an empty folder with --data');
      }
      const lines = await gatebook.fillDemo({ ...size, onProgress: (done) => report(`${done} lines`) });
      print(`${lines} lines written for ${size.people} people over ${size.days} days`);
      for (const { name, role, pin } of gatebook.demoSheet()?.accounts ?? []) print(`${role}\t${pin}\t${name}`);
    } finally {
      await gatebook.close();
    }
  },
};
