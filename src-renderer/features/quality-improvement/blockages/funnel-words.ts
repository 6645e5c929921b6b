import { round } from '#shared/domain/board-reports/figures.ts'
import type {
  Funnel,
  FunnelPoint,
  FunnelPosition,
} from '#shared/domain/quality-improvement/comparison/funnel.ts'
import type { PlaceKind } from '#shared/domain/quality-improvement/comparison/groupings.ts'
import { TOO_FEW_UNDER } from '#shared/domain/quality-improvement/too-few.ts'
import { referralsWords } from '../map/map-words.ts'
import { shareWords } from './blockage-words.ts'
import type { PlaceNames } from './place-names.ts'

export const POSITION_NAMES: Readonly<Record<FunnelPosition, string>> = {
  inside: 'inside the limits',
  'above-95': 'above the 95% limit',
  'below-95': 'below the 95% limit',
  'above-998': 'above the 99.8% limit',
  'below-998': 'below the 99.8% limit',
}

/** Places outside the limits, the farther first. */
function outside({ points }: Funnel): readonly FunnelPoint[] {
  const far = (point: FunnelPoint) => (point.position?.endsWith('998') ? 0 : 1)
  return points
    .filter(({ position }) => position !== null && position !== 'inside')
    .toSorted((a, b) => far(a) - far(b))
}

/** The funnel in a sentence: all together, and who lies outside. */
export function funnelSummary(funnel: Funnel, by: PlaceKind, placeName: PlaceNames): string {
  const { n, overall, points } = funnel
  const shown = points.filter(({ proportion }) => proportion !== null)
  const far = outside(funnel).map((point) => `${placeName(by, point.code)} (${pointWords(point)})`)
  const outsideWords =
    far.length === 0
      ? 'No place lies outside the limits.'
      : `Outside the limits: ${far.join('; ')}.`
  return `${shareWords(overall ?? 0)} of ${n} referrals. ${shown.length} ${by}s of ${TOO_FEW_UNDER} or more are drawn. ${outsideWords}`
}

function pointWords({ within, n, position }: FunnelPoint): string {
  return `${within} of ${n}, ${position ? POSITION_NAMES[position] : ''}`
}

/** What else must be known to read the funnel. */
export function funnelNotes(
  funnel: Funnel,
  by: PlaceKind,
  placeName: PlaceNames,
): readonly string[] {
  const { points, notYetDue, unplaced, overdispersion, overall } = funnel
  const few = points.filter(({ proportion }) => proportion === null)
  const names = few.map(({ code, n }) => `${placeName(by, code)} (${n})`).join(', ')
  return [
    'By chance alone about 1 place in 20 lies outside the 95% limits, and 1 in 500 outside the 99.8% limits.',
    ...(overall === 0 || overall === 1
      ? [
          `${overall === 0 ? 'None' : 'All'} of them were within the limit, so that chance has no size and no limits are drawn.`,
        ]
      : []),
    ...(overdispersion > 1
      ? [
          `Places differ ${round(overdispersion, 1)} times as much as chance explains, in variance: the limits are wider by the root of that.`,
        ]
      : []),
    ...(few.length > 0 ? [`Too few for a share, fewer than 5: ${names}.`] : []),
    ...(notYetDue > 0
      ? [
          `Left out, because their limit had not passed when they were last followed: ${referralsWords(notYetDue)}.`,
        ]
      : []),
    ...(unplaced > 0
      ? [
          `With no ${by} recorded: ${referralsWords(unplaced)}, which count in the share of all, at no point.`,
        ]
      : []),
  ]
}
