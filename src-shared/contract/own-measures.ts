/** Measures that a team keeps by hand. */
import { z } from 'zod'
import type { LocalDate } from '../domain/local-date.ts'
import type { HandEnteredRefusal } from '../domain/quality-improvement/measures/hand-entered.ts'
import type { OwnMeasure } from '../domain/quality-improvement/measures/own-measure.ts'
import { SERIES_KINDS } from '../domain/quality-improvement/spc/measure-series.ts'
import { IMPROVEMENT_DIRECTIONS } from '../domain/quality-improvement/spc/verdict.ts'
import type { Result } from '../domain/result.ts'
import { day, returns } from './entry.ts'
import type { Kept } from './kept.ts'

type NotThere = { readonly code: 'not-there' }
export type EnterValueFailure =
  | HandEnteredRefusal
  | NotThere
  | { readonly code: 'in-the-future'; readonly today: LocalDate }
export type SaveOwnMeasureFailure = NotThere | { readonly code: 'kind-is-fixed' }
export type RemoveOwnMeasureFailure = NotThere | { readonly code: 'has-values' }

const id = z.uuid()

export const ownMeasures = {
  'qualityImprovement.listOwnMeasures': {
    input: z.object({}),
    output: returns<readonly OwnMeasure[]>(),
  },
  /** A new measure, or another name, unit or direction; what kind it is stays once it has values. */
  'qualityImprovement.saveOwnMeasure': {
    input: z.object({
      id: id.optional(),
      name: z.string().trim().min(1).max(200),
      kind: z.enum(SERIES_KINDS),
      unit: z.string().trim().max(40).default(''),
      direction: z.enum(IMPROVEMENT_DIRECTIONS),
    }),
    output: returns<Result<Kept, SaveOwnMeasureFailure>>(),
  },
  'qualityImprovement.removeOwnMeasure': {
    input: z.object({ id }),
    output: returns<Result<Kept, RemoveOwnMeasureFailure>>(),
  },
  'qualityImprovement.enterValue': {
    input: z.object({
      measureId: id,
      on: day,
      value: z.number().min(-1_000_000_000).max(1_000_000_000),
      denominator: z.number().max(1_000_000_000).optional(),
    }),
    output: returns<Result<Kept, EnterValueFailure>>(),
  },
  'qualityImprovement.removeValue': {
    input: z.object({ id }),
    output: returns<Result<Kept, NotThere>>(),
  },
} as const
