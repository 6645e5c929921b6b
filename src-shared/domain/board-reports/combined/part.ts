/** The packs that are given to be combined. Source: docs/specs/combined-packs.md. */
import type { LocalDate } from '../../local-date.ts'
import type { WaitClock } from '../../referrals/clocks.ts'
import { REGIONS, type Region } from '../../referrals/code-lists.ts'
import type { Audience } from '../disclosure-control.ts'
import type { FiguresForCombining } from './figures-for-combining.ts'

/** What an issued pack says of itself. */
export interface PackFacts {
  readonly region: Region
  readonly siteName: string
  readonly template: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asAt: LocalDate
  readonly clock: WaitClock
  /** How that clock counts, in words; empty where the pack does not say. */
  readonly clockRule: string
  readonly audience: Audience
  readonly ruleSet: string
  readonly isDemonstration: boolean
  readonly version: string
  /** The number of the report. */
  readonly issueId: string
  /** UTC instant. */
  readonly issuedAt: string
  readonly replaces: string | null
}

/** An issued pack with its figures and the definitions of its indicators. */
export interface Part extends PackFacts {
  readonly fingerprint: string
  readonly manifestSha256: string
  readonly definitions: readonly PartDefinition[]
  readonly figures: FiguresForCombining
}

interface PartDefinition {
  readonly id: string
  readonly name: string
  readonly counted: string
  /** Empty where it is a count of its own. */
  readonly outOf: string
}

/** What the manifest of a combined pack says of each pack it was made of. */
export type PartNote = Pick<
  Part,
  'region' | 'siteName' | 'issueId' | 'version' | 'fingerprint' | 'manifestSha256'
>

/** Why a pack cannot be taken by itself, whatever the others are. */
export type PackFault =
  | { readonly code: 'unreadable' }
  | { readonly code: 'older-format' }
  | { readonly code: 'newer-format' }
  | { readonly code: 'draft' }
  | { readonly code: 'bad-signature' }
  | { readonly code: 'altered'; readonly files: readonly string[] }
  | { readonly code: 'combined-already' }
  | { readonly code: 'no-figures' }
  | { readonly code: 'unknown-rule-set'; readonly ruleSet: string }
  | { readonly code: 'key-not-confirmed' }
  | { readonly code: 'key-changed' }

/** In what a pack differs from those that are added up. */
export type BasisDifference = 'audience' | 'period' | 'as-at' | 'clock' | 'made-up data'

/** Where a pack stands among all that were given. */
export type Standing =
  | { readonly code: 'added' }
  | PackFault
  | { readonly code: 'same-report' }
  | { readonly code: 'replaced'; readonly by: string }
  | { readonly code: 'differs'; readonly in: readonly BasisDifference[] }
  | { readonly code: 'ambiguous' }

/** Regions always stand in this order: they are not ranked. */
export function byRegion(one: Pick<PackFacts, 'region'>, other: Pick<PackFacts, 'region'>): number {
  return REGIONS.indexOf(one.region) - REGIONS.indexOf(other.region)
}
