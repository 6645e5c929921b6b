import { shortDay } from '../../../components/words/day-words.ts'
import { axisLength, placeLabels } from './place-labels.ts'
import { dayAt, type TimelineEvent, type TimelineModel } from './timeline-model.ts'

/** Where the names of the clocks stand, before the axis begins. */
export const GUTTER = 176
export const LABEL_ROW = 20
const LANE = 44
const LETTER = 6.6
const MARGIN = 12

export interface PlacedEvent extends TimelineEvent {
  readonly x: number
  readonly row: number
  /** `12 Oct`. */
  readonly on: string
}

/** Every place of the picture that the model and the width decide. */
export interface TimelineScale {
  readonly width: number
  readonly height: number
  readonly axisY: number
  readonly axisEnd: number
  readonly events: readonly PlacedEvent[]
  readonly xOf: (day: number) => number
  readonly laneY: (index: number) => number
}

export function scaleOf(model: TimelineModel, width: number): TimelineScale {
  const named = model.events.map((event) => {
    const on = shortDay(dayAt(model, event.day)).slice(0, -5)
    const words = (event.name.length + on.length + 1) * LETTER
    return { ...event, on, words, share: event.day / model.length }
  })
  const room = width - GUTTER - MARGIN
  const length = axisLength(
    room,
    named.map(({ share, words }) => ({ share, width: words })),
  )
  const xOf = (day: number) => GUTTER + (day / model.length) * length
  const rows = placeLabels(named.map(({ day, words }) => ({ x: xOf(day), width: words })))
  const axisY = (Math.max(0, ...rows) + 1) * LABEL_ROW + 12
  const laneY = (index: number) => axisY + 32 + index * LANE
  return {
    width,
    height: laneY(model.lanes.length) + 44,
    axisY,
    axisEnd: GUTTER + length,
    events: named.map((event, index) => ({ ...event, x: xOf(event.day), row: rows[index] ?? 0 })),
    xOf,
    laneY,
  }
}
