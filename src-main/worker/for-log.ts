import type { LogLine } from './messages.ts'

/**
 * What of a fault's details may be written down.
 *
 * An error's message can quote a cell of a file or a value of a record, so only its name, code
 * and the places in our code are kept, of each cause in turn.
 */
export function forLog(message: string, details: Readonly<Record<string, unknown>>): LogLine {
  const kept: Record<string, string> = {}
  for (const [key, value] of Object.entries(details)) {
    if (key === 'error') kept.stack = describeError(value)
    else if (KEPT.has(key)) kept[key] = typeof value === 'string' ? value : JSON.stringify(value)
  }
  return { message, details: kept }
}

/** `issues` are the router's: the path and code of each field that did not fit, never its value. */
const KEPT = new Set(['reference', 'code', 'name', 'issues'])

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = error.cause === undefined ? [] : [`caused by ${describeError(error.cause)}`]
  return [`${error.name}${code}`, ...frames, ...cause].join('\n')
}
