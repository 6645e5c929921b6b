import { type Result, refuse, succeed } from '../../result.ts'
import type { PdsaCycle } from './project.ts'

export type PdsaRefusal =
  | { readonly code: 'ends-before-start' }
  | { readonly code: 'decision-needs-end' }
  | { readonly code: 'decision-needs-learning' }
  | { readonly code: 'prediction-missing' }

/**
 * Whether a cycle can be kept: what was predicted is written before it begins, it ends no earlier than
 * it began, and a decision is taken only once it is over and what was learnt is written down.
 */
export function checkCycle(
  cycle: Pick<PdsaCycle, 'prediction' | 'beganOn' | 'endedOn' | 'learning' | 'decision'>,
): Result<null, PdsaRefusal> {
  const { prediction, beganOn, endedOn, learning, decision } = cycle
  if (prediction.trim() === '') return refuse({ code: 'prediction-missing' })
  if (endedOn && endedOn < beganOn) return refuse({ code: 'ends-before-start' })
  if (decision && !endedOn) return refuse({ code: 'decision-needs-end' })
  if (decision && learning.trim() === '') return refuse({ code: 'decision-needs-learning' })
  return succeed(null)
}
