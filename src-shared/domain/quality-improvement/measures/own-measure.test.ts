import { expect, test } from 'vitest'
import { localDate } from '../../local-date.ts'
import { checkValue, ownDefinition, ownSeries } from './own-measure.ts'

const scope = {
  ...{ from: localDate('2025-01-01'), to: localDate('2025-12-31') },
  asAt: localDate('2025-06-30'),
}
const value = (on: string, amount: number, denominator?: number) => ({
  ...{ id: on, on: localDate(on), value: amount },
  ...(denominator === undefined ? {} : { denominator }),
})

test('a measure of a team’s own shows the values of its period, up to the as-at date', () => {
  const values = ['2024-12-31', '2025-03-01', '2025-02-01', '2025-07-01'].map((on) => value(on, 3))

  expect(ownSeries({ kind: 'values', values }, scope)).toMatchObject({
    ok: true,
    value: { points: [{ x: '2025-02-01', y: 3 }, { x: '2025-03-01' }], withheld: [], leftOut: {} },
  })
})

test('rare events are told by the gaps between them, the last one still open', () => {
  const values = [value('2025-02-01', 1), value('2025-03-01', 1)]

  expect(ownSeries({ kind: 'rare_events', values }, scope)).toMatchObject({
    value: { points: [{ x: '2025-03-01', y: 28 }], openGap: { from: '2025-03-01', days: 121 } },
  })
})

test('what makes no series is refused', () => {
  expect(ownSeries({ kind: 'proportion', values: [value('2025-02-01', 1)] }, scope)).toEqual({
    ok: false,
    failure: { code: 'denominator_missing', on: '2025-02-01' },
  })
})

test.each([
  ['values', 'own'],
  ['count', 'own'],
  ['proportion', 'share'],
  ['rare_events', 'events'],
] as const)('a measure of %s is told in %s', (kind, unit) => {
  expect(ownDefinition({ kind, direction: 'increase' })).toMatchObject({
    ...{ kind, unit, direction: 'increase', point: 'entry' },
  })
})

test('a value is checked against those of other days', () => {
  const kept = { kind: 'proportion', values: [value('2025-02-01', 1, 5)] } as const
  const given = (on: string, denominator: number | undefined) =>
    checkValue(kept, { on: localDate(on), value: 2, denominator }, scope.asAt)

  expect(given('2025-02-02', 5)).toEqual({ ok: true, value: null })
  expect(given('2025-02-01', 5)).toMatchObject({ failure: { code: 'day_twice' } })
  expect(given('2025-02-02', undefined)).toMatchObject({ failure: { code: 'denominator_missing' } })
})
