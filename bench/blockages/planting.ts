import { quantile } from '#shared/domain/board-reports/figures.ts'
import { CONSECUTIVE_STAGES } from '#shared/domain/quality-improvement/comparison/stage-follow-ups.ts'
import {
  PLANTED_ESTABLISHMENTS,
  type Planting,
  plantedWaits,
} from '#shared/domain/quality-improvement/detectors/planted-caseload.ts'
import { daysOf, sequenceOf, type Wait } from '#shared/domain/quality-improvement/pathway-stages.ts'
import {
  LIMITABLE_STAGES,
  NO_STAGE_LIMITS,
  type StageLimits,
} from '#shared/domain/quality-improvement/stage-limits.ts'
import type { PathwayStage } from '#shared/domain/referrals/code-lists.ts'

/** Referrals of one made-up caseload, over half a year. */
const REFERRALS = 90
const DAYS = 182

/** In which way a stage is blocked, and how badly: days, or a share of 0 to 1. */
export type Blockage =
  | { readonly way: 'slower'; readonly days: number }
  | { readonly way: 'not left'; readonly share: number }
  | { readonly way: 'slower at one place'; readonly days: number }

/** A caseload with what was planted in it. */
export interface Planted {
  readonly waits: readonly Wait[]
  readonly stage: PathwayStage
  /** The establishment that alone is blocked, where the blockage is at one place. */
  readonly place: string | undefined
}

/** How far the added days vary from person to person, as unblocked stays do. */
const SPREAD = 0.6

/** A caseload in which one stage is blocked: the stages, and the places, take turns by the seed. */
export function plant(blockage: Blockage, seed: number, limits: StageLimits): Planted {
  const stage = CONSECUTIVE_STAGES[seed % CONSECUTIVE_STAGES.length] ?? 'assessment_to_bed'
  const place =
    blockage.way === 'slower at one place'
      ? PLANTED_ESTABLISHMENTS[seed % PLANTED_ESTABLISHMENTS.length]
      : undefined
  const waits = caseload(seed, {
    limits,
    plant: (planned, luck) => {
      if (place !== undefined && planned.establishment !== place) return planned
      const added = addedDays(blockage, luck)
      return {
        ...planned,
        stays: { ...planned.stays, [stage]: (planned.stays[stage] ?? 0) + added },
      }
    },
  })
  return { waits, stage, place }
}

type Luck = Parameters<NonNullable<Planting['plant']>>[1]

function addedDays(blockage: Blockage, luck: Luck): number {
  if (blockage.way !== 'not left') return luck.wait(blockage.days, SPREAD)
  return luck.happens(blockage.share) ? Number.POSITIVE_INFINITY : 0
}

/** A caseload with nothing planted, unless it is said. */
export function caseload(
  seed: number,
  more: Pick<Planting, 'plant' | 'limits'> = {},
): readonly Wait[] {
  return plantedWaits({ referrals: REFERRALS, days: DAYS, seed, ...more })
}

/** The limit that a site would set who knew its unblocked stays: their 75th centile, in whole days. */
export function limitsFrom(unblocked: readonly (readonly Wait[])[]): StageLimits {
  const stays = unblocked.flat().flatMap(sequenceOf)
  const limits = LIMITABLE_STAGES.map((stage) => {
    const days = stays
      .filter((one) => one.stage === stage && one.outcome === 'completed')
      .map(daysOf)
    const centile = quantile(days, 0.75)
    return [stage, centile === null ? null : Math.max(1, Math.round(centile))]
  })
  return { ...NO_STAGE_LIMITS, ...Object.fromEntries(limits) }
}
