import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  cumulativeIncidence,
  type FollowUp,
  incidenceAt,
  logLogLimits,
} from '#shared/domain/quality-improvement/aalen-johansen.ts'

const folder = new URL('./km/', import.meta.url)
/** What R's survival package answered; see docs/specs/board-report-figures.md. */
const oracle = JSON.parse(readFileSync(new URL('competing_risks.json', folder), 'utf8')).synthetic[
  'log-log'
] as {
  readonly times: readonly number[]
  readonly states: readonly string[]
  readonly pstate: readonly (readonly number[])[]
  readonly lower: readonly (readonly (number | null)[])[]
  readonly upper: readonly (readonly (number | null)[])[]
}

const followUps = readFileSync(new URL('cr-synthetic.csv', folder), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line): FollowUp<string> => {
    const [, time, event = ''] = line.split(',')
    return { time: Number(time), end: event === 'censor' ? null : event }
  })

const cases = ['transferred', 'released', 'withdrawn'].flatMap((kind) =>
  oracle.times.map((time, index) => ({ kind, time, index })),
)

test.each(cases)('agrees with R on $kind by day $time', ({ kind, time, index }) => {
  const state = oracle.states.indexOf(kind)
  const point = incidenceAt(cumulativeIncidence(followUps, kind), time)
  const { lower, upper } = logLogLimits(point)

  expect(point.probability).toBeCloseTo(oracle.pstate[index]?.[state] ?? Number.NaN, 10)
  for (const [ours, theirs] of [
    [lower, oracle.lower[index]?.[state]],
    [upper, oracle.upper[index]?.[state]],
  ]) {
    if (theirs === null || theirs === undefined) expect(ours).toBeNull()
    else expect(ours).toBeCloseTo(theirs, 9)
  }
})
