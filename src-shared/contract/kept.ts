/** What an act changed, by which it can be taken back. */
export interface Kept {
  readonly id: string
  readonly changeSetId: string
}
