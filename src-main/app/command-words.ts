/**
 * The words of a command, where the program was started as its own command line.
 *
 * Words that begin with a dash and come first are Chromium's switches. A word that is no command
 * is one all the same: a mistyped command gets a sentence, not a window.
 */
export function commandWords(started: {
  readonly argv: readonly string[]
  /** Before it is packed, the first word is the program's own folder. */
  readonly isPackaged: boolean
}): readonly string[] | undefined {
  const words = started.argv.slice(1)
  const isWord = (word: string) => !word.startsWith('-')
  const rest = started.isPackaged ? words : words.slice(words.findIndex(isWord) + 1)
  const first = rest.findIndex(isWord)
  if (first >= 0) return rest.slice(first)
  return rest.includes('--help') ? ['--help'] : undefined
}
