import type { FollowUp } from '#shared/domain/quality-improvement/life-table.ts'
import type { TableRow } from '../features/imports/reading/table.ts'
import { RefusedError } from './command.ts'
import { type Headings, type ReadCell, readTable } from './read-table.ts'

/** The follow-ups of a file, as docs/specs/estimators.md says that they are written. */
export interface FollowUpFile {
  /** Whether ends are told apart by words, or there is only one way to end. */
  readonly endsAre: 'alike' | 'kinds'
  readonly everyone: readonly FollowUp<string>[]
  /** By the names in the column `group`, in their order; `undefined` without that column. */
  readonly groups: ReadonlyMap<string, readonly FollowUp<string>[]> | undefined
}

/** Each pair of groups is compared with each other at each time: more would be names of people. */
const MOST_GROUPS = 100

const NO_GROUP = 'UNKNOWN'

export async function readFollowUps(path: string): Promise<FollowUpFile> {
  const everyone: FollowUp<string>[] = []
  const groups = new Map<string, FollowUp<string>[]>()
  let endsAre: FollowUpFile['endsAre'] = 'alike'
  let isGrouped = false

  await readTable(path, (headings) => {
    const time = headings.need('time')
    const end = chooseEnd(headings)
    const group = headings.find('group')
    endsAre = end.endsAre
    isGrouped = group !== undefined
    return (row) => {
      const followUp = { time: readTime(row, time), end: end.read(row) }
      everyone.push(followUp)
      if (group) addTo(groups, group(row) || NO_GROUP, followUp)
    }
  })

  if (everyone.length === 0) {
    throw new RefusedError('The file has headings and no rows; there is nobody to follow up.')
  }
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  return { endsAre, everyone, groups: isGrouped ? new Map(inOrder) : undefined }
}

interface EndColumn {
  readonly endsAre: FollowUpFile['endsAre']
  read(row: TableRow): string | null
}

function chooseEnd(headings: Headings): EndColumn {
  const event = headings.find('event')
  const status = headings.find('status')
  if (event && status) {
    throw new RefusedError('The file has both columns status and event; leave one of them.')
  }
  if (event) return { endsAre: 'kinds', read: (row) => readKind(row, event) }
  const needed = headings.need('status')
  return { endsAre: 'alike', read: (row) => readStatus(row, needed) }
}

function readTime(row: TableRow, read: ReadCell): number {
  const text = read(row)
  const time = /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
  if (Number.isFinite(time)) return time
  throw new RefusedError(`Row ${row.row} has the time “${text}”; write a number of 0 or more.`)
}

function readStatus(row: TableRow, read: ReadCell): 'ended' | null {
  const text = read(row)
  if (text === '1') return 'ended'
  if (text === '0') return null
  throw new RefusedError(
    `Row ${row.row} has the status “${text}”; write 1 for an end and 0 for still open, or name the column event and write words.`,
  )
}

function readKind(row: TableRow, read: ReadCell): string | null {
  const text = read(row)
  if (text === '') {
    throw new RefusedError(`Row ${row.row} has no event; write censor where it is still open.`)
  }
  return text.toLowerCase() === 'censor' ? null : text
}

function addTo(
  groups: Map<string, FollowUp<string>[]>,
  name: string,
  followUp: FollowUp<string>,
): void {
  const group = groups.get(name)
  if (group) group.push(followUp)
  else groups.set(name, [followUp])
  if (groups.size > MOST_GROUPS) {
    throw new RefusedError(
      `The column group has more than ${MOST_GROUPS} names; choose one with fewer, or leave it out.`,
    )
  }
}
