import type {
  CurveGrouping,
  CurveKind,
  CurvePoint,
  Curves,
  GroupCurve,
  GroupTest,
} from '#shared/domain/quality-improvement/comparison/curves.ts'
import { TOO_FEW } from '#shared/domain/quality-improvement/too-few.ts'
import { codeWord, LEVEL_NAMES } from '#shared/domain/referrals/code-words.ts'
import { daysWords, shortDay } from '../../../components/words/day-words.ts'
import { shareWords } from './share-words.ts'

export const CURVE_NAMES: Readonly<Record<CurveKind, string>> = {
  still_waiting: 'Not yet admitted (Kaplan-Meier)',
  admitted: 'Admitted (Aalen-Johansen)',
  ended_otherwise: 'Ended otherwise (Aalen-Johansen)',
}

/** What a share is of, after "is" or "are". */
export const CURVE_SHARES: Readonly<Record<CurveKind, string>> = {
  still_waiting: 'not yet admitted',
  admitted: 'admitted',
  ended_otherwise: 'ended otherwise',
}

/** What the figure takes for granted. */
export const CURVE_CAVEATS: Readonly<Record<CurveKind, string>> = {
  still_waiting:
    'Whoever ended otherwise is taken out of view on that day, so this is the wait there would be if nobody ended otherwise. It is not one less the share admitted.',
  admitted:
    'Whoever ended otherwise can no longer be admitted; open referrals count for as long as they were followed.',
  ended_otherwise:
    'Whoever was admitted can no longer end otherwise; open referrals count for as long as they were followed.',
}

export const GROUPING_NAMES: Readonly<Record<CurveGrouping, string>> = {
  none: 'Everyone together',
  establishment: 'Establishment',
  provider: 'Provider',
  security_level: 'Level of security',
  mha_section: 'Section',
  period: 'Halves of the window',
}

/** What a group is called. */
export type NameGroup = (code: string | null) => string

export function groupNames(
  { grouping, halves }: Pick<Curves, 'grouping' | 'halves'>,
  establishmentName: (code: string) => string,
): NameGroup {
  return (code) => {
    if (code === null) return 'Not recorded'
    switch (grouping) {
      case 'none':
        return 'All referrals'
      case 'establishment':
        return establishmentName(code)
      case 'security_level':
        return codeWord(LEVEL_NAMES, code)
      case 'mha_section':
        return `Section ${code}`
      case 'provider':
        return code
      case 'period': {
        const { from, to } = code === 'first' ? halves.first : halves.second
        return `${shortDay(from)} to ${shortDay(to)}`
      }
    }
  }
}

/** The curves that are drawn, in one sentence. */
export function curvesWords(
  { kind, n }: Pick<Curves, 'kind' | 'n'>,
  drawn: readonly GroupCurve[],
  nameOf: NameGroup,
): string {
  const shares = drawn.map(
    (one) => `${drawn.length > 1 ? `${nameOf(one.code)} ` : ''}${on28Words(one)}`,
  )
  return `${n} transfers. On day 28, share ${CURVE_SHARES[kind]}: ${shares.join('; ')}.`
}

function on28Words({ on28, n, longest }: GroupCurve): string {
  return on28 ? `${pointWords(on28)} of ${n}` : `not known (followed ${daysWords(longest)} at most)`
}

/** `43% (31% to 56%)`. */
export function pointWords({ share, lower, upper }: CurvePoint): string {
  const limits =
    lower === null || upper === null
      ? 'limits not known'
      : `${shareWords(lower)} to ${shareWords(upper)}`
  return `${shareWords(share)} (${limits})`
}

/** Days until half are admitted, as they stand in a table. */
export function medianWords({ median }: Pick<GroupCurve, 'median'>): string {
  if (!median) return TOO_FEW
  const { time, lower, upper } = median
  if (time === null) return lower === null ? 'not reached' : `not reached (${lower} or more)`
  return `${time} (${lower ?? 'not known'} to ${upper ?? 'not known'})`
}

/** The log-rank test in plain words. */
export function testWords(test: GroupTest | null, nameOf: NameGroup): string {
  if (!test) {
    return 'There is nothing to test: it takes two groups of 5 referrals or more, recorded, and admissions among them.'
  }
  const { chisq, df, p, groups } = test
  const names = groups.map(nameOf).join(', ')
  const figures = `log-rank chi-squared ${chisq.toFixed(2)}, ${df} degree${df === 1 ? '' : 's'} of freedom, p ${p < 0.001 ? 'below 0.001' : `= ${p.toFixed(3)}`}`
  return p < 0.05
    ? `The groups are admitted at different speeds, by more than chance alone would give (${figures}). It does not say why. Tested: ${names}.`
    : `No evidence of a difference between the groups (${figures}). That is not evidence that they are the same. Tested: ${names}.`
}
