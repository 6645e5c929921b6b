import type { PathwayStage } from '../referrals/code-lists.ts'

/** The stages whose limit a site may set; the other two have one by the guidance. */
export const LIMITABLE_STAGES = [
  'need_to_referral',
  'assessment_to_bed',
  'bed_to_application',
  'application_to_warrant',
  'warrant_to_admission',
] as const satisfies readonly PathwayStage[]
export type LimitableStage = (typeof LIMITABLE_STAGES)[number]

/**
 * The limits that a site has set: whole days, the last of which is still within it, or `null` where
 * none is set. Source: docs/specs/cohorts.md.
 */
export type StageLimits = Readonly<Record<LimitableStage, number | null>>

/** What holds before a site sets any. */
export const NO_STAGE_LIMITS: StageLimits = {
  need_to_referral: null,
  assessment_to_bed: null,
  bed_to_application: null,
  application_to_warrant: null,
  warrant_to_admission: null,
}

/** The longest limit that can be set, in days. */
export const LONGEST_STAGE_LIMIT = 365

/** Good practice guidance: 14 days to the assessment, 14 from it to the admission. */
const GUIDANCE_LIMITS = { referral_to_assessment: 14, assessment_to_admission: 14 } as const

/** The limit of a stage in days, the guidance's or the site's; `null` where it has none. */
export function limitOf(stage: PathwayStage, own: StageLimits = NO_STAGE_LIMITS): number | null {
  return { ...own, ...GUIDANCE_LIMITS }[stage]
}

/** A limit as it was typed: `null` for an empty field, `undefined` for what is no limit. */
export function readStageLimit(typed: string): number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return days >= 1 && days <= LONGEST_STAGE_LIMIT ? days : undefined
}
