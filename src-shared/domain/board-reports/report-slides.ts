import { countingNotes } from './counting-notes.ts'
import { HIDDEN } from './disclosure-control.ts'
import type { ReportModel } from './report-model.ts'
import type { ReportTable } from './report-table.ts'
import { reportTables } from './report-tables.ts'
import { longDay, summarySentences } from './report-words.ts'
import {
  audienceWords,
  COUNTING_TITLE,
  coverFacts,
  hiddenWords,
  incidenceChartWords,
  MADE_UP,
  reportTitle,
  scopeWords,
  waitsChartWords,
} from './section-words.ts'
import { incidenceSlideChart, waitsSlideChart } from './slide-charts.ts'
import { SLIDE_MARKS, slideTables } from './slide-tables.ts'
import type { Slide, SlideChart, SlideDeck } from './slides.ts'

/** The report as slides, for a meeting; nothing is worked out here. */
export function reportSlides(model: ReportModel): SlideDeck {
  const audience = audienceWords(model, HIDDEN.shown)
  const marks = [...(model.isDemonstration ? [MADE_UP] : []), audience]
  return {
    title: `${reportTitle(model)}, ${longDay(model.from)} to ${longDay(model.to)}`,
    author: model.siteName,
    description: `${audience.name} ${audience.text}`,
    language: 'en-GB',
    createdOn: model.madeOn,
    footer: [...marks.map(({ name }) => name), scopeWords(model)].join(' '),
    slides: [
      {
        title: reportTitle(model),
        body: {
          kind: 'cover',
          lines: [
            ...marks.map(({ name, text }) => `${name} ${text}`),
            ...coverFacts(model).map(({ name, text }) => `${name}: ${text}`),
          ],
        },
        notes: sources(model, 'given with each figure'),
      },
      sentences(model, 'In short', summarySentences(model)),
      ...reportTables(model).flatMap((table) => slidesOf(model, table)),
      ...countingSlides(model),
      ...definitionSlides(model),
    ],
  }
}

/** Where the figures of a slide come from; `n` says of how many they are. */
function sources(model: ReportModel, n: string): readonly string[] {
  return [
    `Source: referrals recorded in Pathway 28 by ${model.siteName}.`,
    ...coverFacts(model).map(({ name, text }) => `${name}: ${text}`),
    `n: ${n}.`,
  ]
}

function sentences(model: ReportModel, title: string, lines: readonly string[]): Slide {
  return {
    title,
    body: { kind: 'sentences', lines },
    notes: sources(model, 'given in each sentence that has a figure'),
  }
}

/** The slides of a table of figures: its chart, if it has one, then its numbers. */
function slidesOf(model: ReportModel, table: ReportTable): readonly Slide[] {
  const { waits, incidence, openTransfers, openRemissions } = model
  const waiting = `${waits.admittedTotal.shown} admitted in the period, ${waits.waitingTotal.shown} still waiting`
  const cohort = `${incidence.cohortSize.shown} referrals whose clock started in the period`
  switch (table.name) {
    case 'indicators':
      return tableSlides(model, table, 'the numerator and denominator in each row')
    case 'left-out':
      return tableSlides(model, table, 'the referrals in each row')
    case 'open-caseload':
      return tableSlides(
        model,
        table,
        `${openTransfers.total.shown} open transfers, ${openRemissions.total.shown} open remissions`,
      )
    case 'waits':
      return [
        chartSlide(model, table, {
          alt: waitsChartWords(model),
          chart: waitsSlideChart(model),
          n: waiting,
        }),
        ...tableSlides(model, { ...table, title: `${table.title}: table` }, waiting),
      ]
    case 'chance-of-admission':
      return [
        chartSlide(model, table, {
          alt: incidenceChartWords(model),
          chart: incidenceSlideChart(model),
          n: cohort,
        }),
        ...tableSlides(model, { ...table, title: `${table.title}: table` }, cohort),
      ]
    default:
      return []
  }
}

function chartSlide(
  model: ReportModel,
  table: ReportTable,
  { alt, chart, n }: { readonly alt: string; readonly chart: SlideChart; readonly n: string },
): Slide {
  const { title, lead } = table
  return {
    title: `${title}: chart`,
    body: { kind: 'chart', lead: [...inWords(model, lead), ...undrawn(table)], alt, chart },
    notes: sources(model, n),
  }
}

/** A chart says that figures are missing from it: no bar is not the same as nobody. */
function undrawn({ rows }: ReportTable): readonly string[] {
  const isWhole = !rows.flat().some((cell) => cell.kind === 'mark' && cell.mark === 'c')
  return isWhole ? [] : [`What is shown as ${SLIDE_MARKS.c} in the table is not drawn here.`]
}

function tableSlides(model: ReportModel, table: ReportTable, n: string): readonly Slide[] {
  const parts = slideTables(table)
  return parts.map((part, place) => {
    const title =
      parts.length === 1 ? table.title : `${table.title}, ${place + 1} of ${parts.length}`
    return {
      title,
      body: {
        kind: 'table',
        lead: inWords(model, table.lead),
        alt: `Table: ${title}. ${part.rows.length} rows; columns: ${part.columns.map((one) => one.title).join(', ')}.`,
        table: part,
      },
      notes: sources(model, n),
    }
  })
}

/** What stands above a table; a number in it that is hidden has the mark of the slides. */
function inWords(model: ReportModel, lead: readonly string[]): readonly string[] {
  return lead
    .filter((sentence) => sentence !== scopeWords(model))
    .map((sentence) => sentence.replace('[c]', SLIDE_MARKS.c).replace('[z]', SLIDE_MARKS.z))
}

function countingSlides(model: ReportModel): readonly Slide[] {
  const notes = countingNotes(model).map(({ text }) => text)
  const half = Math.ceil(notes.length / 2)
  return [
    sentences(model, `${COUNTING_TITLE}, 1 of 2`, notes.slice(0, half)),
    sentences(model, `${COUNTING_TITLE}, 2 of 2`, [...notes.slice(half), hiddenWords(model)]),
  ]
}

function definitionSlides(model: ReportModel): readonly Slide[] {
  return reportTables(model)
    .filter(({ name }) => name === 'definitions')
    .flatMap((table) => tableSlides(model, table, 'no figure on this slide'))
}
