/** On which scale the limits of a probability are drawn before they are brought back. */
export const CONFIDENCE_TYPES = ['log-log', 'plain', 'log'] as const
export type ConfidenceType = (typeof CONFIDENCE_TYPES)[number]

/** Where a probability lies with 95 % confidence; `null` where the formula says nothing. */
export interface Limits {
  readonly lower: number | null
  readonly upper: number | null
}

export interface Estimate {
  readonly probability: number
  /** Standard error of the logarithm of the probability. */
  readonly logSe: number
}

/** How many standard errors the 95 % limits lie from the estimate, on the scale they are drawn on. */
export const NORMAL_975 = 1.959963984540054

/** Whether a probability is 1. Sums of fractions get there only to rounding; nothing else so near. */
export function isCertain(probability: number): boolean {
  return probability > 1 - 1e-12
}

const NONE: Limits = { lower: null, upper: null }

/**
 * 95 % limits of a probability. At 0 there are none, and by the log-log formula none at 1 either:
 * the error is then unknown, not nil. Source: R survival 3.5-3, `survfit_confint`.
 */
export function confidenceLimits(estimate: Estimate, type: ConfidenceType): Limits {
  const { probability, logSe } = estimate
  if (probability <= 0) return NONE
  const width = NORMAL_975 * logSe
  switch (type) {
    case 'plain':
      return {
        lower: Math.max(probability - width * probability, 0),
        upper: Math.min(probability + width * probability, 1),
      }
    case 'log':
      return {
        lower: probability * Math.exp(-width),
        upper: Math.min(probability * Math.exp(width), 1),
      }
    case 'log-log':
      return isCertain(probability) ? NONE : logLogLimits(probability, width)
  }
}

function logLogLimits(probability: number, width: number): Limits {
  const log = Math.log(probability)
  const centre = Math.log(-log)
  return {
    lower: Math.exp(-Math.exp(centre - width / log)),
    upper: Math.exp(-Math.exp(centre + width / log)),
  }
}
