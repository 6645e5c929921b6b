import type { StageNow } from '#shared/domain/quality-improvement/what-if/stages-now.ts'
import type {
  RepeatsNow,
  WhatIf,
  WhatIfChange,
  WhatIfRefusal,
} from '#shared/domain/quality-improvement/what-if/what-if.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { daysWords } from '../../../components/words/day-words.ts'
import { pointsWords, shareWords } from '../curves/share-words.ts'
import type { Supposed } from './change-choice.ts'

export const SUPPOSED_NAMES: Readonly<Record<Supposed, string>> = {
  referral_to_assessment: 'Referral to assessment is shorter',
  assessment_to_bed: 'Assessment to bed is shorter',
  bed_to_application: 'Bed to application is shorter',
  application_to_warrant: 'Application to warrant is shorter',
  warrant_to_admission: 'Warrant to admission is shorter',
  assessment_to_admission: 'Assessment to admission (stage 2) is shorter',
  trusted_assessor: 'Trusted assessor: one access assessment each',
}

/** How long the stage takes as it is, beside the field of what is supposed. */
export function stageNowWords({ n, open, median, lower, upper }: StageNow): string {
  if (n < 5) return `Too few: ${n} entered this stage.`
  const counted = `n ${n}, ${open} still in it`
  if (median === null) return `More than half take longer than can be seen (${counted}).`
  return `Now ${daysWords(median)}, 95% limits ${lower ?? 'not known'} to ${upper ?? 'not known'} (${counted}).`
}

export function repeatsWords({ assessed, repeated, days }: RepeatsNow): string {
  return `${repeated} of ${assessed} referrals with an access assessment had more than one; ${daysWords(days)} lie between their first and their last, all together.`
}

function supposedWords(change: WhatIfChange): string {
  return change.kind === 'trusted_assessor'
    ? 'With one access assessment each'
    : `With half of those in ${PATHWAY_STAGE_NAMES[change.stage].toLowerCase()} through it in ${daysWords(change.days)}`
}

/** What would have been, in one or two sentences. */
export function whatIfWords({ change, n, day, asItWas, withChange, difference }: WhatIf): string {
  const { value, lower, upper } = difference
  const finding =
    lower > 0
      ? ''
      : ' The limits reach 0: of these referrals, it might have made no difference by then.'
  return `${supposedWords(change)}, ${shareWords(withChange.byDay)} of ${n} would have been admitted by day ${day}, instead of ${shareWords(asItWas.byDay)}: ${pointsWords(value)} percentage points, 95% limits ${pointsWords(lower)} to ${pointsWords(upper)}.${finding}`
}

/** What is taken for granted, and what it rests on. */
export function whatIfNotes({
  change,
  day,
  factor,
  shortened,
  daysTakenOut,
  outOfView,
}: WhatIf): readonly string[] {
  const moved =
    factor === null
      ? 'The days from the first to the last access assessment are taken out. Something else may have gone on in them, so this is the most it could save.'
      : `Each stay in the stage, done or not, takes ${shareWords(factor)} of the days it took.`
  return [
    'Nothing else is supposed to change: no other stage, nobody else’s wait, and no bed taken from anyone. Without more beds, a shorter stage for some may be a longer one for others.',
    moved,
    `${shortened} waits are shorter, by ${Math.round(daysTakenOut)} days together. Who ended otherwise did so on the same day, and is not turned into an admission.`,
    ...(outOfView > 0
      ? [
          `${outOfView} of those still open were followed up to day ${day} and, with fewer days waited, no longer are: the curve with the change knows less than the one without, and its limits do not show it.`,
        ]
      : []),
    ...(change.kind === 'stage'
      ? [
          'The limits are for chance in who was referred. They do not say how likely it is that the stage can be made so short.',
        ]
      : []),
  ]
}

/** Why there is no answer. */
export function refusalWords(refusal: WhatIfRefusal, days: string): string {
  switch (refusal.code) {
    case 'too-few':
      return 'Too few: it takes 5 referrals in the stage, and 5 whose fate by day 28 is known.'
    case 'not-followed-so-long':
      return 'With this change nobody who is open is followed up to day 28, so the share by then cannot be told.'
    case 'median-not-reached':
      return `Half of those in ${PATHWAY_STAGE_NAMES[refusal.stage].toLowerCase()} are not through it yet, so there is no median to bring down.`
    case 'not-shorter':
      return `${PATHWAY_STAGE_NAMES[refusal.stage]} takes ${daysWords(refusal.median)} as it is: ${days} would not be shorter.`
    case 'nobody-assessed-twice':
      return 'Nobody of this cohort is recorded with more than one access assessment.'
  }
}
