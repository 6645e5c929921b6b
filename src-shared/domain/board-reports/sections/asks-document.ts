import type { DocumentSection } from '../report-document.ts'

/** What the region asks of the group, in words that only its author can write. */
export function asksSection(): DocumentSection {
  return {
    id: 'asks',
    title: 'Asks and decisions',
    blocks: [
      {
        kind: 'sentences',
        sentences: [{ id: 'asks', text: 'The region asks for no decision in this pack.' }],
      },
    ],
  }
}
