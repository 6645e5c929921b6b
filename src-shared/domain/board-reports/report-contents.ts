/** A report as a document: the sections of its template in the order in which they are read. */

import {
  authorsSentences,
  inAuthorsWords,
  type SectionWords,
  sectionWords,
} from './authors-words.ts'
import type { Headline } from './briefing/briefing.ts'
import { shownOf } from './briefing/briefing-document.ts'
import { figuresForCombining } from './combined/figures-for-combining.ts'
import { countingNotes } from './counting-notes.ts'
import { hiddenReason } from './hidden-reasons.ts'
import { INDICATOR_DEFINITIONS } from './indicator-definitions.ts'
import type { IndicatorLine } from './indicator-lines.ts'
import {
  AUTHORS_MARK,
  type Block,
  type DocumentFigure,
  type DocumentScope,
  type DocumentSection,
  type ReportDocument,
} from './report-document.ts'
import { sectionsOf } from './report-edits.ts'
import type { ReportModel } from './report-model.ts'
import { SECTIONS } from './report-sections.ts'
import { TEMPLATES } from './report-templates.ts'
import { figureWords } from './report-words.ts'
import { audienceWords, coverFacts, MADE_UP, reportTitle, scopeWords } from './section-words.ts'

/** The document of a report; nothing is worked out here. */
export function reportDocument(model: ReportModel): ReportDocument {
  const chosen = sectionsOf(model.template, model.edits)
  const sections = chosen.map((id) => inAuthorsWords(SECTIONS[id](model), model.edits))
  const { from, to, asAt, clock, audience, ruleSet } = model
  const { siteName, region, isDemonstration, version, madeOn } = model
  return {
    name: model.template,
    title: reportTitle(model),
    scope: {
      ...{ from, to, asAt, clock, audience, ruleSet },
      ...{ siteName, region, isDemonstration, version, madeOn },
      ...aboutOf(model),
    },
    scopeWords: scopeWords(model),
    marks: [...(isDemonstration ? [MADE_UP] : []), audienceWords(model)],
    facts: coverFacts(model),
    sections: withAuthorsNote(sections),
    countingNotes: countingNotes(model),
    figures: figuresOf(model),
    hidden: model.hidden.map((one) => ({ ...one, reason: hiddenReason(one) })),
    isLeastHidden: model.isLeastHidden,
    omitted: TEMPLATES[model.template].sections.filter((id) => !chosen.includes(id)),
    figuresForCombining: figuresForCombining(model),
  }
}

/** Every section that the template has, those left out too, with the words that can be changed. */
export function reportWords(model: ReportModel): readonly SectionWords[] {
  const inTheirWords = { ...model.edits, commentary: {} }
  return TEMPLATES[model.template].sections.map((id) =>
    sectionWords(id, inAuthorsWords(SECTIONS[id](model), inTheirWords)),
  )
}

/** Says what the mark of an author's sentence means, where there is one. */
function withAuthorsNote(sections: readonly DocumentSection[]): readonly DocumentSection[] {
  if (authorsSentences(sections).length === 0) return sections
  const note: Block = {
    kind: 'sentences',
    sentences: [
      {
        id: 'authors-mark',
        text: `Sentences that end with ${AUTHORS_MARK} are the words of the author of this report. Every figure, and every other sentence, is the program’s.`,
      },
    ],
  }
  return sections.map((section) =>
    section.id === 'counting' ? { ...section, blocks: [...section.blocks, note] } : section,
  )
}

function aboutOf({ briefing, project }: ReportModel): Pick<DocumentScope, 'about'> {
  const about = briefing?.name ?? project?.name
  return about === undefined ? {} : { about }
}

/** The figures that stand in it with a definition: of a place its own, of a project none. */
function figuresOf({ briefing, project, indicators }: ReportModel): readonly DocumentFigure[] {
  if (project) return []
  return briefing?.headlines.map(headlineOf) ?? indicators.map(figureOf)
}

/** A figure of a briefing is the place's own. */
function headlineOf({ id, figure, unit, counted, here }: Headline): DocumentFigure {
  const definition = INDICATOR_DEFINITIONS[id]
  return {
    ...{ id, unit, name: figure ? `${definition.name}: ${figure}` : definition.name },
    counted: definition.numerator,
    outOf: definition.denominator,
    numerator: counted === undefined ? '' : String(counted),
    denominator: String(here.n),
    shown: shownOf(here),
  }
}

function figureOf(line: IndicatorLine): DocumentFigure {
  const { id, name, unit, numerator, denominator } = line
  const definition = INDICATOR_DEFINITIONS[id]
  return {
    ...{ id, name, unit },
    counted: definition.numerator,
    outOf: definition.denominator,
    numerator: numerator.shown,
    denominator: denominator.shown,
    shown: figureWords(line),
  }
}
