import type { PointStyle } from 'chart.js'
import type { PointType } from '#shared/domain/quality-improvement/spc/verdict.ts'

/** The colours that NHS boards know from "Making Data Count"; a shape goes with each. */
export const POINT_COLOURS: Readonly<Record<PointType, string>> = {
  common_cause: '#A6A6A6',
  improvement: '#00B0F0',
  concern: '#E46C0A',
  neutral_high: '#490092',
  neutral_low: '#490092',
}

export const POINT_SHAPES: Readonly<Record<PointType, PointStyle>> = {
  common_cause: 'circle',
  improvement: 'triangle',
  concern: 'rectRot',
  neutral_high: 'rect',
  neutral_low: 'rect',
}
