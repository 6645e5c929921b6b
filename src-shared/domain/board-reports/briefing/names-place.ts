import type { ReportSource } from '../report-source.ts'
import type { Place } from '../report-subject.ts'

/**
 * Whether the owner of an action, as somebody wrote it, names a place: by its code, or by its name in
 * whole words, whatever the case. Of an establishment the kind in brackets need not be there: the
 * owner "Exeter healthcare" names "Exeter (HMP)".
 */
export function namesPlace(
  owner: string,
  place: Place,
  { establishmentNames }: Pick<ReportSource, 'establishmentNames'>,
): boolean {
  const said = wordsOf(owner)
  if (place.kind === 'provider') return said.includes(wordsOf(place.name))
  const name = establishmentNames.get(place.code)?.replace(/\(.*\)/, '') ?? ''
  return [place.code, name].some((one) => wordsOf(one) !== ' ' && said.includes(wordsOf(one)))
}

/** Words with a blank around each, so that only whole ones are found in it. */
function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return ` ${words.map((word) => `${word} `).join('')}`
}
