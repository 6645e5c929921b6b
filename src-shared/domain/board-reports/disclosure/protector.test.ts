import { describe, expect, test } from 'vitest'
import { attack } from './attacker.ts'
import { implied, ledgerOf } from './ledger.ts'
import { addsUp, type LinkedFigures, type Quantity } from './linked-figures.ts'
import { percentageOf } from './percentage.ts'
import { protect } from './protector.ts'
import { knowledgeOf } from './published.ts'
import { RULE_SETS } from './rule-sets.ts'

const OURS = RULE_SETS['pathway28-external-2']

/** A row of counts with their total, as one table. */
function aRow(values: readonly number[], costs: readonly number[] = []): LinkedFigures {
  const ids = values.map((_, place) => `part ${place + 1}`)
  const all = [...values, values.reduce((sum, value) => sum + value, 0)]
  const counts = [...ids, 'total'].map((figure, place) => ({
    figure,
    value: all[place] ?? 0,
    table: 'row',
    cost: costs[place] ?? (figure === 'total' ? 5 : 2),
  }))
  const { quantities } = ledgerOf(counts, new Map())
  return { quantities, derived: [], relations: [addsUp(ids, 'total')] }
}

const shownOf = (figures: LinkedFigures, most?: number) => {
  const { published } = protect(figures, OURS, most)
  return [...published.values()].map((one) => (one.kind === 'shown' ? one.value : one.why))
}

describe('what is hidden beyond the rule', () => {
  test('is nothing where rounding is enough', () => {
    expect(shownOf(aRow([12, 3, 9]))).toEqual([10, 'rule', 10, 25])
  })

  test('is what gives a count away, and not what would still do so if it were hidden', () => {
    // At most 7 in all and at least 5 here leave 2 for two counts of at least 1; "at least 5" is
    // what a reader knows of a count that protects others, too.
    expect(shownOf(aRow([5, 1, 1]))).toEqual([5, 'rule', 'rule', 'other'])
  })

  test('is the cheapest that serves', () => {
    // At least 23 in all and at most 7 here leave 16 for four counts of at most 4.
    const full = [7, 4, 4, 4, 4]
    const rules = ['rule', 'rule', 'rule', 'rule']

    expect(shownOf(aRow(full))).toEqual(['other', ...rules, 25])
    expect(shownOf(aRow(full, [9, 1, 1, 1, 1, 3]))).toEqual([5, ...rules, 'other'])
  })

  test('is the table with its zeros where no figure in it would do', () => {
    // Four counts of at least 1 in a total of at most 4 are 1 each, by the stars alone.
    expect(shownOf(aRow([1, 1, 1, 1, 0]))).toEqual(Array(6).fill('withheld'))
  })

  test('says what it protects', () => {
    const { protects, isLeast, lost } = protect(aRow([5, 1, 1]), OURS)

    expect(protects.get('total')).toEqual(['part 2', 'part 3'])
    expect({ isLeast, lost }).toEqual({ isLeast: true, lost: [] })
  })

  test('is a whole table where the search would take too long', () => {
    expect(shownOf(aRow([5, 1, 1]), 0)).toEqual(Array(4).fill('withheld'))
    expect(protect(aRow([5, 1, 1]), OURS, 0).isLeast).toBe(false)
  })

  test('leaves out what a reader takes for granted and is not so', () => {
    const figures = aRow([5, 1, 1])
    const odd = figures.quantities.map((one) => (one.id === 'total' ? { ...one, value: 12 } : one))

    expect(shownOf({ ...figures, quantities: odd })).toEqual([5, 'rule', 'rule', 10])
  })
})

describe('a count that an earlier pack gave', () => {
  const withEarlier = (known: NonNullable<Quantity['known']>): LinkedFigures => {
    const figures = aRow([9, 3])
    return {
      ...figures,
      quantities: figures.quantities.map((one) => (one.id === 'part 2' ? { ...one, known } : one)),
    }
  }

  test('cannot be hidden any more, and is told apart', () => {
    expect(protect(withEarlier({ min: 3, max: 3 }), OURS).lost).toEqual(['part 2'])
    expect(protect(withEarlier({ min: 3, max: 3 }), OURS, 0).lost).toEqual(['part 2'])
  })

  test('is reckoned with where it leaves more than one value', () => {
    // At least 3, so that 12 to 15 in all and 9 to 12 there must not both be known.
    const figures = withEarlier({ min: 3, max: 4 })
    const { published, lost } = protect(figures, OURS)

    expect(lost).toEqual([])
    expect(attack(figures, knowledgeOf(figures, published, OURS), OURS)).toEqual([])
  })
})

describe('a percentage', () => {
  const figures = (n: number, d: number): LinkedFigures => {
    const counts = [
      { figure: 'n', value: n, table: 'line', cost: 4 },
      { figure: 'd', value: d, table: 'line', cost: 4 },
    ]
    const share = percentageOf(
      {
        ...{ id: 'share', tables: ['line'], cost: 2, rest: 'rest' },
        numerator: { id: 'n', value: n },
        denominator: { id: 'd', value: d },
      },
      OURS,
    )
    return {
      quantities: [...ledgerOf(counts, new Map()).quantities, implied('rest', d - n)],
      derived: [share],
      relations: [addsUp(['n', 'rest'], 'd')],
    }
  }
  const attacked = (one: LinkedFigures, published: ReturnType<typeof protect>['published']) =>
    attack(one, knowledgeOf(one, published, OURS), OURS)

  test('is hidden with its numerator, and with the few who are not in it', () => {
    expect(shownOf(figures(3, 40))).toEqual(['rule', 40, 'rule'])
    expect(shownOf(figures(38, 40))).toEqual([40, 40, 'rule'])
    expect(shownOf(figures(30, 40))).toEqual([30, 40, 75])
  })

  test('that is hidden beyond the rule says that enough are not in it', () => {
    const one = figures(30, 40)
    const hidden = new Map(protect(one, OURS).published).set('share', {
      kind: 'hidden',
      why: 'other',
    })

    expect(knowledgeOf(one, hidden, OURS).ranges.get('rest')).toMatchObject({ gap: 5 })
    expect(attacked(one, hidden)).toEqual([])
  })

  test('says nothing of the rest while its parts may be hidden by the rule', () => {
    const one = figures(30, 40)
    const withheld = { kind: 'hidden', why: 'withheld' } as const
    const hidden = new Map(protect(one, OURS).published).set('n', withheld).set('share', withheld)

    expect(knowledgeOf(one, hidden, OURS).ranges.get('rest')).toMatchObject({ min: 0 })
  })
})

test('figures that contradict one another are found out', () => {
  const figures = aRow([12, 9])
  const published = new Map(protect(figures, OURS).published)
  published.set('total', { kind: 'shown', value: 60 })

  expect(attack(figures, knowledgeOf(figures, published, OURS), OURS)).toBeUndefined()
})
