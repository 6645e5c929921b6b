import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type LocalDate, parseLocalDate } from '#shared/domain/local-date.ts'
import type { WallClock } from '../ipc/clock.ts'
import type { Desk } from '../ipc/desk.ts'

/** Where a command runs: who answers for files and printing, and where its words go. */
export interface Surroundings {
  readonly desk: Desk
  readonly clock: WallClock
  readonly version: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Ask on the terminal without showing the answer; `undefined` where there is no terminal. */
  readonly askSecret: ((question: string) => Promise<string>) | undefined
}

export interface Command {
  readonly name: string
  readonly summary: string
  readonly usage: string
  /** What the help says beside the usage. */
  readonly notes?: string
  /** Answers the exit status. */
  run(args: readonly string[], surroundings: Surroundings): Promise<number>
}

/** The words of a call are off: exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Something was refused, and nothing was done: exit status 1, with one sentence. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}

type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** Options of a call by name; `text` ones take a value, `flags` do not. */
export interface Options {
  /** The words before and between the options. */
  readonly words: readonly string[]
  text(name: string): string | undefined
  /** Every value of an option that may be given again. */
  list(name: string): readonly string[]
  needed(name: string): string
  flag(name: string): boolean
  day(name: string): LocalDate | undefined
  neededDay(name: string): LocalDate
  /** A whole number within limits. */
  number(name: string, limits: { readonly from: number; readonly to: number }): number | undefined
  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | undefined
}

export function readOptions(
  args: readonly string[],
  { texts, lists = [], flags = [], words = 0 }: OptionNames,
): Options {
  const { values, positionals } = parse(args, { texts, lists, flags })
  if (positionals.length > words) {
    throw new UsageError(`"${positionals[words]}" is not expected here.`)
  }
  return {
    words: positionals,
    text,
    list: (name) => {
      const value = values[name]
      return typeof value === 'object' ? value : []
    },
    needed,
    flag: (name) => values[name] === true,
    day,
    neededDay: (name) => day(name) ?? missing(name),
    number: (name, { from, to }) => {
      const given = text(name)
      if (given === undefined) return undefined
      const number = Number(given)
      if (/^\d+$/.test(given) && from <= number && number <= to) return number
      throw new UsageError(`--${name} takes a whole number from ${from} to ${to}.`)
    },
    oneOf: (name, allowed) => {
      const given = text(name)
      const found = allowed.find((one) => one === given)
      if (given === undefined || found) return found
      throw new UsageError(`--${name} takes one of ${allowed.join(', ')}; this is "${given}".`)
    },
  }

  function text(name: string): string | undefined {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }

  function needed(name: string): string {
    return text(name) ?? missing(name)
  }

  function day(name: string): LocalDate | undefined {
    const given = text(name)
    if (given === undefined) return undefined
    const read = parseLocalDate(given)
    if (read) return read
    throw new UsageError(`--${name} takes a date as YYYY-MM-DD; there is no day "${given}".`)
  }
}

interface OptionNames {
  readonly texts: readonly string[]
  /** Options that take a value and may be given again. */
  readonly lists?: readonly string[]
  readonly flags?: readonly string[]
  /** How many words may stand beside the options. */
  readonly words?: number
}

function missing(name: string): never {
  throw new UsageError(`--${name} is missing.`)
}

function parse(
  args: readonly string[],
  { texts, lists, flags }: Required<Pick<OptionNames, 'texts' | 'lists' | 'flags'>>,
) {
  const options: ParseArgsOptionsConfig = Object.fromEntries([
    ...texts.map((name) => [name, { type: 'string' }] as const),
    ...lists.map((name) => [name, { type: 'string', multiple: true }] as const),
    ...flags.map((name) => [name, { type: 'boolean' }] as const),
  ])
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return { values: values as Values, positionals }
  } catch (error) {
    throw new UsageError(describeParseError(error))
  }
}

/** The parser's own messages explain themselves at length; one plain sentence is enough. */
function describeParseError(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error
  const option = /'(?:-\w, )?(--?[^'\s=]*)/.exec(error.message)?.[1] ?? 'The option'
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option} here.`
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error
  if (error.message.includes('does not take')) return `${option} takes no value.`
  return error.message.includes('ambiguous')
    ? `${option} takes a value; one that begins with a dash is written ${option}=VALUE.`
    : `${option} takes a value.`
}
