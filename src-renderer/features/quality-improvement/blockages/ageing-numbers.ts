import type { Ageing, AgeingReferral } from '#shared/domain/quality-improvement/views/ageing.ts'
import { ageingStageName } from './blockage-words.ts'

/** An open referral and where it stands on the figure: about the number of its stage. */
export interface AgeingDot extends AgeingReferral {
  readonly at: number
}

/** Dots are put side by side from the middle on, so that those of one age do not hide each other. */
const COLUMNS = [0, 1, -1, 2, -2, 3, -3]
const APART = 0.075

export function dotsOf(stages: readonly Ageing[]): readonly AgeingDot[] {
  return stages.flatMap(({ open }, stage) =>
    open.map((one, index) => {
      const column = COLUMNS[index % COLUMNS.length] ?? 0
      return { ...one, at: stage + column * APART }
    }),
  )
}

/** The figure in a sentence. */
export function ageingSummary(stages: readonly Ageing[]): string {
  const [whole, ...own] = stages
  const open = whole?.open.length ?? 0
  const past = own.reduce((sum, one) => sum + one.open.filter((dot) => dot.past === 90).length, 0)
  const most = own.toSorted((a, b) => b.open.length - a.open.length)[0]
  return `${open} transfers are open; ${past} of them are in their stage for longer than nine tenths of all were. Most, ${most?.open.length ?? 0}, are in: ${ageingStageName(most?.stage ?? null).toLowerCase()}.`
}

const PAST_WORDS: Readonly<Record<string, string>> = {
  null: 'not past half, or not known',
  50: 'past half',
  75: 'past three quarters',
  90: 'past nine tenths',
}

/** Each open referral beside the days of its stage. */
export function ageingNumbers(stages: readonly Ageing[], names: ReadonlyMap<string, string>) {
  const number = (name: string) => ({ name, isNumber: true, minWidth: 96 })
  return {
    columns: [
      { name: 'Stage', minWidth: 190 },
      { name: 'Referral', minWidth: 130 },
      number('Days in it'),
      number('Half by day'),
      number('Three quarters by day'),
      number('Nine tenths by day'),
      { name: 'Now', minWidth: 180 },
      number('Ever in it'),
    ],
    rows: stages.flatMap(({ stage, open, percentiles, entered }) =>
      open.map(({ referralId, age, past }) => [
        ageingStageName(stage),
        names.get(referralId) ?? null,
        age,
        ...[50, 75, 90].map(
          (wanted) => percentiles?.find(({ share }) => share === wanted)?.kaplanMeier ?? null,
        ),
        percentiles === null ? 'too few, under 5' : (PAST_WORDS[String(past)] ?? null),
        entered,
      ]),
    ),
  }
}
