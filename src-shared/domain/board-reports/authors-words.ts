/** The author's words in the place of the program's, each of them marked. */
import type { Block, DocumentSection, Sentence } from './report-document.ts'
import type { ReportEdits } from './report-edits.ts'

/** A section in the author's words; what the program had proposed stays with each sentence. */
export function inAuthorsWords(section: DocumentSection, edits: ReportEdits): DocumentSection {
  const own = Object.entries(edits.commentary)
    .find(([id]) => id === section.id)?.[1]
    ?.trim()
  const commentary: readonly Block[] = own
    ? [
        {
          kind: 'sentences',
          sentences: [{ ...COMMENTARY, id: `commentary-${section.id}`, text: own }],
        },
      ]
    : []
  const blocks = section.blocks.map((block) =>
    block.kind === 'sentences'
      ? { ...block, sentences: block.sentences.map((one) => edited(one, edits)) }
      : block,
  )
  return { ...section, blocks: [...commentary, ...blocks] }
}

const COMMENTARY = { name: 'Commentary', proposed: '' }

function edited(sentence: Sentence, { sentences }: ReportEdits): Sentence {
  const own = sentences[sentence.id]?.trim()
  return own && own !== sentence.text
    ? { ...sentence, text: own, proposed: sentence.text }
    : sentence
}

/** Every sentence that the author wrote, with what the program had proposed in its place. */
export function authorsSentences(sections: readonly DocumentSection[]): readonly Sentence[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'sentences' ? block.sentences.filter((one) => one.proposed !== undefined) : [],
    ),
  )
}
