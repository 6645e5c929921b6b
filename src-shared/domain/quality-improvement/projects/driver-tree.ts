import { type Result, refuse, succeed } from '../../result.ts'
import type { Driver, DriverKind } from './project.ts'

/** A driver with what acts on it, in the order in which they were written down. */
export interface DriverBranch extends Driver {
  readonly branches: readonly DriverBranch[]
}

/** The driver diagram as a tree, from the primary drivers of the aim to the change ideas. */
export function driverTree(drivers: readonly Driver[]): readonly DriverBranch[] {
  const below = Map.groupBy(drivers, ({ parentId }) => parentId)
  const branchesOf = (parentId: string | undefined): readonly DriverBranch[] =>
    (below.get(parentId) ?? []).map((driver) => ({ ...driver, branches: branchesOf(driver.id) }))
  return branchesOf(undefined)
}

const PARENTS: Readonly<Record<DriverKind, readonly DriverKind[]>> = {
  primary: [],
  secondary: ['primary'],
  change_idea: ['secondary', 'primary'],
}

/** The kinds of driver that a driver of some kind can act on; none for one that acts on the aim. */
export function parentKindsOf(kind: DriverKind): readonly DriverKind[] {
  return PARENTS[kind]
}

export type DriverRefusal = { readonly code: 'wrong-parent' } | { readonly code: 'has-branches' }

/**
 * Whether a driver may act on another: a primary one on the aim alone, a secondary one on a primary
 * one, a change idea on either. One that others act on keeps its kind.
 */
export function checkDriver(
  driver: Pick<Driver, 'kind' | 'parentId'> & { readonly id?: string | undefined },
  others: readonly Driver[],
): Result<null, DriverRefusal> {
  const was = others.find(({ id }) => id === driver.id)
  const hasBranches = others.some(
    ({ parentId }) => parentId !== undefined && parentId === driver.id,
  )
  if (was && was.kind !== driver.kind && hasBranches) return refuse({ code: 'has-branches' })
  const parent = others.find(({ id }) => id === driver.parentId)
  if (driver.kind === 'primary') {
    return driver.parentId === undefined ? succeed(null) : refuse({ code: 'wrong-parent' })
  }
  const fits = parent !== undefined && PARENTS[driver.kind].includes(parent.kind)
  return fits ? succeed(null) : refuse({ code: 'wrong-parent' })
}
