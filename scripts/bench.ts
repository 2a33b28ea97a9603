import { chooseBenches, fullSizes, runBench } from '#scripts/bench/benches.ts';

const say = (line: string) => console.error(`bench: ${line}`);

/** One JSON line per figure on stdout, progress on stderr. A missed goal is a figure, not a failure: the exit code is 0. */
try {
  for (const name of chooseBenches(process.argv.slice(2))) {
    for await (const figure of runBench(name, fullSizes, say)) console.log(JSON.stringify(figure));
  }
} catch (error) {
  say((error as Error).message.replaceAll('\n', ' '));
  process.exitCode = 1;
}
