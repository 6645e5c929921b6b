/** Every section that a report can have. */
import { incidenceChart, waitsChart } from './board-charts.ts'
import {
  caseloadPage,
  caseloadTable,
  curveTable,
  incidenceTable,
  waitsTable,
} from './board-tables.ts'
import { briefingActions, briefingBlockages, briefingHolders } from './briefing/briefing-days.ts'
import { briefingCaseload, briefingFigures, briefingRecords } from './briefing/briefing-document.ts'
import { COUNTING_TITLE, countingNotes } from './counting-notes.ts'
import { indicatorFile, indicatorPage, indicatorTable, leftOutTable } from './indicator-tables.ts'
import { projectMeasures } from './project/project-charts.ts'
import { projectAim, projectCohort, projectMap } from './project/project-document.ts'
import { projectActions, projectLearning, projectLog } from './project/project-learning.ts'
import type { DocumentSection } from './report-document.ts'
import type { ReportModel } from './report-model.ts'
import type { SectionId } from './report-templates.ts'
import { hiddenWords, incidenceChartWords, waitsChartWords } from './section-words.ts'
import { actionsDocument } from './sections/actions-document.ts'
import { asksSection } from './sections/asks-document.ts'
import { clocksSection } from './sections/clocks-document.ts'
import { blockagesSection, holdersSection } from './sections/days-lost-document.ts'
import { equitySection } from './sections/equity-document.ts'
import { hmipDocument } from './sections/hmip-document.ts'
import { qualityDocument } from './sections/quality-document.ts'
import { remissionsSection } from './sections/remissions-document.ts'
import { statutorySection } from './sections/statutory-document.ts'
import { summarySection } from './sections/summary-document.ts'
import { variationSection } from './sections/variation-document.ts'
import { definitionTable, hiddenTable } from './word-tables.ts'

/** The sections by their names; nothing is worked out here. */
export const SECTIONS: Readonly<Record<SectionId, (model: ReportModel) => DocumentSection>> = {
  summary: summarySection,
  indicators: indicatorSection,
  variation: variationSection,
  clocks: clocksSection,
  'statutory-readiness': statutorySection,
  hmip: hmipDocument,
  'open-caseload': caseloadSection,
  waits: waitsSection,
  'chance-of-admission': incidenceSection,
  blockages: blockagesSection,
  holders: holdersSection,
  actions: actionsDocument,
  remissions: remissionsSection,
  equity: equitySection,
  'record-quality': qualityDocument,
  asks: asksSection,
  'briefing-figures': briefingFigures,
  'briefing-caseload': briefingCaseload,
  'briefing-records': briefingRecords,
  'briefing-blockages': briefingBlockages,
  'briefing-holders': briefingHolders,
  'briefing-actions': briefingActions,
  'project-aim': projectAim,
  'project-cohort': projectCohort,
  'project-map': projectMap,
  'project-measures': projectMeasures,
  'project-learning': projectLearning,
  'project-actions': projectActions,
  'project-log': projectLog,
  counting: countingSection,
  definitions: definitionSection,
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
