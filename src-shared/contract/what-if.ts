import { z } from 'zod'
import type { ScopeChoices } from '../domain/quality-improvement/scope-choices.ts'
import type { StageNow } from '../domain/quality-improvement/what-if/stages-now.ts'
import type {
  RepeatsNow,
  WhatIf,
  WhatIfRefusal,
} from '../domain/quality-improvement/what-if/what-if.ts'
import { PATHWAY_STAGES } from '../domain/referrals/code-lists.ts'
import type { Result } from '../domain/result.ts'
import { cohortScope, type WindowReversed } from './cohort-scope.ts'
import { returns } from './entry.ts'

/** A cohort with one change made to its history, and what it is like without. */
export interface WhatIfAnswer {
  readonly size: number
  readonly stages: readonly StageNow[]
  readonly repeats: RepeatsNow
  /** What would have been, or why it cannot be told. */
  readonly outcome: Result<WhatIf, WhatIfRefusal>
  readonly choices: ScopeChoices
}

export const whatIf = {
  /** The share admitted within 28 days as it was, and with one change to the cohort's own history. */
  'qualityImprovement.summariseWhatIf': {
    input: cohortScope.extend({
      change: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('stage'),
          stage: z.enum(PATHWAY_STAGES).exclude(['need_to_referral']),
          /** The median it would have had. */
          days: z.int().min(0).max(365),
        }),
        z.object({ kind: z.literal('trusted_assessor') }),
      ]),
    }),
    output: returns<Result<WhatIfAnswer, WindowReversed>>(),
  },
} as const
