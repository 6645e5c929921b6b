import { describe, expect, test } from 'vitest'
import { attack, type Finding } from '#shared/domain/board-reports/disclosure/attacker.ts'
import { holds, isTrue } from '#shared/domain/board-reports/disclosure/integer-system.ts'
import { ledgerOf } from '#shared/domain/board-reports/disclosure/ledger.ts'
import {
  addsUp,
  type LinkedFigures,
} from '#shared/domain/board-reports/disclosure/linked-figures.ts'
import { protect } from '#shared/domain/board-reports/disclosure/protector.ts'
import {
  knowledgeOf,
  NOTHING_MORE,
  publish,
} from '#shared/domain/board-reports/disclosure/published.ts'
import {
  RULE_SET_NAMES,
  RULE_SETS,
  type RuleSet,
} from '#shared/domain/board-reports/disclosure/rule-sets.ts'
import { countReport } from '#shared/domain/board-reports/report-counts.ts'
import { reportLinks } from '#shared/domain/board-reports/report-links.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { WAIT_CLOCKS } from '#shared/domain/referrals/clocks.ts'
import { aSource } from '#tests/support/a-report.ts'
import { seededRandom, someReferrals } from '#tests/support/some-referrals.ts'

/** What an attacker finds with secondary suppression, and what with the rule alone. */
function findings(figures: LinkedFigures, ruleSet: RuleSet) {
  const known = (published: ReturnType<typeof publish>) => knowledgeOf(figures, published, ruleSet)
  const { published, isLeast } = protect(figures, ruleSet)
  return {
    withRuleAlone: attack(figures, known(publish(figures, ruleSet, NOTHING_MORE)), ruleSet),
    protectedOnes: attack(figures, known(published), ruleSet),
    isLeast,
  }
}

const countOf = (found: readonly Finding[] | undefined) => found?.length ?? Number.NaN

/** A table with totals of its rows, its columns and all, mostly of small counts. */
function aTable(seed: number): LinkedFigures {
  const random = seededRandom(seed)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const [rows, columns] = [2 + upTo(1), 2 + upTo(2)]
  const places = Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
    value: random() < 0.2 ? 0 : upTo(random() < 0.5 ? 4 : 12),
  }))
  const nameOf = ({ row, column }: (typeof places)[number]) => `row ${row}, column ${column}`
  const lines = [
    ...Array.from({ length: rows }, (_, row) => ({
      name: `row ${row}`,
      of: places.filter((one) => one.row === row),
    })),
    ...Array.from({ length: columns }, (_, column) => ({
      name: `column ${column}`,
      of: places.filter((one) => one.column === column),
    })),
    { name: 'all', of: places },
  ].map((line) => ({ ...line, value: line.of.reduce((sum, { value }) => sum + value, 0) }))
  const { quantities } = ledgerOf(
    [
      ...places.map((one) => ({
        ...{ figure: nameOf(one), value: one.value, table: 'table', cost: 2 },
      })),
      ...lines.map(({ name, value }) => ({ figure: name, value, table: 'table', cost: 5 })),
    ],
    new Map(),
  )
  return {
    quantities,
    derived: [],
    relations: lines.map(({ name, of }) => addsUp(of.map(nameOf), name)),
  }
}

describe('500 generated tables', () => {
  test.each(RULE_SET_NAMES)('are worked out without secondary suppression only: %s', (name) => {
    const found = Array.from({ length: 500 }, (_, seed) =>
      findings(aTable(seed + 1), RULE_SETS[name]),
    )

    expect(found.filter(({ protectedOnes }) => countOf(protectedOnes) !== 0)).toEqual([])
    expect(found.filter(({ withRuleAlone }) => countOf(withRuleAlone) > 0).length).toBeGreaterThan(
      // Of counts up to 7 the nearest 5 nearly always leaves more than one.
      name === 'hes-style-1' ? 0 : 10,
    )
    expect(found.every(({ isLeast }) => isLeast)).toBe(true)
  })
})

describe.each(RULE_SET_NAMES)('whole reports of generated caseloads: %s', (name) => {
  const ruleSet = RULE_SETS[name]
  const reports = WAIT_CLOCKS.flatMap((clock) =>
    Array.from({ length: 8 }, (_, seed) => {
      const request = {
        from: localDate('2025-04-01'),
        to: localDate('2025-09-30'),
        asAt: localDate(seed % 2 === 0 ? '2025-09-30' : '2025-11-30'),
        clock,
        regime: seed % 3 === 0 ? ('OFF' as const) : ('ON' as const),
      }
      const counts = countReport(aSource(someReferrals(seed + 1, 3 + 13 * seed)), request)
      return reportLinks(counts, request, ruleSet).figures
    }),
  )

  test('hang together as is declared, whatever their dates', () => {
    for (const figures of reports) {
      const values = new Map(figures.quantities.map(({ id, value }) => [id, value]))
      const known = knowledgeOf(figures, publish(figures, ruleSet, NOTHING_MORE), ruleSet)

      expect(figures.relations.filter((one) => !isTrue(one, values))).toEqual([])
      expect(holds(known, values)).toBe(true)
    }
  })

  test('are worked out without secondary suppression only', () => {
    const found = reports.map((figures) => findings(figures, ruleSet))

    expect(found.filter(({ protectedOnes }) => countOf(protectedOnes) !== 0)).toEqual([])
    if (name === 'hes-style-1') return
    expect(found.some(({ withRuleAlone }) => countOf(withRuleAlone) > 0)).toBe(true)
  })
})
