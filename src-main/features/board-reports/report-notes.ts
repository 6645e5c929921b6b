import { countingNotes } from '#shared/domain/board-reports/counting-notes.ts'
import { reportDefinitions } from '#shared/domain/board-reports/report-definitions.ts'
import type { ReportModel } from '#shared/domain/board-reports/report-model.ts'
import { COUNTING_TITLE, hiddenWords } from '#shared/domain/board-reports/section-words.ts'
import { html, type Markup } from './html.ts'

/** What the figures count and what they do not: read before they are compared. */
export function countingSection(model: ReportModel): Markup {
  return html`<section><h2>${COUNTING_TITLE}</h2>
<ul>
${countingNotes(model).map(({ text }) => html`<li>${text}</li>\n`)}</ul>
<h3>Hidden in this report</h3>
<p>${hiddenWords(model)}</p></section>`
}

/** Every clock and indicator in one place. */
export function definitionsSection(model: ReportModel): Markup {
  return html`<section><h2>Definitions</h2>
<dl class="definitions">
${reportDefinitions(model).map(({ term, meaning }) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>\n`)}</dl></section>`
}
