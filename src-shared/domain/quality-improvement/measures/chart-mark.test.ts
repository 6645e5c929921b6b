import { expect, test } from 'vitest'
import { localDate } from '../../local-date.ts'
import { type ChartMark, checkMark, drawnBy } from './chart-mark.ts'

test.each([
  ['note', undefined, 'Bed call began', undefined],
  ['note', undefined, ' ', 'reason-missing'],
  ['rebase', undefined, '', 'reason-missing'],
  ['rebase', undefined, 'New unit opened', undefined],
  ['target', 28, '', undefined],
  ['target', undefined, 'why', 'value-missing'],
  ['baseline', 12, 'Before the change', undefined],
  ['baseline', 11, 'Before the change', 'baseline-too-short'],
  ['baseline', 12.5, 'Before the change', 'baseline-too-short'],
  ['baseline', undefined, 'Before the change', 'baseline-too-short'],
] as const)('a %s of %s because of %j is judged %s', (kind, value, words, refusal) => {
  const checked = checkMark({ kind, value, words, isShare: false })

  expect(checked.ok ? undefined : checked.failure.code).toBe(refusal)
})

test('a target of a share is no more than all', () => {
  const target = { kind: 'target', words: '', isShare: true } as const

  expect(checkMark({ ...target, value: 1 }).ok).toBe(true)
  expect(checkMark({ ...target, value: 1.5 })).toMatchObject({
    failure: { code: 'share-above-all' },
  })
})

test('a chart is drawn by its rebases, its targets, and its latest baseline', () => {
  const mark = (kind: ChartMark['kind'], value?: number): ChartMark => ({
    ...{ id: kind, kind, value, on: localDate('2025-05-01'), words: 'why', recordedBy: 'tester' },
  })

  expect(
    drawnBy([
      mark('rebase'),
      mark('note'),
      mark('target', 28),
      mark('baseline', 12),
      mark('baseline', 20),
    ]),
  ).toEqual({
    rebase: ['2025-05-01'],
    targets: [{ from: '2025-05-01', value: 28 }],
    fixAfterPoints: 20,
  })
  expect(drawnBy([])).toEqual({ rebase: [], targets: [], fixAfterPoints: null })
})
