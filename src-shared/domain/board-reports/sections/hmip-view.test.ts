import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { aReport } from '#tests/support/a-report.ts'
import { localDate } from '../../local-date.ts'
import type { Urgency } from '../../referrals/code-lists.ts'
import { shownCell } from '../table-cell.ts'
import { hmipDocument } from './hmip-document.ts'
import { countHmip } from './hmip-view.ts'

const asAt = localDate('2025-09-30')
const period = { from: localDate('2025-04-01'), to: asAt, asAt }

function admitted(need: string, on: string, urgency?: Urgency) {
  const days = { need_identified: localDate(need), admitted: localDate(on) }
  return aReferral({ id: need, days, urgency })
}

test('waits are counted from the need, the urgent apart', () => {
  const counts = countHmip(
    [
      admitted('2025-04-01', '2025-04-29', 'urgent'),
      admitted('2025-04-02', '2025-05-01', 'emergency'),
      admitted('2025-04-03', '2025-06-03', 'routine'),
    ],
    period,
  )

  expect(counts).toEqual({
    ...{ people: 3, median: 29, mean: 39.3, min: 28, max: 61 },
    ...{ urgentLate: 1, urgent: 2 },
  })
})

test('of nobody there is no average', () => {
  expect(countHmip([], period)).toMatchObject({ people: 0, mean: null, median: null, urgent: 0 })
})

test('our figures stand beside the published ones, each with its n', () => {
  const [, table] = hmipDocument(aReport()).blocks
  const rows = table?.kind === 'table' ? table.table.rows.map((row) => row.map(shownCell)) : []

  expect(rows.map((row) => row[4])).toEqual([
    ...['15%', '85 days', 'not published', '3 days', '462 days'],
    ...['34% were not; elsewhere, just under half had a delay'],
    'urgency did not guarantee a prompt transfer; no figure',
  ])
  expect(table?.kind === 'table' && table.table.clock).toBe('need')
})

test('what is not there is marked, not left blank', () => {
  const [, table] = hmipDocument({ ...aReport(), clocks: [], indicators: [] }).blocks
  const rows = table?.kind === 'table' ? table.table.rows : []

  expect(rows[0]?.map(shownCell).slice(1, 4)).toEqual(['[z]', 'percent', '[z]'])
  expect(rows[5]?.map(shownCell).slice(1, 4)).toEqual(['[z]', 'percent', '[z]'])
})
