import { describe, expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import { aPart, figuresOfI1 } from '#tests/support/a-part.ts'
import { aReport } from '#tests/support/a-report.ts'
import { type ReportDocument, summaryOf, tableBlocks } from '../report-document.ts'
import { NO_EDITS } from '../report-edits.ts'
import { shownCell } from '../table-cell.ts'
import { combinedDocument } from './combined-document.ts'
import { type CombinedModel, isKnownRuleSet } from './combined-model.ts'
import { figuresForCombining } from './figures-for-combining.ts'
import type { Part } from './part.ts'

function combined(parts: readonly Part[], given: CombinedModel['given'] = []): ReportDocument {
  const [first = aPart(), ...others] = parts
  return combinedDocument({
    parts: [first, ...others],
    given: [...parts.map((facts) => ({ facts, standing: { code: 'added' } as const })), ...given],
    ...{ siteName: 'Combining site', version: '0.1.0', madeOn: localDate('2025-10-02') },
  })
}

function rowsOf(document: ReportDocument, name: string, form: 'table' | 'onPage' = 'table') {
  const block = tableBlocks(document).find(({ table }) => table.name === name)
  return (block?.[form]?.rows ?? []).map((row) => row.map(shownCell))
}

const three = (audience: Part['audience'] = 'external') =>
  (['NW', 'LON', 'SW'] as const).map((region) => aPart({ region, audience }))
const withI1 = (...cells: readonly Parameters<typeof figuresOfI1>[]) =>
  cells.map((own, place) =>
    aPart({ region: (['NW', 'LON', 'SW'] as const)[place] ?? 'SE', figures: figuresOfI1(...own) }),
  )

describe('a combined pack', () => {
  test('adds rounded counts up, and says what the true sums are at least and at most', () => {
    const document = combined(withI1([10, 20], [25, 40]))

    expect(rowsOf(document, 'indicators-added-up')).toEqual([
      ['Admitted within 28 days', 'I1', '2', '35', '31', '39', '60', '56', '64', '58', '48', '70'],
    ])
    expect(rowsOf(document, 'indicators-added-up', 'onPage')).toEqual([
      [
        ...['I1', 'Admitted within 28 days', '2', '35 (at least 31, at most 39)'],
        ...['60 (at least 56, at most 64)', '58% (48% to 70%)'],
      ],
    ])
    expect(document.figures).toMatchObject([{ id: 'I1', shown: '58% (48% to 70%)' }])
    expect(summaryOf(document).join(' ')).toContain(
      'Of 60 (at least 56, at most 64) transfers admitted in the period, 35 (at least 31, at most 39) were admitted within 28 days (guidance clock): 58% (48% to 70%).',
    )
  })

  test('never presents a sum with a hidden part as a number', () => {
    const document = combined(withI1([10, 20], ['*', '*'], [25, 40]))

    expect(rowsOf(document, 'indicators-added-up')).toEqual([
      [
        ...['Admitted within 28 days', 'I1', '3', '[c]', '31', '[c]', '[c]', '56', '[c]'],
        ...['[c]', '[c]', '[c]'],
      ],
    ])
    expect(rowsOf(document, 'indicators-added-up', 'onPage')[0]?.slice(3)).toEqual([
      ...['at least 31', 'at least 56', '[c]'],
    ])
    expect(document.hidden.map(({ figure }) => figure)).toEqual(['I1 numerator', 'I1 denominator'])
    expect(document.figures).toMatchObject([{ shown: 'no figure' }])
  })

  test('says of a sum of stars alone that it is not shown, and not that it is at least nobody', () => {
    const document = combined(withI1(['*', 20], ['*', 40]))

    expect(summaryOf(document).join(' ')).toContain(
      'in the period, a number not shown were admitted within 28 days (guidance clock).',
    )
  })

  test('inside the region adds up exactly, with limits of the pooled chance', () => {
    const document = combined(three('internal'))
    const [part = aPart()] = three('internal')
    const total = Number(part.figures.waits?.admittedTotal)

    const all = rowsOf(document, 'waits-added-up').at(-1)
    expect(all?.slice(0, 2)).toEqual(['All', String(3 * total)])
    expect(document.marks[0]?.name).toBe('Internal.')
    const pooled = rowsOf(document, 'pooled-chance')
    const own = part.figures.chance?.points.map(({ percent }) => Number(percent).toFixed(1))
    // Three regions alike: the chance is theirs, its limits are narrower.
    expect(pooled.map(([, percent]) => percent)).toEqual(own)
    const of28 = part.figures.chance?.points.find(({ day }) => day === 28)
    expect(Number(pooled[1]?.[2])).toBeGreaterThan(Number(of28?.lower))
    expect(summaryOf(document).join(' ')).toMatch(/pooled over the regions, is \S+% \(95% limits/)
  })

  test('outside the region has no limits, and says so', () => {
    const document = combined(three())

    expect(rowsOf(document, 'pooled-chance')).toHaveLength(5)
    expect(JSON.stringify(document)).toContain('No limits: outside a region none are given.')
    expect(document.marks).toHaveLength(1)
    expect(document.scope).toMatchObject({ region: null, siteName: 'Combining site' })
    expect(document.parts?.map(({ region }) => region)).toEqual(['NW', 'LON', 'SW'])
  })

  test('says that data are made up', () => {
    const parts = three().map((part) => ({ ...part, isDemonstration: true }))

    expect(combined(parts).marks[0]?.name).toBe('Made-up data.')
  })
})

describe('a combined pack of several regions', () => {
  test('leaves medians region by region, and those of nobody out', () => {
    const averages = rowsOf(combined(three()), 'averages-by-region')

    expect(averages.slice(0, 3).map(([figure, region]) => [figure, region])).toEqual([
      ...[
        ['I3, median', 'North West'],
        ['I3, median', 'London'],
        ['I3, median', 'South West'],
      ],
    ])
    expect(averages.some(([figure]) => figure?.includes('longest'))).toBe(false)
  })

  test('shows who has sent what, and of whom there is nothing', () => {
    const later = aPart({ region: 'SE', template: 'a-later-kind' })
    const document = combined(three(), [
      { facts: later, standing: { code: 'differs', in: ['period'] } },
      { facts: undefined, standing: { code: 'unreadable' } },
    ])
    const packs = rowsOf(document, 'packs')

    expect(packs.map(([region]) => region)).toEqual([
      ...['North West', 'London', 'South East', 'South West', 'not known'],
      ...['North East and Yorkshire', 'Midlands', 'East of England'],
    ])
    expect(packs[2]?.[2]).toBe('a-later-kind')
    expect(packs.at(-1)?.at(-1)).toBe('Nothing was given.')
    expect(rowsOf(document, 'packs', 'onPage')).toHaveLength(packs.length)
    expect(summaryOf(document).join(' ')).toContain('2 of the packs given are not')
  })

  test('says where every region has sent something', () => {
    const regions = ['NEY', 'NW', 'MID', 'EE', 'LON', 'SE', 'SW'] as const
    const document = combined(regions.map((region) => aPart({ region })))

    expect(summaryOf(document)[1]).toBe('Of every region there is a pack.')
  })
})

describe('differences of definition', () => {
  test('are flagged with what each region says', () => {
    const [one = aPart(), two = aPart(), three_ = aPart()] = three()
    const other = {
      ...{ ...two, version: '0.2.0', ruleSet: 'hes-style-1' },
      figures: { ...two.figures, regime: 'ON' as const },
    }
    const document = combined([one, other, three_])

    expect([...new Set(rowsOf(document, 'differences').map(([what]) => what))]).toEqual([
      ...['Version of the program', 'Rule set', 'Regime of the statutory clock'],
    ])
    expect(document.scope.ruleSet).toBe('pathway28-external-2, hes-style-1')
    expect(summaryOf(document).join(' ')).toContain('The packs differ in: Version of the program')
  })

  test('keep an indicator from being added up, and it says so', () => {
    const [one = aPart(), two = aPart()] = withI1([10, 20], [25, 40])
    const [definition = { id: 'I1', name: '', counted: '', outOf: '' }] = two.definitions
    const otherWords = { ...definition, counted: 'otherwise' }
    const document = combined([one, { ...two, definitions: [otherWords] }])

    expect(rowsOf(document, 'indicators-added-up')[0]?.[0]).toBe('Nothing could be added up')
    expect(JSON.stringify(document)).toContain('define them differently: I1, I3, I23.')
    expect(rowsOf(document, 'differences').map(([, , says]) => says)).toContain('no such indicator')
    expect(summaryOf(document).join(' ')).not.toContain('transfers admitted')
    expect(document.figures).toEqual([])
  })

  test('are none where the packs are alike', () => {
    expect(rowsOf(combined(three()), 'differences')).toEqual([
      ...[['Nothing differs', '[z]', '[z]', '[z]']],
    ])
  })
})

test('a count of its own is added up, a mean is not', () => {
  const count = (value: number) => ({
    ...({ id: 'I23', unit: 'count', numerator: null, denominator: null } as const),
    figures: [{ name: '', unit: 'count' as const, value }],
  })
  const mean = {
    ...({ id: 'I3', unit: 'days', numerator: null, denominator: 30 } as const),
    figures: [{ name: 'mean', unit: 'days' as const, value: 35.5 }],
  }
  const parts = withI1([10, 20], [25, 40]).map((part, place) => ({
    ...part,
    figures: { ...part.figures, indicators: [count(5 + 5 * place), mean] },
  }))
  const document = combined(parts)

  expect(rowsOf(document, 'indicators-added-up')).toEqual([
    [
      ...['Remissions ready', 'I23', '2', '15', '13', '19', '[z]', '[z]', '[z]'],
      ...['[z]', '[z]', '[z]'],
    ],
  ])
  expect(document.figures).toMatchObject([{ id: 'I23', shown: '15 (at least 13, at most 19)' }])
  expect(rowsOf(document, 'averages-by-region')[0]).toEqual([
    ...['I3, mean', 'North West', '35.5', 'days', '30'],
  ])
})

test('what a pack does not have is said, and not made up', () => {
  const document = combined(withI1([0, 0], [0, 0]))

  expect(rowsOf(document, 'shares-by-region')[0]?.[0]).toBe('No region gave them')
  expect(rowsOf(document, 'averages-by-region')[0]?.[0]).toBe('No region gave any')
  expect(rowsOf(document, 'pooled-chance')[0]?.[0]).toBe('No region gave it')
  expect(rowsOf(document, 'chance-by-region')[0]?.[0]).toBe('No region gave it')
  expect(rowsOf(document, 'open-caseload-added-up')[0]?.slice(2)).toEqual([
    ...['0', '[z]', '[z]', '[z]'],
  ])
})

test('the figures that travel are those of the report, without what its author left out', () => {
  const omitted = ['open-caseload', 'waits', 'chance-of-admission', 'clocks'] as const
  const bare = figuresForCombining(aReport({ edits: { ...NO_EDITS, omitted: [...omitted] } }))
  const full = figuresForCombining(aReport({ audience: 'external' }))

  expect(Object.keys(bare)).toEqual(['regime', 'clockRule', 'indicators'])
  expect(full.waits?.bands.some(({ admitted }) => admitted === '*')).toBe(true)
  expect(full.chance?.points.every(({ lower }) => lower === null)).toBe(true)
  expect(JSON.stringify(full)).not.toContain('SECRET')
})

test('only rule sets that this version knows are taken', () => {
  expect(['internal-unsuppressed', 'hes-style-1', 'theirs-9'].map(isKnownRuleSet)).toEqual([
    ...[true, true, false],
  ])
})
