import { sum } from '#shared/domain/board-reports/figures.ts'
import type { Called } from './trial.ts'

/** A share in per cent with its Monte Carlo standard error, `68 ± 3`. */
export function share(found: readonly number[]): string {
  const mean = sum(found) / found.length
  const variance = sum(found.map((one) => (one - mean) ** 2)) / found.length
  return shown(mean, Math.sqrt(variance / found.length))
}

/**
 * Of all that was called, how much was right. Calls of one caseload hang together, so that the error
 * is that of a ratio of two sums over caseloads, not of so many independent calls.
 */
export function precision(called: readonly Called[]): string {
  const all = sum(called.map((one) => one.all))
  if (all === 0) return 'none'
  const ratio = sum(called.map(({ right }) => right)) / all
  const squares = called.map((one) => (one.right - ratio * one.all) ** 2)
  return shown(ratio, Math.sqrt(sum(squares)) / all)
}

function shown(share: number, error: number): string {
  return `${Math.round(100 * share)} ± ${Math.round(100 * error)}`
}
