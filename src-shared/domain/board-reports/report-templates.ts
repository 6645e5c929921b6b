/** What kinds of report there are, and which sections each is made of. */
export const SECTION_IDS = [
  'summary',
  'indicators',
  'variation',
  'clocks',
  'statutory-readiness',
  'hmip',
  'open-caseload',
  'waits',
  'chance-of-admission',
  'blockages',
  'holders',
  'actions',
  'remissions',
  'equity',
  'record-quality',
  'asks',
  'briefing-figures',
  'briefing-caseload',
  'briefing-records',
  'briefing-blockages',
  'briefing-holders',
  'briefing-actions',
  'project-aim',
  'project-cohort',
  'project-map',
  'project-measures',
  'project-learning',
  'project-actions',
  'project-log',
  'counting',
  'definitions',
] as const
export type SectionId = (typeof SECTION_IDS)[number]

interface Template {
  readonly name: string
  /** What the report is about, as its title begins. */
  readonly title: string
  readonly sections: readonly SectionId[]
  /** What it is of, where that is not the whole region: such a report never leaves the region. */
  readonly subject?: SubjectKind
}

/** What a report can be of, beside the whole region: one establishment or provider, or one project. */
export type SubjectKind = 'place' | 'project'

/** Every template by its name, which its files begin with. Source: docs/specs/report-templates.md. */
export const TEMPLATES = {
  'board-report': {
    name: 'Board report, short',
    title: 'Transfers and remissions under the Mental Health Act',
    sections: [
      ...(['summary', 'indicators', 'open-caseload', 'waits', 'chance-of-admission'] as const),
      ...(['counting', 'definitions'] as const),
    ],
  },
  'regional-board-report': {
    name: 'Regional board report',
    title: 'Transfers and remissions under the Mental Health Act',
    sections: [
      ...(['summary', 'indicators', 'variation', 'clocks', 'open-caseload', 'waits'] as const),
      ...(['chance-of-admission', 'blockages', 'holders', 'actions', 'remissions'] as const),
      ...(['equity', 'record-quality', 'counting', 'definitions'] as const),
    ],
  },
  'advisory-group-pack': {
    name: 'Strategic advisory group pack',
    title: 'Pack for the Mental Health and Justice Strategic Advisory Group',
    sections: [
      ...(['summary', 'indicators', 'variation', 'chance-of-admission', 'blockages'] as const),
      ...(['holders', 'clocks', 'statutory-readiness', 'equity', 'asks'] as const),
      ...(['counting', 'definitions'] as const),
    ],
  },
  'hmip-view': {
    name: 'View of the Inspectorate of Prisons',
    title: 'The long wait: this region by the measures of the thematic review',
    sections: ['hmip', 'clocks', 'chance-of-admission', 'counting', 'definitions'],
  },
  briefing: {
    name: 'Briefing on a prison or provider',
    title: 'Briefing',
    subject: 'place',
    sections: [
      ...(['briefing-figures', 'briefing-caseload', 'briefing-records'] as const),
      ...(['briefing-blockages', 'briefing-holders', 'briefing-actions'] as const),
      ...(['counting', 'definitions'] as const),
    ],
  },
  'project-report': {
    name: 'Quality improvement project report',
    title: 'Project report',
    subject: 'project',
    sections: [
      ...(['project-aim', 'project-cohort', 'project-map', 'project-measures'] as const),
      ...(['project-learning', 'project-actions', 'project-log'] as const),
      ...(['counting', 'definitions'] as const),
    ],
  },
} as const satisfies Record<string, Template>

export type TemplateName = keyof typeof TEMPLATES
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as readonly TemplateName[]
export const DEFAULT_TEMPLATE: TemplateName = 'board-report'

/** Whether there is a template of this name. */
export function isTemplateName(text: string): text is TemplateName {
  return Object.hasOwn(TEMPLATES, text)
}
