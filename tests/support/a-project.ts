import type { ProjectSource } from '#shared/domain/board-reports/project/project-source.ts'

/** A project of which nothing is known but what the test says. */
export function aProject(facts: Partial<ProjectSource> = {}): ProjectSource {
  return {
    ...{ id: 'p', name: 'Beds', aim: 'Half the waits', aimBy: undefined, state: 'running' },
    ...{ drivers: [], measures: [], cycles: [], actions: [], members: [], entries: [] },
    cohort: undefined,
    ...facts,
  }
}
