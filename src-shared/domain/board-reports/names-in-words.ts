/** Shorter than this a name or a reference is a word like any other. */
const SHORTEST = 4

/** What stands before or after the name of a prison, and is no part of it: HMP Leeds, Leeds (HMP). */
const KIND = /^(HMP\/YOI|HMP|HMYOI|YOI|IRC|STC)\s+|\s*\([^)]*\)$/gi

/**
 * Which of some names (establishments, providers, references) stand in an author's words, each once:
 * outside the region none may. Whole words, whatever the case.
 *
 * @example namesInWords('Beds at Exeter', ['HMP Exeter']) // ['Exeter']
 */
export function namesInWords(words: string, names: readonly string[]): readonly string[] {
  const found = names
    .map((name) => name.replace(KIND, '').trim())
    .filter((name) => name.length >= SHORTEST && stands(name, words))
  return [...new Set(found)]
}

function stands(name: string, words: string): boolean {
  const at = words.toLowerCase().indexOf(name.toLowerCase())
  if (at < 0) return false
  const [before, after] = [words[at - 1] ?? ' ', words[at + name.length] ?? ' ']
  if (isOutside(before) && isOutside(after)) return true
  return stands(name, words.slice(at + 1))
}

function isOutside(letter: string): boolean {
  return !/[\p{L}\p{N}]/u.test(letter)
}
