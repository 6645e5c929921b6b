/** A refusal in words, and the field it stands beside. */
export interface Explained<Field extends string> {
  readonly field: Field | 'form'
  readonly words: string
}

/** The words of a refusal where it stands beside this field. */
export function beside<Field extends string>(
  refusal: Explained<Field> | null,
  field: Field | 'form',
): string | undefined {
  return refusal?.field === field ? refusal.words : undefined
}
