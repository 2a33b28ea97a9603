#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { backupCommand } from '#src/node/cli/backup.ts';
import { checkpointCommand } from '#src/node/cli/checkpoint.ts';
import { type Command, print, report, UsageError } from '#src/node/cli/command.ts';
import { demoCommand } from '#src/node/cli/demo.ts';
import { doctorCommand } from '#src/node/cli/doctor.ts';
import { exportCommand } from '#src/node/cli/export.ts';
import { rebuildCommand } from '#src/node/cli/rebuild.ts';
import { recoverCommand } from '#src/node/cli/recover.ts';
import { restoreCommand } from '#src/node/cli/restore.ts';
import { serveCommand } from '#src/node/cli/serve.ts';
import { verifyCommand } from '#src/node/cli/verify.ts';

/** The words of the command line stay as they are: scripts of offices depend on them. */
const commands: readonly Command[] = [
  serveCommand,
  demoCommand,
  exportCommand,
  verifyCommand,
  checkpointCommand,
  recoverCommand,
  backupCommand,
  restoreCommand,
  rebuildCommand,
  doctorCommand,
];

const overview = `gatebook — the entrance book of an office

${commands.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`).join('\n')}

gatebook COMMAND --help says more about each.`;

async function main(argv: string[]): Promise<void> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === 'help') return print(overview);
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new UsageError(`there is no command "${name}"; see gatebook --help`);
  if (rest.includes('--help')) return print(`${command.name}: ${command.summary}\n\n${command.usage}`);
  await command.run(readOptions(command, rest));
}

function readOptions(command: Command, args: string[]) {
  try {
    return parseArgs({ args, options: command.options, strict: true }).values as Record<string, string | boolean>;
  } catch (error) {
    const [firstSentence] = (error as Error).message.split('. ');
    throw new UsageError(`${firstSentence}; see gatebook ${command.name} --help`);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  report(`gatebook: ${(error as Error).message.replaceAll('\n', ' ')}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
