/** Where a made-up referral stands at the end of a day. */
export interface Standing {
  /** Stages behind it: 0 awaiting assessment, 4 awaiting admission. */
  readonly stage: number
  /** Days in that stage. */
  readonly since: number
  /** Days since the referral. */
  readonly day: number
  /** Days since the site's first referral. */
  readonly on: number
}

/** The chances of what happens on the next day, of 1; nothing does with what is left. */
export interface Tomorrow {
  readonly admitted: number
  readonly ended: number
  /** To the next stage; from the last it is the admission, and 0 here. */
  readonly moved: number
}

export interface Process {
  readonly name: string
  tomorrow(standing: Standing): Tomorrow
}

export const LAST_STAGE = 4
/** The day as at which every site is looked at: two years of history. */
export const AS_AT = 730
const ENDED = 0.006

/** Chances of leaving each stage on a day: means of 8, 8, 3, 3 and 2 days. */
const LEAVING = [1 / 8, 1 / 8, 1 / 3, 1 / 3, 1 / 2] as const

function leaving(stage: number, chance: number): Tomorrow {
  return stage === LAST_STAGE
    ? { admitted: chance, ended: ENDED, moved: 0 }
    : { admitted: 0, ended: ENDED, moved: chance }
}

const chanceOfLeaving = (stage: number) => LEAVING[stage] ?? 0

/** The sites that are made up, each knowing something that the forecast may or may not see. */
export const PROCESSES: readonly Process[] = [
  {
    name: 'stage does not matter',
    tomorrow: ({ stage }) => ({
      admitted: 0.025,
      ended: ENDED,
      moved: stage === LAST_STAGE ? 0 : chanceOfLeaving(stage),
    }),
  },
  {
    name: 'stage matters',
    tomorrow: ({ stage }) => leaving(stage, chanceOfLeaving(stage)),
  },
  {
    // An assessment comes nearer with every day; a bed that was not found at once is hard to find.
    name: 'days in the stage matter, too',
    tomorrow: ({ stage, since }) => {
      if (stage === 0) return leaving(stage, Math.min(0.5, 0.02 + 0.025 * since))
      if (stage === 1) return leaving(stage, since < 3 ? 0.3 : 0.03)
      return leaving(stage, chanceOfLeaving(stage))
    },
  },
  {
    // From one bed every 4 days to one every 16, evenly over the two years.
    name: 'beds become scarcer',
    tomorrow: ({ stage, on }) =>
      leaving(stage, stage === 1 ? 1 / (4 + (12 * on) / AS_AT) : chanceOfLeaving(stage)),
  },
  {
    name: 'beds become more',
    tomorrow: ({ stage, on }) =>
      leaving(
        stage,
        stage === 1 ? 1 / Math.max(2, 16 - (12 * on) / AS_AT) : chanceOfLeaving(stage),
      ),
  },
]
