import { INDICATOR_DEFINITIONS } from '#shared/domain/board-reports/indicator-definitions.ts'
import type { ReportModel } from '#shared/domain/board-reports/report-model.ts'
import { html, type Markup } from './html.ts'
import { CLOCK_WORDS } from './report-words.ts'

/** What the figures count and what they do not: read before they are compared. */
export function countingSection(model: ReportModel): Markup {
  return html`<section><h2>What these figures count, and what they do not</h2>
<ul>
<li>They count referrals, not people: somebody referred again after an earlier referral ended is counted again.</li>
<li>Open referrals are counted wherever a definition lets them. Completed figures (I1, I3) leave out everyone who is still waiting, and so look better than the cohort figures (I6 and the chance of admission) for the same months.</li>
<li>No clock is ever paused. Reasons for delay explain days, they do not remove them.</li>
<li>A missing date is never filled in. A referral without the date that a figure needs is left out of that figure, and counted beside it.</li>
<li>Dates known only to the month are left out of every figure counted in days.</li>
<li>People under 18 on the day of referral, and establishments in Wales, are left out of these figures for adults in England.</li>
<li>Three clocks of 28 days are in public use and do not agree: from identification of need, from referral, and from the initial request for a medical report. This report uses the ${CLOCK_WORDS[model.clock].name} and must not be compared with figures on another.</li>
<li>An establishment’s figures depend on what was recorded; I24 says how complete the dates are.</li>
</ul>
<h3>Hidden in this report</h3>
<p>${
    model.hidden.length === 0
      ? 'Nothing is hidden.'
      : `${model.hidden.length} figures are shown as *, by the rule set ${model.ruleSet}. The manifest beside this report lists them.`
  }</p></section>`
}

/** Every clock and indicator in one place. */
export function definitionsSection(model: ReportModel): Markup {
  const recorded = model.indicators.filter((line) => line.isRecorded)
  return html`<section><h2>Definitions</h2>
<dl class="definitions">
${Object.values(CLOCK_WORDS).map(({ name, rule }) => html`<div><dt>${name}</dt><dd>${rule}</dd></div>`)}
${recorded.map(({ id }) => {
  const { name, numerator, denominator } = INDICATOR_DEFINITIONS[id]
  const ofWhat = denominator ? `; out of: ${denominator}` : ''
  return html`<div><dt>${id}. ${name}</dt><dd>Counted: ${numerator}${ofWhat}.</dd></div>`
})}
<div><dt>Median, 90th centile</dt><dd>By linear interpolation between order statistics (type 7 in R).</dd></div>
</dl></section>`
}
