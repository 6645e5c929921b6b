/** A pack held against its manifest, and that against its signature. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { PackFile } from '#shared/contract/board-reports.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import { MANIFEST, MANIFEST_FORMAT } from './pack.ts'
import { checkSignature, type SignatureCheck } from './signature.ts'

const manifestFiles = z.object({
  format: z.number().default(1),
  siteName: z.string().default(''),
  issued: z.unknown().optional(),
  files: z.array(
    z.object({ name: z.string().regex(/^[^/\\]+$/), sha256: z.string(), bytes: z.number() }),
  ),
})

/** Where a folder and its manifest do not agree, by the names of files. */
export interface CheckedPack {
  /** Listed, but missing or not what the manifest says. */
  readonly altered: readonly string[]
  /** In the folder, but not in the manifest: nobody knows where it comes from. */
  readonly unlisted: readonly string[]
  readonly signature: SignatureCheck
  /** Whether it says that it was issued, and so should be signed. */
  readonly isIssued: boolean
  /** Who says that they made it. */
  readonly siteName: string
}

/** What Windows and macOS put into a folder that somebody looked at. */
const LEFT_BY_DESKTOPS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** Hold a pack against its manifest. */
export function checkPack(folder: string): Result<CheckedPack, { readonly code: 'no-manifest' }> {
  try {
    const text = readFileSync(join(folder, MANIFEST), 'utf8')
    const { files, format, issued, siteName } = manifestFiles.parse(JSON.parse(text))
    const listed = new Set([MANIFEST, ...files.map(({ name }) => name)])
    return succeed({
      altered: files.filter((file) => !isAsListed(folder, file)).map(({ name }) => name),
      unlisted: readdirSync(folder).filter(
        (name) => !listed.has(name) && !LEFT_BY_DESKTOPS.has(name),
      ),
      signature: checkSignature(text),
      // Before format 3 nothing was signed.
      isIssued: format >= MANIFEST_FORMAT && Boolean(issued),
      siteName,
    })
  } catch {
    return refuse({ code: 'no-manifest' })
  }
}

function isAsListed(folder: string, { name, sha256, bytes }: PackFile): boolean {
  const file = join(folder, name)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false
  const content = readFileSync(file)
  return content.length === bytes && createHash('sha256').update(content).digest('hex') === sha256
}
