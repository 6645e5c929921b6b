import type { Assurance, PointType } from './verdict.ts'

export const VARIATION_NAMES: Readonly<Record<PointType, string>> = {
  common_cause: 'Common cause',
  improvement: 'Improvement',
  concern: 'Concern',
  neutral_high: 'Change, high',
  neutral_low: 'Change, low',
}

export const VARIATION_MEANINGS: Readonly<Record<PointType, string>> = {
  common_cause: 'nothing stands out: the latest value is what this process gives by itself',
  improvement: 'something changed, in the wanted direction',
  concern: 'something changed, against the wanted direction',
  neutral_high: 'something changed, upwards; no direction is wanted',
  neutral_low: 'something changed, downwards; no direction is wanted',
}

export const ASSURANCE_NAMES: Readonly<Record<Assurance, string>> = {
  consistent_pass: 'Passes the target',
  consistent_fail: 'Fails the target',
  inconsistent: 'Hit and miss',
}

export const ASSURANCE_MEANINGS: Readonly<Record<Assurance, string>> = {
  consistent_pass: 'this process can be expected to meet the target every time',
  consistent_fail: 'this process will not meet the target unless it is changed',
  inconsistent: 'the target lies within the limits: chance decides whether it is met',
}
