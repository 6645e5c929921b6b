import { looksLikeIdentifier } from '#shared/domain/imports/identifiers.ts'
import type { Database } from '../../database/database.ts'
import { areIdentifiersOn } from '../../database/settings.ts'
import type { Guard } from '../../ipc/router.ts'

/** Calls that only read, or that keep nothing a person typed about somebody. */
const NOT_KEPT = /^(security|settings|imports|figures|look)\.|\.(list|find|count|summarise)/

/**
 * Where identifiers are off, no act keeps a text with a number that may tell who someone is: neither
 * in a note nor in a reference, of whatever feature. Imports see to their own cells. Source:
 * docs/specs/import.md, "Identifiers off".
 */
export function identifierGuard(db: Database): Guard {
  return async (name, input) => {
    if (NOT_KEPT.test(name) || !textsIn(input).some(looksLikeIdentifier)) return undefined
    return (await areIdentifiersOn(db.read)) ? undefined : 'identifier'
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
