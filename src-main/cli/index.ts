/** The same features as the screens, with no window. Source: docs/specs/command-line.md. */
import { wallClock } from '../ipc/clock.ts'
import type { Desk } from '../ipc/desk.ts'
import { askSecret } from './ask-secret.ts'
import { breachesNext } from './breaches-next.ts'
import { caseload } from './caseload.ts'
import { cohort } from './cohort.ts'
import { type Command, RefusedError, type Surroundings, UsageError } from './command.ts'
import { dataQuality } from './data-quality.ts'
import { demo } from './demo.ts'
import { describeFault } from './fault-words.ts'
import { importCommand } from './import.ts'
import { indicators } from './indicators.ts'
import { init } from './init.ts'
import { pack } from './pack.ts'
import { pathway } from './pathway.ts'
import { spc } from './spc.ts'
import { survival } from './survival.ts'
import { verify } from './verify.ts'

const COMMANDS: readonly Command[] = [
  ...[init, demo, importCommand, caseload, indicators, cohort, pack, verify],
  ...[dataQuality, breachesNext],
  ...[spc, survival, pathway],
]

interface Started {
  readonly desk: Desk
  readonly version: string
}

/** Run one command and answer the exit status: 0 done, 1 refused or failed, 2 wrong usage. */
export async function runCommandLine(
  words: readonly string[],
  { desk, version }: Started,
): Promise<number> {
  // Whoever reads the first lines only, and closes the pipe, has all they wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return runCommand(words, {
    desk,
    version,
    clock: wallClock(),
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    environment: process.env,
    askSecret: process.stdin.isTTY ? askSecret : undefined,
  })
}

/** One command in given surroundings. */
export async function runCommand(
  [name, ...args]: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { out, err } = surroundings
  if (name === undefined || name === '--help' || name === 'help') {
    out(overview())
    return name === undefined ? 2 : 0
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) {
    err(`There is no command "${name}". Commands: ${COMMANDS.map((one) => one.name).join(', ')}.`)
    return 2
  }
  if (args.includes('--help')) {
    out(help(command))
    return 0
  }
  try {
    return await command.run(args, surroundings)
  } catch (error) {
    if (error instanceof UsageError) {
      err(`${error.message}\nUsage: ${command.usage}`)
      return 2
    }
    err(error instanceof RefusedError ? error.message : describeFault(error, surroundings))
    return 1
  }
}

function help({ name, summary, usage, notes = '' }: Command): string {
  return `${name}: ${summary}\n\nUsage: ${usage}\n\n${notes}`.trimEnd()
}

function overview(): string {
  const width = Math.max(...COMMANDS.map((one) => one.name.length))
  return [
    'Pathway 28 follows mental health transfers and remissions between prisons and hospitals.',
    '',
    ...COMMANDS.map((one) => `  ${one.name.padEnd(width)}  ${one.summary}`),
    '',
    'COMMAND --help says what a command takes. The passphrase comes from PATHWAY28_PASSPHRASE.',
  ].join('\n')
}
