/** The author's words in the place of the program's, each of them marked. */
import type { Block, DocumentSection, Sentence } from './report-document.ts'
import { NEVER_OMITTED, type ReportEdits } from './report-edits.ts'
import type { SectionId } from './report-templates.ts'

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
    block.kind === 'sentences' && isFree(section)
      ? { ...block, sentences: block.sentences.map((one) => edited(one, edits)) }
      : block,
  )
  return { ...section, blocks: [...commentary, ...blocks] }
}

/** What the figures count, and what is hidden, nobody words otherwise. */
function isFree({ id }: Pick<DocumentSection, 'id'>): boolean {
  return !NEVER_OMITTED.some((one) => one === id)
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

/** A section as its author may change its words, whether or not it is left out. */
export interface SectionWords {
  readonly id: SectionId
  readonly title: string
  /** Whether the author may leave it out. */
  readonly isOptional: boolean
  readonly sentences: readonly Sentence[]
}

/** The sentences of a section, as the program proposes or the author wrote them. */
export function sectionWords(id: SectionId, { title, blocks }: DocumentSection): SectionWords {
  const isOptional = isFree({ id })
  return {
    ...{ id, title, isOptional },
    sentences: blocks.flatMap((block) =>
      isOptional && block.kind === 'sentences' ? block.sentences : [],
    ),
  }
}
