/** The board report as a document: its sections in the order in which they are read. */

import { incidenceChart, waitsChart } from './board-charts.ts'
import {
  caseloadPage,
  caseloadTable,
  curveTable,
  incidenceTable,
  waitsTable,
} from './board-tables.ts'
import { COUNTING_TITLE, countingNotes } from './counting-notes.ts'
import { hiddenReason } from './hidden-reasons.ts'
import { INDICATOR_DEFINITIONS } from './indicator-definitions.ts'
import type { IndicatorLine } from './indicator-lines.ts'
import { indicatorFile, indicatorPage, indicatorTable, leftOutTable } from './indicator-tables.ts'
import type { DocumentFigure, DocumentSection, ReportDocument } from './report-document.ts'
import type { ReportModel } from './report-model.ts'
import { figureWords } from './report-words.ts'
import {
  audienceWords,
  coverFacts,
  hiddenWords,
  incidenceChartWords,
  MADE_UP,
  reportTitle,
  scopeWords,
  waitsChartWords,
} from './section-words.ts'
import { actionsDocument } from './sections/actions-document.ts'
import { clocksSection } from './sections/clocks-document.ts'
import { blockagesSection, holdersSection } from './sections/days-lost-document.ts'
import { equitySection } from './sections/equity-document.ts'
import { qualityDocument } from './sections/quality-document.ts'
import { remissionsSection } from './sections/remissions-document.ts'
import { summarySection } from './sections/summary-document.ts'
import { variationSection } from './sections/variation-document.ts'
import { definitionTable, hiddenTable } from './word-tables.ts'

/** The document of a board report; nothing is worked out here. */
export function boardDocument(model: ReportModel): ReportDocument {
  const { from, to, asAt, clock, audience, ruleSet } = model
  const { siteName, region, isDemonstration, version, madeOn } = model
  return {
    name: 'board-report',
    title: reportTitle(model),
    scope: {
      ...{ from, to, asAt, clock, audience, ruleSet },
      ...{ siteName, region, isDemonstration, version, madeOn },
    },
    scopeWords: scopeWords(model),
    marks: [...(isDemonstration ? [MADE_UP] : []), audienceWords(model)],
    facts: coverFacts(model),
    sections: [
      summarySection(model),
      indicatorSection(model),
      variationSection(model),
      clocksSection(model),
      caseloadSection(model),
      waitsSection(model),
      incidenceSection(model),
      blockagesSection(model),
      holdersSection(model),
      actionsDocument(model),
      remissionsSection(model),
      equitySection(model),
      qualityDocument(model),
      countingSection(model),
      definitionSection(model),
    ],
    countingNotes: countingNotes(model),
    figures: model.indicators.map(figureOf),
    hidden: model.hidden.map((one) => ({ ...one, reason: hiddenReason(one) })),
    isLeastHidden: model.isLeastHidden,
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

function indicatorSection(model: ReportModel): DocumentSection {
  return {
    id: 'indicators',
    title: 'Indicators',
    blocks: [
      {
        kind: 'table',
        table: indicatorTable(model),
        onPage: indicatorPage(model),
        inFile: indicatorFile(model),
        n: 'the numerator and denominator in each row',
      },
      {
        kind: 'table',
        table: leftOutTable(model),
        n: 'the referrals in each row',
        // The page has it in the last column of the indicators.
        notIn: ['page'],
      },
    ],
  }
}

function caseloadSection(model: ReportModel): DocumentSection {
  const { openTransfers, openRemissions } = model
  const n = `${openTransfers.total.shown} open transfers, ${openRemissions.total.shown} open remissions`
  return {
    id: 'open-caseload',
    title: 'The open caseload',
    blocks: [{ kind: 'table', table: caseloadTable(model), onPage: caseloadPage(model), n }],
  }
}

function waitsSection(model: ReportModel): DocumentSection {
  const { admittedTotal, waitingTotal } = model.waits
  const table = waitsTable(model)
  const n = `${admittedTotal.shown} admitted in the period, ${waitingTotal.shown} still waiting`
  return {
    id: 'waits',
    title: table.title,
    follows: true,
    blocks: [
      { kind: 'chart', chart: waitsChart(model), alt: waitsChartWords(model), n },
      { kind: 'table', table, n },
    ],
  }
}

function incidenceSection(model: ReportModel): DocumentSection {
  const table = incidenceTable(model)
  const n = `${model.incidence.cohortSize.shown} referrals whose clock started in the period`
  const curve = curveTable(model)
  return {
    id: 'chance-of-admission',
    title: table.title,
    blocks: [
      { kind: 'chart', chart: incidenceChart(model), alt: incidenceChartWords(model), n },
      { kind: 'table', table, n },
      // The curve of the chart in numbers.
      ...(curve ? [{ kind: 'table', table: curve, n, notIn: ['page', 'slides'] } as const] : []),
    ],
  }
}

function countingSection(model: ReportModel): DocumentSection {
  return {
    id: 'counting',
    title: COUNTING_TITLE,
    follows: true,
    blocks: [
      { kind: 'list', items: countingNotes(model).map(({ text }) => text) },
      { kind: 'sentences', sentences: [{ id: 'hidden', text: hiddenWords(model) }] },
      {
        kind: 'table',
        table: hiddenTable(model),
        n: 'no figure of people in it',
        notIn: ['page', 'slides'],
      },
    ],
  }
}

function definitionSection(model: ReportModel): DocumentSection {
  return {
    id: 'definitions',
    title: 'Definitions',
    blocks: [
      { kind: 'table', table: definitionTable(model), look: 'definitions', n: 'no figure in it' },
    ],
  }
}
