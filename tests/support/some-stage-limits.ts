import fc from 'fast-check'
import {
  LIMITABLE_STAGES,
  LONGEST_STAGE_LIMIT,
  type StageLimits,
} from '#shared/domain/quality-improvement/stage-limits.ts'

/** Any limits of stages that a site could set, short ones more often than long. */
export const someStageLimits = fc
  .array(
    fc.option(
      fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: LONGEST_STAGE_LIMIT })),
    ),
    { minLength: LIMITABLE_STAGES.length, maxLength: LIMITABLE_STAGES.length },
  )
  .map(
    (limits): StageLimits =>
      Object.fromEntries(
        LIMITABLE_STAGES.map((stage, index) => [stage, limits[index] ?? null]),
      ) as StageLimits,
  )
