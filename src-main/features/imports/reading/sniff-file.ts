/** What a file is by its first bytes; its name is not to be trusted. */
export type FileKind =
  | { readonly kind: 'text' | 'workbook' }
  | { readonly kind: 'other'; readonly looksLike: string }

/** A ZIP archive, and one with nothing in it. */
const ARCHIVES = ['PK\u0003\u0004', 'PK\u0005\u0006']

const SIGNATURES: readonly (readonly [start: string, looksLike: string])[] = [
  ['%PDF', 'a PDF document'],
  ['\u0089PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['II*\0', 'a picture'],
  ['MM\0*', 'a picture'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Excel workbook (.xls) or one with a password'],
  ['{\\rtf', 'a text document'],
  ['\u001f\u008b', 'a compressed file'],
  ['7z\u00bc\u00af', 'a compressed file'],
  ['Rar!', 'a compressed file'],
  ['SQLite format 3\0', 'a database'],
]

const MARKUP: readonly (readonly [start: RegExp, looksLike: string])[] = [
  [/^\s*<(?:!doctype\s+html|html)/i, 'a web page'],
  [/^\s*<\?xml/i, 'an XML document'],
  [/^\s*[[{]\s*(?:["[{}\]]|$)/, 'a JSON file'],
]

/** Tell from the first few thousand bytes whether a file is text, a workbook or something else. */
export function sniffFile(head: Buffer): FileKind {
  const bytes = head.toString('latin1')
  if (ARCHIVES.some((start) => bytes.startsWith(start))) return { kind: 'workbook' }
  const signature = SIGNATURES.find(([start]) => bytes.startsWith(start))
  if (signature) return { kind: 'other', looksLike: signature[1] }
  if (findUtf16(head)) return { kind: 'text' }
  const markup = MARKUP.find(([start]) => start.test(bytes.replace('\u00ef\u00bb\u00bf', '')))
  if (markup) return { kind: 'other', looksLike: markup[1] }
  return isBinary(head) ? { kind: 'other', looksLike: 'a program or a picture' } : { kind: 'text' }
}

/** Whether text is in UTF-16, which Excel calls Unicode text: by its mark, or by where its zeros lie. */
export function findUtf16(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const start = head.subarray(0, 2000)
  const pairs = Math.floor(start.length / 2)
  const zerosAt = (side: number) =>
    start.filter((byte, place) => byte === 0 && place % 2 === side).length
  const [even, odd] = [zerosAt(0), zerosAt(1)]
  if (odd > pairs * 0.7 && even === 0) return 'utf-16le'
  return even > pairs * 0.7 && odd === 0 ? 'utf-16be' : undefined
}

/** Text has tabs and line breaks, but no other control characters to speak of. */
function isBinary(head: Buffer): boolean {
  let controls = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1
  }
  return controls > head.length / 100
}
