import { expect, test } from 'vitest'
import type { BreachesNext, BreachRow } from '#shared/contract/breaches-next.ts'
import type { KnownChance } from '#shared/domain/breaches-next/admission-history.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { breachLines } from './breach-lines.ts'
import {
  chanceWords,
  gainWords,
  leftOutWords,
  percentWords,
  pointsWords,
  summaryWords,
} from './breaches-next-words.ts'

const known = (chance: number, limits: readonly [number, number] | null): KnownChance => ({
  ...{ kind: 'known', n: 24, chance, se: 0.1 },
  ...{ lower: limits?.[0] ?? null, upper: limits?.[1] ?? null },
})

const aRow = (row: Partial<BreachRow> = {}): BreachRow => ({
  ...{ id: 'r1', localRef: 'R1', establishment: 'EXI', establishmentName: 'Exeter' },
  ...{ stage: 'awaiting_bed', day: 20, daysLeft: 8, lastDay: localDate('2025-10-08') },
  ...{ chance: known(0.4167, [0.22, 0.604]), anyStage: undefined, next: 'awaiting_application' },
  ...{ ifEnded: known(0.67, [0.5, 0.8]), standing: 'can_change' },
  gain: { gain: 0.2533, lower: -0.031, upper: 0.5 },
  ...row,
})

test.each([
  [0, '0%'],
  [0.001, 'under 1%'],
  [0.005, '1%'],
  [0.4167, '42%'],
  [0.994, '99%'],
  [0.9951, 'over 99%'],
  [1 - 1e-15, '100%'],
])('a chance of %d is said as %s', (share, words) => {
  expect(percentWords(share)).toBe(words)
})

test.each([
  [0.254, '+25'],
  [-0.031, '−3'],
  [-0.004, '0'],
])('a gain of %d is %s points', (share, words) => {
  expect(pointsWords(share)).toBe(words)
})

test('a chance stands with its interval and the past referrals behind it', () => {
  expect(chanceWords(aRow())).toEqual({ figure: '42%', more: '22% to 60%, n\u00a0=\u00a024' })
  expect(chanceWords(aRow({ chance: known(0, null) }))).toEqual({
    ...{ figure: '0%', more: 'no interval, n\u00a0=\u00a024' },
  })
})

test('where there is no chance, the reason stands there, and what is wider is named so', () => {
  const few = { kind: 'too_few', n: 12 } as const
  const short = { kind: 'not_followed', n: 30 } as const
  const anyStage = known(0.5, [0.4, 0.6])

  expect(chanceWords(aRow({ chance: few, anyStage }))).toEqual({
    ...{ figure: 'Too few (12)', more: 'all stages together: 50%, 40% to 60%, n\u00a0=\u00a024' },
  })
  expect(chanceWords(aRow({ chance: few })).more).toBe('also in all stages together')
  expect(chanceWords(aRow({ chance: short }))).toEqual({
    ...{ figure: 'Not known', more: 'none of 30 followed to the last day' },
  })
  expect(chanceWords(aRow({ chance: short, anyStage })).more).toMatch(/; all stages together: 50%/)
  expect(chanceWords(aRow({ chance: { kind: 'last_day' } })).figure).toBe('Last day')
})

const noGain = { gain: undefined, standing: 'not_known' } as const

test.each<[string, string, Partial<BreachRow>]>([
  ['+25 points', '−3 to +50; awaiting application: 67%, n\u00a0=\u00a024', {}],
  [
    'Little: +2 points',
    'no interval; the next step is admission',
    {
      ...{ next: 'admitted', ifEnded: undefined, standing: 'little_to_gain' },
      gain: { gain: 0.02, lower: null, upper: null },
    },
  ],
  [
    'Not known',
    'too few awaiting application (3)',
    { ...noGain, ifEnded: { kind: 'too_few', n: 3 } },
  ],
  [
    'Not known',
    'not followed long enough awaiting application (40)',
    { ...noGain, ifEnded: { kind: 'not_followed', n: 40 } },
  ],
  ['Not known', 'no chance to compare with', { ...noGain, chance: { kind: 'too_few', n: 3 } }],
  ['Not known', 'nothing left to forecast', { ...noGain, chance: { kind: 'last_day' } }],
])('a gain is said as %s: %s', (figure, more, row) => {
  expect(gainWords(aRow(row))).toEqual({ figure, more })
})

const found: BreachesNext = {
  ...{ asAt: localDate('2025-09-30'), clock: 'guidance', historyFrom: undefined },
  ...{ history: 1234, limit: 28, recorded: 1300, total: 3 },
  countsByStanding: { can_change: 1, not_known: 2, little_to_gain: 0 },
  leftOut: { remissions: 1, under18: 0, wales: 0, notStarted: 2, breached: 21 },
  choices: { establishments: [], stages: [] },
  rows: [],
}

test('the list is summed up with its clock, its day and its history', () => {
  expect(summaryWords(found)).toBe(
    '3 open transfers within the limit; much can be changed for 1; not known for 2; little to gain for 0. Guidance clock, as at 30 September 2025; chances from 1,234 transfers, all of the history.',
  )
  expect(summaryWords({ ...found, total: 0, historyFrom: localDate('2024-09-30') })).toBe(
    '0 open transfers within the limit. Guidance clock, as at 30 September 2025; chances from 1,234 transfers since 30 September 2024.',
  )
})

test('who is open and not listed is counted, or nothing is said', () => {
  expect(leftOutWords(found.leftOut)).toBe(
    'Open but not listed: 21 past the last day; 2 without a start on this clock; 1 remission, which has a clock of its own.',
  )
  const nobody = { remissions: 0, under18: 0, wales: 0, notStarted: 0, breached: 0 }
  expect(leftOutWords(nobody)).toBeUndefined()
})

test('the file has a cell for every heading, and none is filled where nothing is known', () => {
  const few = aRow({ ...noGain, chance: { kind: 'too_few', n: 12 }, ifEnded: undefined })
  const [headings = [], first = [], second = []] = breachLines([aRow(), few])

  expect(first).toHaveLength(headings.length)
  expect(second).toHaveLength(headings.length)
  expect(first.slice(7, 11)).toEqual(['42', '22', '60', '24'])
  expect(second.slice(7, 12)).toEqual(['', '', '', '12', 'too few'])
})
