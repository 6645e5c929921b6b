import { averageOf } from './disclosure/average.ts'
import { implied } from './disclosure/ledger.ts'
import {
  addsUp,
  atMost,
  type Derived,
  equals,
  isAtMost,
  type LinkedFigures,
} from './disclosure/linked-figures.ts'
import { percentageOf } from './disclosure/percentage.ts'
import type { Relation } from './disclosure/system.ts'
import { denominatorOf, leftOutOf, lineFigure, numeratorOf } from './figure-names.ts'
import type { Indicator } from './indicator.ts'
import type { IndicatorId } from './indicator-definitions.ts'
import type { LinkContext } from './link-context.ts'
import type { ReportCounts } from './report-counts.ts'
import { waitClaims } from './wait-claims.ts'

/** The indicators that are a percentage of their denominator. */
const SHARES: readonly IndicatorId[] = [
  ...(['I1', 'I2', 'I4', 'I5', 'I6', 'I7', 'I11', 'I15', 'I17', 'I22', 'I24'] as const),
]
const HEADLINES: readonly IndicatorId[] = ['I1', 'I2', 'I6']

/** How the indicators hang together, and what their percentages and averages tell. */
export function indicatorLinks(
  { results: { indicators } }: ReportCounts,
  context: LinkContext,
): LinkedFigures {
  const { ledger, ruleSet } = context
  const restOf = (id: IndicatorId) => `${id} rest of the denominator`
  return {
    quantities: SHARES.map((id) =>
      implied(restOf(id), ledger.valueOf(denominatorOf(id)) - ledger.valueOf(numeratorOf(id))),
    ),
    derived: [
      ...SHARES.map((id) => {
        const part = (figure: string) => ({
          id: ledger.idOf(figure),
          value: ledger.valueOf(figure),
        })
        return percentageOf(
          {
            id: lineFigure(id, ''),
            tables: [id],
            cost: HEADLINES.includes(id) ? 10 : 5,
            numerator: part(numeratorOf(id)),
            denominator: part(denominatorOf(id)),
            rest: restOf(id),
          },
          ruleSet,
        )
      }),
      ...averages(indicators, context),
    ],
    relations: [
      ...SHARES.map((id) =>
        addsUp([ledger.idOf(numeratorOf(id)), restOf(id)], ledger.idOf(denominatorOf(id))),
      ),
      ...relations(context),
    ],
  }
}

/** What the definitions of the indicators have in common. Source: docs/specs/board-report-figures.md. */
function relations({ ledger, request }: LinkContext): readonly Relation[] {
  const n = (id: IndicatorId) => ledger.idOf(numeratorOf(id))
  const d = (id: IndicatorId) => ledger.idOf(denominatorOf(id))
  const out = (id: IndicatorId | 'cohort', reason: string) => ledger.idOf(leftOutOf(id, reason))
  /** Everybody whose clock started in the period, counted or left out. */
  const started = (id: IndicatorId, ...reasons: readonly string[]) => [
    ...[d(id), ...reasons.map((reason) => out(id, reason))],
  ]
  const referred = started('I4', 'datePartial', 'dateOrder', 'notYetDue', 'endedOtherwise')
  const cohort = started('I6', 'datePartial', 'dateOrder', 'notYetDue', 'endedOtherwise')
  return [
    addsUp([n('I24'), out('I1', 'noStart')], d('I24')),
    addsUp([d('I1'), out('I1', 'dateOrder')], n('I24')),
    // Whoever was admitted, or released, has ended.
    atMost([
      [1, n('I15')],
      [1, d('I24')],
      [-1, d('I15')],
    ]),
    sameSum(started('I7', 'noNeedDate', 'dateOrder'), referred),
    sameSum(started('I10', 'notAssessed'), referred),
    ...(request.clock === 'guidance' ? [sameSum(cohort, referred)] : []),
    // Each has one access assessment at least, and those counted two.
    atMost([
      [1, d('I10')],
      [1, n('I11')],
      [-1, n('I10')],
    ]),
    isAtMost(out('I24', 'under18'), out('I1', 'under18')),
    isAtMost(out('I24', 'wales'), out('I1', 'wales')),
  ]
}

function sameSum(some: readonly string[], others: readonly string[]): Relation {
  return equals([...some.map((id) => [1, id] as const), ...others.map((id) => [-1, id] as const)])
}

interface AverageFigure {
  readonly id: IndicatorId
  readonly name: string
  readonly value: number | null | undefined
  /** Of how many people; the count that says so, where the report shows one. */
  readonly people: number | undefined
  readonly count?: string
  /** What it tells of other counts. */
  readonly claims?: (value: number) => readonly Relation[]
}

function averages(
  indicators: Readonly<Record<IndicatorId, Indicator>>,
  { ledger, ruleSet }: LinkContext,
): readonly Derived[] {
  const { I3, I7, I10, I13 } = indicators
  const waits = waitClaims(ledger)
  const [one, two] = [ledger.idOf(numeratorOf('I7')), ledger.idOf(denominatorOf('I7'))]
  const [all, each] = [ledger.idOf(numeratorOf('I10')), ledger.idOf(denominatorOf('I10'))]
  const figures: readonly AverageFigure[] = [
    { id: 'I3', name: 'median', value: I3.median, ...of('I3', I3), claims: waits.median },
    { id: 'I3', name: '90th centile', value: I3.p90, ...of('I3', I3), claims: waits.ninth },
    { id: 'I3', name: 'mean', value: I3.mean, ...of('I3', I3), claims: waits.mean },
    {
      ...{ id: 'I7', name: 'median lag', value: I7.median, ...of('I7', I7) },
      // The numerator are those with a lag of 0 days: at least half of them, or at most.
      claims: (lag) => [
        lag === 0
          ? atMost([
              [1, two],
              [-2, one],
            ])
          : atMost([
              [2, one],
              [-1, two],
            ]),
      ],
    },
    {
      ...{ id: 'I10', name: 'mean', value: I10.value, ...of('I10', I10) },
      claims: (mean) => meanClaims(mean, all, each),
    },
    {
      ...{ id: 'I13', name: 'to bed, median', value: I13.medianAssessmentToBed },
      people: I13.assessmentToBedDenominator,
    },
    {
      ...{ id: 'I13', name: 'to admission, median', value: I13.medianBedToAdmission },
      people: I13.bedToAdmissionDenominator,
    },
  ]
  return figures.map(({ id, name, value = null, people = 0, count, claims }) =>
    averageOf(
      {
        ...{ id: lineFigure(id, name), tables: [id], value, people, claims },
        count: count === undefined ? undefined : ledger.idOf(count),
      },
      ruleSet,
    ),
  )

  function of(id: IndicatorId, { denominator }: Indicator) {
    return { people: denominator, count: denominatorOf(id) }
  }
}

/** A mean that was rounded to two decimals and then to one: of so many in all, among so many. */
function meanClaims(mean: number, all: string, each: string): readonly Relation[] {
  const thousandths = Math.round(1_000 * mean)
  return [
    atMost([
      [1_000, all],
      [-(thousandths + 45), each],
    ]),
    atMost([
      [thousandths - 55, each],
      [-1_000, all],
    ]),
  ]
}
