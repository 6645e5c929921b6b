import { type Result, refuse, succeed } from '../result.ts'

/** A named way of looking at the caseload: what it is narrowed by and what its table shows. */
export interface SavedLayout {
  /** The filters, the order and the groups, as the list's address has them. */
  readonly search: string
  readonly columns: readonly string[]
  readonly density: string
}

/** The version that this program writes, and the newest that it reads. Source: docs/specs/caseload.md. */
const VERSION = 1
const KIND = 'caseload-view'

/** A view as the text of a file that another site can open. It holds no record of anyone. */
export function viewFile(name: string, layout: SavedLayout): string {
  return `${JSON.stringify({ pathway28: KIND, version: VERSION, name, ...layout }, null, 2)}\n`
}

export type ViewFileRefusal =
  | { readonly code: 'not-a-view' }
  | { readonly code: 'newer-version'; readonly version: number }

/** Reads the text of a file as a view, as far as it must be one; the contract knows columns and lengths. */
export function readViewFile(
  text: string,
): Result<Readonly<Record<string, unknown>>, ViewFileRefusal> {
  const read = parse(text)
  if (read?.pathway28 !== KIND || typeof read.version !== 'number') {
    return refuse({ code: 'not-a-view' })
  }
  const { version } = read
  return version > VERSION ? refuse({ code: 'newer-version', version }) : succeed(read)
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** A name that no other view has: the one that is wanted, or that with the first number that is free. */
export function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted
  for (let number = 2; taken.includes(name); number += 1) name = `${wanted} (${number})`
  return name
}
