import { strToU8, type Zippable, zipSync } from 'fflate'

/**
 * The parts of an office file as its bytes, the same for the same parts. ZIP keeps a local time
 * without its zone: one given by its local parts is stored alike everywhere.
 */
export function officeArchive(
  parts: readonly (readonly [path: string, content: string | Uint8Array])[],
  unpacked: readonly string[] = [],
): Uint8Array {
  const mtime = new Date(1980, 0, 1)
  const entries = parts.map(([path, content]): [string, Zippable[string]] => [
    path,
    [
      typeof content === 'string' ? strToU8(content) : content,
      { level: unpacked.includes(path) ? 0 : 6, mtime },
    ],
  ])
  return zipSync(Object.fromEntries(entries))
}
