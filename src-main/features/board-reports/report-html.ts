import { HIDDEN } from '#shared/domain/board-reports/disclosure-control.ts'
import type { ReportModel, StatesSection } from '#shared/domain/board-reports/report-model.ts'
import {
  CLOCK_WORDS,
  excludedWords,
  figureWords,
  longDay,
  STATE_WORDS,
  summarySentences,
} from '#shared/domain/board-reports/report-words.ts'
import {
  audienceWords,
  caseloadLead,
  coverFacts,
  incidenceChartWords,
  incidenceLead,
  MADE_UP,
  type NamedSentence,
  reportTitle,
  scopeWords,
  WAITS_LEAD,
  waitsChartWords,
} from '#shared/domain/board-reports/section-words.ts'
import { html, type Markup } from './html.ts'
import { incidenceChart, waitsChart } from './report-charts.ts'
import { countingSection, definitionsSection } from './report-notes.ts'
import { REPORT_STYLE } from './report-style.ts'

/** The report as the page that is previewed and printed; `__CSP_NONCE__` marks its one style. */
export function reportHtml(model: ReportModel): string {
  const title = `${reportTitle(model)}, ${longDay(model.from)} to ${longDay(model.to)}`
  return `<!doctype html>${
    html`<html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>
<style nonce="__CSP_NONCE__">${{ markup: REPORT_STYLE }}</style></head>
<body><main>
${cover(model)}
${indicators(model)}
${caseload(model)}
${waits(model)}
${incidence(model)}
${countingSection(model)}
${definitionsSection(model)}
</main></body></html>`.markup
  }`
}

function cover(model: ReportModel): Markup {
  return html`<h1>${reportTitle(model)}</h1>
${model.isDemonstration ? mark(MADE_UP) : ''}
${mark(audienceWords(model, HIDDEN.shown))}
<dl>
${coverFacts(model).map(({ name, text }) => html`<dt>${name}</dt><dd>${text}</dd>\n`)}</dl>
<h2>In short</h2>
${summarySentences(model).map((sentence) => html`<p class="lead">${sentence}</p>`)}`
}

function mark({ name, text }: NamedSentence): Markup {
  return html`<p class="mark"><strong>${name}</strong> ${text}</p>`
}

function indicators(model: ReportModel): Markup {
  const recorded = model.indicators.filter((line) => line.isRecorded)
  return html`<section><h2>Indicators</h2>
<table><caption>${scopeWords(model)} Percentages are of the denominator.</caption>
<thead><tr><th scope="col">No.</th><th scope="col">Indicator</th><th scope="col" class="number">Counted</th><th scope="col" class="number">Out of</th><th scope="col">Figure</th><th scope="col">Left out</th></tr></thead>
<tbody>${recorded.map(
    (line) => html`<tr><td>${line.id}</td><th scope="row">${line.name}</th>
<td class="number">${line.numerator.shown}</td><td class="number">${line.denominator.shown}</td>
<td>${figureWords(line)}</td><td class="quiet">${excludedWords(line)}</td></tr>`,
  )}</tbody></table>
<p class="quiet">Not recorded yet, and so without a figure: ${model.indicators
    .filter((line) => !line.isRecorded)
    .map((line) => line.id)
    .join(', ')}.</p></section>`
}

function caseload(model: ReportModel): Markup {
  return html`<section><h2>The open caseload</h2>
<p>${caseloadLead(model)}</p>
<div class="pair">
${statesTable(model.openTransfers, `Transfers open on ${longDay(model.asAt)}, by state on the ${CLOCK_WORDS[model.clock].name}`)}
${statesTable(model.openRemissions, `Remissions open on ${longDay(model.asAt)}, by state on their own clock of 14 days`)}
</div>
<p>Transfers past their last day with no delay reason recorded: ${model.openTransfers.withoutReason.shown}.</p></section>`
}

function statesTable({ rows, total }: StatesSection, caption: string): Markup {
  return html`<table><caption>${caption}</caption>
<thead><tr><th scope="col">State</th><th scope="col" class="number">Referrals</th></tr></thead>
<tbody>${rows.map(({ state, cell }) => html`<tr><th scope="row">${STATE_WORDS[state]}</th><td class="number">${cell.shown}</td></tr>`)}</tbody>
<tfoot><tr><th scope="row">All</th><td class="number">${total.shown}</td></tr></tfoot></table>`
}

function waits(model: ReportModel): Markup {
  const { bands, admittedTotal, waitingTotal } = model.waits
  return html`<section class="follows"><h2>How long people waited</h2>
<p>${scopeWords(model)} ${WAITS_LEAD}</p>
${figure(waitsChart(model.waits), waitsChartWords(model))}
<table><caption>The same numbers</caption>
<thead><tr><th scope="col">Wait</th><th scope="col" class="number">Admitted in the period</th><th scope="col" class="number">Still waiting</th></tr></thead>
<tbody>${bands.map((band) => html`<tr><th scope="row">${band.name}</th><td class="number">${band.admitted.shown}</td><td class="number">${band.waiting.shown}</td></tr>`)}</tbody>
<tfoot><tr><th scope="row">All</th><td class="number">${admittedTotal.shown}</td><td class="number">${waitingTotal.shown}</td></tr></tfoot></table></section>`
}

function incidence(model: ReportModel): Markup {
  const { points } = model.incidence
  const hasLimits = points.some(({ limits }) => limits.shown)
  return html`<section><h2>The chance of admission, with open referrals counted</h2>
<p>${incidenceLead(model.incidence)}</p>
${figure(incidenceChart(model.incidence), incidenceChartWords(model))}
<table><caption>The same numbers${hasLimits ? ', with 95% confidence limits' : ''}</caption>
<thead><tr><th scope="col">By day</th><th scope="col" class="number">Admitted</th>${hasLimits ? html`<th scope="col" class="number">95% limits</th>` : ''}</tr></thead>
<tbody>${points.map(({ day, percent, limits }) => html`<tr><th scope="row">${day}</th><td class="number">${percent.shown}</td>${hasLimits ? html`<td class="number">${limits.shown}</td>` : ''}</tr>`)}</tbody></table></section>`
}

function figure(svg: string, alt: string): Markup {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return html`<figure><img src="${source}" alt="${alt}"></figure>`
}
