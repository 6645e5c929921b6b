import type {
  Attribution,
  DelayReason,
  Direction,
  LegalStatus,
  Outcome,
  Region,
  SecurityLevel,
  Urgency,
} from './code-lists.ts'

export const DIRECTION_NAMES: Readonly<Record<Direction, string>> = {
  transfer: 'Transfer to hospital',
  remission: 'Remission from hospital',
}

export const URGENCY_NAMES: Readonly<Record<Urgency, string>> = {
  routine: 'Routine',
  urgent: 'Urgent',
  emergency: 'Emergency',
}

export const LEVEL_NAMES: Readonly<Record<SecurityLevel, string>> = {
  acute: 'Acute',
  picu: 'PICU',
  low: 'Low secure',
  medium: 'Medium secure',
  high: 'High secure',
}

/** Under a heading that says it is a level. */
export const SHORT_LEVEL_NAMES: Readonly<Record<SecurityLevel, string>> = {
  acute: 'Acute',
  picu: 'PICU',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
}

export const LEGAL_STATUS_NAMES: Readonly<Record<LegalStatus, string>> = {
  RECALL: 'Recalled',
  DEAD: 'Died',
  INDETERMINATE_SENTENCE: 'Indeterminate sentence',
  SENTENCED: 'Sentenced',
  CONVICTED_UNSENTENCED: 'Convicted, not sentenced',
  CIVIL_PRISONER: 'Civil prisoner',
  IMMIGRATION_DETAINEE: 'Immigration detainee',
  REMAND: 'Remand',
  UNKNOWN: 'Unknown',
  OTHER: 'Other',
}

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  admitted: 'Admitted',
  withdrawn: 'Withdrawn',
  no_longer_meets_criteria: 'No longer meets criteria',
  released: 'Released',
  released_detained_civil: 'Released and detained under section 2 or 3',
  released_to_community: 'Released to care in the community',
  removed: 'Removed from the country',
  court_disposal: 'Court disposal',
  died: 'Died',
  returned: 'Returned',
}

export const REGION_NAMES: Readonly<Record<Region, string>> = {
  NEY: 'North East and Yorkshire',
  NW: 'North West',
  MID: 'Midlands',
  EE: 'East of England',
  LON: 'London',
  SE: 'South East',
  SW: 'South West',
}

export const ATTRIBUTION_NAMES: Readonly<Record<Attribution, string>> = {
  PRISON: 'Prison',
  PRISON_MH: 'Prison mental health team',
  RECEIVING: 'Receiving service',
  COMMISSIONER: 'Commissioner',
  MHCS: 'Mental Health Casework Section',
  HOME_OFFICE: 'Home Office',
  COURT: 'Court',
  NONE: 'No one',
}

export const DELAY_REASON_NAMES: Readonly<Record<DelayReason, string>> = {
  A1: 'Need not recognised, or screened late',
  A2: 'Need identified but not referred at once',
  A3: 'Referral form or information incomplete',
  A4: 'Sent to the wrong service or catchment',
  B1: 'Responsible commissioner not established or disputed',
  B2: 'No consultant psychiatrist or section 12 doctor available',
  B3: 'Receiving service slow to assess',
  B4: 'Several access assessments, one after another',
  B5: 'Referral declined, onward referral needed',
  B6: 'Disagreement on the level of security',
  B7: 'Disagreement on diagnosis or need for treatment',
  B8: 'Could not see the patient (regime, unlock, video link)',
  B9: 'Report from the assessor not issued',
  C1: 'No bed at the required level',
  C2: 'Bed withdrawn or given to a higher priority',
  C3: 'Specialist bed needed',
  C4: 'Bed mix (gender, ligature, risk, staffing)',
  C5: 'Beds held by patients ready to return to prison',
  D1: 'Second medical report outstanding or expired',
  D2: 'Application to MHCS incomplete or returned',
  D3: 'MHCS decision outside its target',
  D4: 'Warrant lapsed and issued again',
  D5: 'Court date or change of legal status pending',
  E1: 'Transport or escort not available',
  E2: 'Operational incident in the prison',
  E3: 'Infection control or outbreak',
  F1: 'Patient too unwell, or in an acute hospital',
  F2: 'Patient moved prison and a new team started again',
  F3: 'Patient choice, capacity or engagement',
  G1: 'Awaiting placement in a prison or removal centre',
  G2: 'Dispute about the responsible commissioner',
  G3: 'Dispute about the care pathway or a panel',
  G4: "Awaiting a secure children's home or young offender institution",
  G5: 'Awaiting agreement of the Ministry of Justice',
  G6: 'Legal proceedings under the Mental Health Act',
  G7: 'Public safety',
  G8: 'Delay in an NHS-led assessment',
  G9: 'Shortage of hospital staff',
}

/** The reasons' stages, by the letter they begin with. */
export const REASON_GROUPS: readonly { readonly letter: string; readonly name: string }[] = [
  { letter: 'A', name: 'Identifying need and referring' },
  { letter: 'B', name: 'Assessment' },
  { letter: 'C', name: 'Bed' },
  { letter: 'D', name: 'Reports, application and warrant' },
  { letter: 'E', name: 'Moving' },
  { letter: 'F', name: 'Patient' },
  { letter: 'G', name: 'Remission' },
]

/** The word for a code that came in from a file; an unknown one is shown as it stands. */
export function codeWord(names: Readonly<Record<string, string>>, code: string): string {
  return names[code] ?? code
}
