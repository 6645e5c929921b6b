import { readFileSync } from 'node:fs'
import { recipe as recipeSchema } from '#shared/contract/imports.ts'
import type { Recipe } from '#shared/domain/imports/recipe.ts'
import { RefusedError } from './command.ts'

const PARTS = Object.keys(recipeSchema.shape)
const strict = recipeSchema.strict()

/** Read a recipe from a file of its own. What it does not know is refused by name, never passed over. */
export function readRecipe(file: string): Recipe {
  const parsed = strict.safeParse(readJson(file))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue?.code === 'unrecognized_keys') {
    throw new RefusedError(`The mapping ${file}: ${describeUnknown(issue.keys)}.`)
  }
  const place = issue?.path.join('.')
  throw new RefusedError(
    place
      ? `The mapping ${file}: ${place} does not hold what a recipe has there. See docs/specs/import.md.`
      : `The mapping ${file} is not a recipe: it is JSON with a name and columns. See docs/specs/import.md.`,
  )
}

function readJson(file: string): unknown {
  const text = readText(file)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new RefusedError(
      `The mapping ${file} is not JSON: look for a comma or a quotation mark too many or too few.`,
    )
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') {
      throw new RefusedError(`There is no mapping at ${file}. Check the path.`)
    }
    throw new RefusedError(
      code === 'EISDIR'
        ? `${file} is a folder; give the recipe's own file.`
        : `The mapping ${file} cannot be read. Check that you may read it.`,
    )
  }
}

function describeUnknown(keys: readonly string[]): string {
  const [first = ''] = keys
  const meant = PARTS.find((part) => isAlike(part, first))
  const hint = meant ? `; did you mean ${meant}?` : `; its parts are ${PARTS.join(', ')}`
  return keys.length === 1
    ? `${first} is not a part of a recipe${hint}`
    : `${keys.join(', ')} are not parts of a recipe; its parts are ${PARTS.join(', ')}`
}

/** The same word in other capitals, without its plural, or begun in the same way. */
function isAlike(part: string, given: string): boolean {
  const [one, other] = [part, given].map((word) => word.toLowerCase().replace(/[^a-z]|s$/g, ''))
  if (!one || !other) return false
  return one === other || (other.length >= 4 && (one.startsWith(other) || other.startsWith(one)))
}
