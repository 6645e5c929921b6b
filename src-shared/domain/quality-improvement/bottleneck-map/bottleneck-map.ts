/**
 * The bottleneck map of a cohort: which recorded milestone comes after which, how often and after how
 * long, and where referrals stand that never went on. Source: docs/specs/bottleneck-map.md.
 */
import { sum } from '../../board-reports/figures.ts'
import { compareText } from '../../compare-text.ts'
import type { LocalDate } from '../../local-date.ts'
import type { Wait } from '../pathway-stages.ts'
import { type Passage, type PassageKind, passagesOf } from './map-passages.ts'
import { type MapReferral, toMapReferral } from './map-referral.ts'
import { type MapRework, reworkOf } from './map-rework.ts'
import { type MapStage, mapStages } from './map-stages.ts'
import { type MapPlace, placesInOrder, wayOf } from './map-steps.ts'
import { type MapVariant, variantsOf } from './map-variants.ts'
import {
  type CompletedTimes,
  completedTimes,
  type WaitingTimes,
  waitingTimes,
} from './waiting-times.ts'

/** A stay of one referral, as the lists behind a node or an edge show it. */
export interface MapStay {
  readonly referral: number
  readonly since: LocalDate
  readonly days: number
}

/** Days lost: past the limits of the stages, and past day 28 of the whole wait. Whole days. */
export interface DaysLost {
  readonly pastStageLimit: number
  readonly pastDay28: number
}

/** The referrals that stand at a place and have not gone on, as far as they were followed. */
export interface Standing {
  readonly referrals: number
  /** Days of the one that has stood there longest; `null` where nobody stands there. */
  readonly longest: number | null
  /** The day since which the first of them has stood there. */
  readonly since: LocalDate | null
  /** The longest first. */
  readonly stays: readonly MapStay[]
}

/** A place of the map with all that is known of the time spent there. */
export interface MapNode {
  readonly place: MapPlace
  /** Referrals that came by; one that came twice is one. */
  readonly referrals: number
  /** How often the place was reached. */
  readonly visits: number
  readonly standing: Standing
  /** Days lost while standing here, whether or not anybody went on. */
  readonly lost: DaysLost
  /** How long until the next milestone; `null` for places that nobody can leave, and for the start. */
  readonly times: WaitingTimes | null
}

/** One place straight after another. */
export interface MapEdge {
  readonly from: MapPlace
  readonly to: MapPlace
  readonly kind: PassageKind
  /** Referrals that went this way; one that went twice is one. */
  readonly referrals: number
  readonly passages: number
  /**
   * Of the passages that are over. Towards `still_waiting` nothing is over, and the figures are those
   * of the waits so far.
   */
  readonly times: CompletedTimes
  readonly lost: DaysLost
  /** The longest first. */
  readonly stays: readonly MapStay[]
}

/** The whole map. */
export interface BottleneckMap {
  readonly size: number
  readonly admitted: number
  readonly open: number
  readonly endedOtherwise: number
  readonly lost: DaysLost
  readonly referrals: readonly MapReferral[]
  /** In the order of the pathway, then how waits stand. */
  readonly nodes: readonly MapNode[]
  /** The most travelled first. */
  readonly edges: readonly MapEdge[]
  readonly stages: readonly MapStage[]
  readonly variants: readonly MapVariant[]
  readonly rework: readonly MapRework[]
  /** Recorded milestones that could not be drawn: after the end, or known only to the month. */
  readonly leftOut: number
}

/** Draw the map of a cohort. The same waits give the same map on every computer. */
export function bottleneckMap(waits: readonly Wait[]): BottleneckMap {
  const ways = waits.map(wayOf)
  const passages = waits.flatMap(passagesOf)
  const referrals = waits.map(toMapReferral)
  const inState = (state: MapReferral['state']) =>
    referrals.filter((one) => one.state === state).length
  return {
    size: waits.length,
    admitted: inState('admitted'),
    open: inState('open'),
    endedOtherwise: inState('ended'),
    lost: lostIn(passages),
    referrals,
    nodes: nodesOf(passages),
    edges: edgesOf(passages),
    stages: mapStages(waits),
    variants: variantsOf(ways, referrals),
    rework: reworkOf(ways),
    leftOut: sum(ways.map(({ leftOut }) => leftOut)),
  }
}

function nodesOf(passages: readonly Passage[]): readonly MapNode[] {
  const arriving = Map.groupBy(passages, ({ to }) => to)
  const leaving = Map.groupBy(passages, ({ from }) => from)
  return placesInOrder([...arriving.keys(), ...leaving.keys()]).map((place) =>
    toNode(place, arriving.get(place) ?? [], leaving.get(place) ?? []),
  )
}

function toNode(
  place: MapPlace,
  arriving: readonly Passage[],
  leaving: readonly Passage[],
): MapNode {
  const visits = place === 'start' ? leaving : arriving
  return {
    place,
    referrals: distinct(visits),
    visits: visits.length,
    standing: standingOf(leaving.filter(({ kind }) => kind === 'open')),
    lost: lostIn(leaving),
    times: place === 'start' || leaving.length === 0 ? null : waitingTimes(leaving.map(toFollowUp)),
  }
}

function toFollowUp({ days, kind }: Passage) {
  const end = kind === 'onward' ? 'completed' : 'otherwise'
  return { time: days, end: kind === 'open' ? null : end } as const
}

function standingOf(open: readonly Passage[]): Standing {
  const stays = toStays(open)
  return {
    referrals: stays.length,
    longest: stays[0]?.days ?? null,
    since: open.map(({ since }) => since).sort()[0] ?? null,
    stays,
  }
}

function edgesOf(passages: readonly Passage[]): readonly MapEdge[] {
  return [...Map.groupBy(passages, ({ from, to }) => `${from} ${to}`).values()]
    .flatMap((all) => toEdge(all) ?? [])
    .sort(
      (a, b) => b.referrals - a.referrals || compareText(a.from, b.from) || compareText(a.to, b.to),
    )
}

function toEdge(all: readonly Passage[]): MapEdge | undefined {
  const [first] = all
  return (
    first && {
      from: first.from,
      to: first.to,
      kind: first.kind,
      referrals: distinct(all),
      passages: all.length,
      times: completedTimes(all.map(({ days }) => days)),
      lost: lostIn(all),
      stays: toStays(all),
    }
  )
}

function toStays(passages: readonly Passage[]): readonly MapStay[] {
  return passages
    .map(({ referral, since, days }) => ({ referral, since, days }))
    .sort((a, b) => b.days - a.days || a.referral - b.referral)
}

function distinct(passages: readonly Passage[]): number {
  return new Set(passages.map(({ referral }) => referral)).size
}

function lostIn(passages: readonly Passage[]): DaysLost {
  return {
    pastStageLimit: sum(passages.map(({ pastStageLimit }) => pastStageLimit)),
    pastDay28: sum(passages.map(({ pastDay28 }) => pastDay28)),
  }
}
