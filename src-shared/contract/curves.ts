import { z } from 'zod'
import type { BeforeAndAfter } from '../domain/quality-improvement/comparison/before-and-after.ts'
import {
  CURVE_GROUPINGS,
  CURVE_KINDS,
  type Curves,
} from '../domain/quality-improvement/comparison/curves.ts'
import type { ScopeChoices } from '../domain/quality-improvement/scope-choices.ts'
import type { Result } from '../domain/result.ts'
import { cohortScope, type WindowReversed } from './cohort-scope.ts'
import { day, returns } from './entry.ts'

/** The curves of a window, and what the window can be narrowed to. */
export interface CurvesAnswer {
  readonly curves: Curves
  readonly choices: ScopeChoices
}

/** Nobody could be referred on one of the sides: the day of the change is not inside the window. */
export interface ChangeOutside {
  readonly code: 'change-outside-window'
}

export const curves = {
  /** How long the transfers of a window wait, by group, open ones counted, and whether groups differ. */
  'qualityImprovement.summariseCurves': {
    input: cohortScope.extend({
      grouping: z.enum(CURVE_GROUPINGS).default('none'),
      curve: z.enum(CURVE_KINDS).default('still_waiting'),
    }),
    output: returns<Result<CurvesAnswer, WindowReversed>>(),
  },

  /** Whether more of those referred since a change are admitted by day 28 than of those before it. */
  'qualityImprovement.summariseChange': {
    input: cohortScope.extend({ changeOn: day }),
    output: returns<Result<BeforeAndAfter, WindowReversed | ChangeOutside>>(),
  },
} as const
