import { describe, expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import { aPart } from '#tests/support/a-part.ts'
import type { PackFacts, Standing } from './part.ts'
import { standingWords } from './standing-words.ts'
import { regionsWithout, standingsOf } from './standings.ts'

const sound = (facts: PackFacts) => ({ facts, fault: undefined })
const codes = (...all: PackFacts[]) => standingsOf(all.map(sound)).map(({ code }) => code)
const [north, south, east] = (['NW', 'SW', 'EE'] as const).map((region) => aPart({ region }))
const all = [north, south, east].flatMap((one) => one ?? [])
const [nw = aPart(), sw = aPart(), ee = aPart()] = all

describe('where a pack stands', () => {
  test('is added up where it is of the period that most regions have', () => {
    const shorter = aPart({ ...ee, to: localDate('2025-08-31') })

    expect(codes(nw, shorter, sw)).toEqual(['added', 'differs', 'added'])
  })

  test.each([
    ['audience', { audience: 'internal' }],
    ['period', { from: localDate('2025-05-01') }],
    ['as-at', { asAt: localDate('2025-10-31') }],
    ['clock', { clock: 'need' }],
    ['clock', { clockRule: 'Day 1 is the referral.' }],
    ['made-up data', { isDemonstration: true }],
  ] as const)('differs in its %s', (name, changes) => {
    const [, , last] = standingsOf([nw, sw, aPart({ ...ee, ...changes })].map(sound))

    expect(last).toEqual({ code: 'differs', in: [name] })
  })

  test.each([
    ['the later period', { to: localDate('2025-10-31') }],
    ['the later as-at date', { asAt: localDate('2025-10-31') }],
  ] as const)('goes by %s where two have as many regions', (_, later) => {
    expect(codes(nw, aPart({ ...sw, ...later }))).toEqual(['differs', 'added'])
    expect(codes(aPart({ ...sw, ...later }), nw)).toEqual(['added', 'differs'])
  })

  test('goes by external packs, and real data, before others', () => {
    expect(codes(aPart({ ...sw, audience: 'internal' }), nw)).toEqual(['differs', 'added'])
    expect(codes(aPart({ ...sw, isDemonstration: true }), nw)).toEqual(['differs', 'added'])
  })

  test('counts regions, not packs', () => {
    const others = ['x', 'y'].map((issueId) =>
      aPart({ ...ee, issueId, asAt: localDate('2025-09-01') }),
    )

    expect(codes(nw, sw, ...others)).toEqual(['added', 'added', 'differs', 'differs'])
  })

  test('is the newer of two where one replaces the other, whatever the order', () => {
    const newer = aPart({ ...sw, issueId: 'newer', replaces: sw.issueId })

    expect(standingsOf([sw, newer, nw].map(sound))).toEqual([
      ...[{ code: 'replaced', by: 'newer' }, { code: 'added' }, { code: 'added' }],
    ])
  })

  test('is not told where two of a region have the same period and none replaces the other', () => {
    expect(codes(sw, aPart({ ...sw, issueId: 'another' }), nw)).toEqual([
      ...['ambiguous', 'ambiguous', 'added'],
    ])
  })

  test('is not changed by a report of another region that claims to replace it', () => {
    expect(codes(sw, aPart({ ...nw, replaces: sw.issueId }))).toEqual(['added', 'added'])
  })

  test('is taken once where the same report was given twice', () => {
    expect(codes(sw, aPart({ ...sw }), nw)).toEqual(['added', 'same-report', 'added'])
  })

  test('is its own fault, whatever the others are, and the others go on', () => {
    const draft = { facts: ee, fault: { code: 'draft' } as const }

    expect(standingsOf([draft, sound(sw), sound(nw)]).map(({ code }) => code)).toEqual([
      ...['draft', 'added', 'added'],
    ])
    expect(standingsOf([{ facts: undefined, fault: undefined }])).toEqual([{ code: 'unreadable' }])
  })
})

test('the regions of which nothing was given are named in their order', () => {
  expect(regionsWithout([sound(sw), { facts: undefined }])).toEqual([
    ...['NEY', 'NW', 'MID', 'EE', 'LON', 'SE'],
  ])
})

test.each([
  [{ code: 'added' }, 'Added up.'],
  [{ code: 'unreadable' }, 'cannot be read'],
  [{ code: 'older-format' }, 'earlier version'],
  [{ code: 'newer-format' }, 'later version'],
  [{ code: 'draft' }, 'draft'],
  [{ code: 'bad-signature' }, 'not what was signed'],
  [{ code: 'altered', files: ['a.csv', 'b.csv'] }, '(a.csv, b.csv)'],
  [{ code: 'combined-already' }, 'combined pack itself'],
  [{ code: 'no-figures' }, 'no figures'],
  [{ code: 'unknown-rule-set', ruleSet: 'theirs-9' }, 'theirs-9'],
  [{ code: 'key-not-confirmed' }, 'fingerprint'],
  [{ code: 'key-changed' }, 'another key'],
  [{ code: 'same-report' }, 'twice'],
  [{ code: 'replaced', by: 'n-1' }, 'n-1 replaces it'],
  [{ code: 'differs', in: ['period', 'clock'] }, 'in its period and its clock.'],
  [{ code: 'ambiguous' }, 'neither replaces the other'],
] satisfies readonly (readonly [Standing, string])[])(
  'a standing is said in words: %o',
  (standing, words) => {
    expect(standingWords(standing)).toContain(words)
  },
)
