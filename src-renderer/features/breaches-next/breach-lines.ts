import type { BreachRow } from '#shared/contract/breaches-next.ts'
import { STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'

const HEADINGS = [
  ...['Reference', 'Establishment', 'Establishment code', 'Stage', 'Day', 'Days left', 'Last day'],
  ...['Chance of admission by the last day, %', 'Lower 95% limit, %', 'Upper 95% limit, %'],
  ...['Past referrals', 'Why there is no chance', 'All stages together, %'],
  ...['Past referrals in all stages', 'If this stage ended: next', 'Chance then, %'],
  ...['Past referrals there', 'Gain, points', 'Lower 95% limit, points', 'Upper 95% limit, points'],
  'What can be changed',
]

const WHY: Readonly<Record<Exclude<BreachRow['chance']['kind'], 'known'>, string>> = {
  too_few: 'too few',
  not_followed: 'not followed long enough',
  last_day: 'last day',
}

const STANDING: Readonly<Record<BreachRow['standing'], string>> = {
  can_change: 'most can be changed',
  not_known: 'not known',
  little_to_gain: 'little to gain',
}

/** The list as lines of a file: whole per cent, dates as they are kept, nothing where nothing is known. */
export function breachLines(rows: readonly BreachRow[]): string[][] {
  return [HEADINGS, ...rows.map(toLine)]
}

const whole = (share: number | null | undefined) =>
  share === null || share === undefined ? '' : `${Math.round(100 * share)}`

function toLine({ establishment = '', establishmentName = '', ...row }: BreachRow): string[] {
  const { chance, anyStage, ifEnded, gain } = row
  const known = chance.kind === 'known' ? chance : undefined
  const then = ifEnded?.kind === 'known' ? ifEnded : undefined
  return [
    ...[row.localRef, establishmentName, establishment, STAGE_NAMES[row.stage]],
    ...[`${row.day}`, `${row.daysLeft}`, row.lastDay],
    ...[whole(known?.chance), whole(known?.lower), whole(known?.upper)],
    chance.kind === 'last_day' ? '' : `${chance.n}`,
    chance.kind === 'known' ? '' : WHY[chance.kind],
    ...[whole(anyStage?.chance), `${anyStage?.n ?? ''}`],
    row.next === 'admitted' ? 'Admitted' : STAGE_NAMES[row.next],
    ...[whole(then?.chance), `${ifEnded?.n ?? ''}`],
    ...[whole(gain?.gain), whole(gain?.lower), whole(gain?.upper)],
    STANDING[row.standing],
  ]
}
