/** Issued packs of several regions, collected from folders and combined. Source: docs/specs/combined-packs.md. */
import { z } from 'zod'
import type { DefinitionDifference } from '../domain/board-reports/combined/definition-differences.ts'
import type { PackFacts, Standing } from '../domain/board-reports/combined/part.ts'
import { REGIONS, type Region } from '../domain/referrals/code-lists.ts'
import type { Result } from '../domain/result.ts'
import { PACK_FORMATS, type PackFile } from './board-reports.ts'
import { returns } from './entry.ts'

/** Whether the key of a pack is this database's own, confirmed, new to it, or another than was confirmed. */
export type KeyTrust = 'own' | 'confirmed' | 'new' | 'changed'

/** Who signed a pack. */
export interface PackSignature {
  readonly fingerprint: string
  readonly trust: KeyTrust
  /** The fingerprint that was confirmed for the region, where it is another. */
  readonly confirmedBefore: string | null
}

export interface CollectedPack {
  readonly id: string
  /** The name of its folder. */
  readonly folder: string
  /** What it says of itself; `null` where it cannot be read. */
  readonly facts: PackFacts | null
  readonly standing: Standing
  /** `null` where nobody signed, or the signature does not fit. */
  readonly signature: PackSignature | null
}

export interface Collection {
  readonly packs: readonly CollectedPack[]
  readonly missing: readonly Region[]
  /** Of those that are added up. */
  readonly differences: readonly DefinitionDifference[]
}

export type CombineFailure =
  /** Two regions are needed at least. */
  | { readonly code: 'too-few'; readonly added: number }
  | { readonly code: 'cannot-write'; readonly folder: string }
  | { readonly code: 'holds-a-pack'; readonly folder: string }

export interface Combined {
  readonly folder: string
  readonly files: readonly PackFile[]
  /** How many packs are in it. */
  readonly added: number
}

const id = z.uuid()

export const combinedPacks = {
  /** What was collected since the database was opened, each pack as it was read last. */
  'boardReports.listCollected': {
    input: z.object({}),
    output: returns<Collection>(),
  },
  /**
   * Asks in a dialog for a folder, and takes the pack in it, or those in the folders within; `null`
   * when the person cancelled.
   */
  'boardReports.collectPacks': {
    input: z.object({}),
    output: returns<Result<
      { readonly found: number },
      { readonly code: 'no-pack'; readonly folder: string }
    > | null>(),
  },
  /** Takes a pack off the list; nothing happens to its files. */
  'boardReports.dropCollected': {
    input: z.object({ id }),
    output: returns<null>(),
  },
  /** Keeps that the region told this fingerprint by another way. */
  'boardReports.confirmKey': {
    input: z.object({ id, fingerprint: z.string().max(80) }),
    output: returns<Result<{ readonly region: Region }, { readonly code: 'not-there' }>>(),
  },
  /** Takes a confirmation back. */
  'boardReports.forgetKey': {
    input: z.object({ region: z.enum(REGIONS) }),
    output: returns<null>(),
  },
  /** Reads every pack again, and writes them as one into a folder asked for in a dialog. A long call. */
  'boardReports.combine': {
    input: z.object({ formats: z.array(z.enum(PACK_FORMATS)).min(1) }),
    output: returns<Result<Combined, CombineFailure> | null>(),
  },
} as const
