import { damageSaid, deepest, engineCode } from '../database/engine-faults.ts'
import type { Surroundings } from './command.ts'

/** Asks for the place in the program where a fault arose, for whoever mends it. */
const TRACE = 'PATHWAY28_TRACE'

/** One sentence for people about an error that no command foresaw: what it means, and what to do. */
export function describeFault(
  error: unknown,
  { environment }: Pick<Surroundings, 'environment'>,
): string {
  const sentence = sentenceFor(error)
  const isTraced = environment[TRACE] !== undefined && error instanceof Error
  return isTraced ? `${sentence}\n${error.stack}` : sentence
}

function sentenceFor(error: unknown): string {
  const code = engineCode(error) ?? (deepest(error) as NodeJS.ErrnoException).code ?? ''
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return 'Another program is writing to this database. Nothing was changed; try again when it has finished.'
  }
  if (damageSaid(error) !== undefined) {
    return 'This file is damaged or is not a database of this program. Keep a copy of it and of its key file, and restore the newest backup.'
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return 'The disk is full. Nothing was kept; make room and try again.'
  }
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS)/.test(code)) {
    return 'A file cannot be read or written here. Nothing was kept; check that you may write to its folder.'
  }
  return `Something went wrong inside the program, and nothing was kept. Set ${TRACE}=1 and try again to see where, and report it.`
}
