#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { type Command, print, report, UsageError } from '#src/node/cli/command.ts';

/**
 * Each is loaded when it is called: most need a small part of the product. The words of the command line stay as they are:
 * scripts of offices depend on them.
 */
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('#src/node/cli/serve.ts')).serveCommand,
  demo: async () => (await import('#src/node/cli/demo.ts')).demoCommand,
  export: async () => (await import('#src/node/cli/export.ts')).exportCommand,
  verify: async () => (await import('#src/node/cli/verify.ts')).verifyCommand,
  checkpoint: async () => (await import('#src/node/cli/checkpoint.ts')).checkpointCommand,
  recover: async () => (await import('#src/node/cli/recover.ts')).recoverCommand,
  backup: async () => (await import('#src/node/cli/backup.ts')).backupCommand,
  restore: async () => (await import('#src/node/cli/restore.ts')).restoreCommand,
  rebuild: async () => (await import('#src/node/cli/rebuild.ts')).rebuildCommand,
  doctor: async () => (await import('#src/node/cli/doctor.ts')).doctorCommand,
};

async function showOverview(): Promise<void> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = loaded.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`);
  print(`gatebook — the entrance book of an office

${lines.join('\n')}

gatebook COMMAND --help says more about each.`);
}

async function main(argv: string[]): Promise<void> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === 'help') return showOverview();
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new UsageError(`there is no command "${name}"; see gatebook --help`);
  const command = await load();
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
