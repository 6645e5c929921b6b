import { expect, test } from 'vitest'
import { lifeTable } from './life-table.ts'

test('has a row for each time, ends and censorings together, in order', () => {
  const table = lifeTable([
    { time: 8, end: 'admitted' },
    { time: 5, end: null },
    { time: 5, end: 'admitted' },
    { time: 5, end: 'released' },
    { time: 40, end: null },
    { time: 5, end: 'admitted' },
  ])

  const admitted = (count: number) => new Map([['admitted', count]])
  expect(table).toEqual([
    { time: 5, atRisk: 6, ended: 3, censored: 1, ends: admitted(2).set('released', 1) },
    { time: 8, atRisk: 2, ended: 1, censored: 0, ends: admitted(1) },
    { time: 40, atRisk: 1, ended: 0, censored: 1, ends: new Map() },
  ])
})
