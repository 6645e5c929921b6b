import { expect, test } from 'vitest'
import { completedTimes } from '#shared/domain/quality-improvement/bottleneck-map/waiting-times.ts'
import { edgeLabel, timeFigure } from './map-words.ts'

const edge = (...days: readonly number[]) => ({
  kind: 'onward' as const,
  referrals: days.length,
  times: completedTimes(days),
})

test('a step that fewer than five took has their number and no time', () => {
  expect(edgeLabel(edge(4, 9, 12, 30), 'median')).toBe('4 · too few')
  expect(edgeLabel(edge(4, 9, 12, 30, 31), 'median')).toBe('5 · 12 d')
  expect(edgeLabel({ ...edge(0, 0), kind: 'start' }, 'mean')).toBe('2')
})

test('a time of a handful is too few, of five rounded, and of nobody there is none', () => {
  expect([timeFigure(4, 11.25), timeFigure(5, 11.25), timeFigure(0, null)]).toEqual([
    'too few',
    '11.3',
    undefined,
  ])
})
