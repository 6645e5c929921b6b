import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ImportPreview, Recipe } from '#shared/contract/imports.ts'
import { ChoiceField } from '../../components/form/choice-field.tsx'
import { Below } from '../../components/page/below.tsx'
import { Section } from '../../components/page/section.tsx'
import { COLUMN_NAMES } from '../../components/words/column-words.ts'
import { confirmGuesses, gapsOf, type MappingDraft } from './mapping-draft.ts'
import { MappingTable } from './mapping-table.tsx'
import { useRecipes } from './use-imports.ts'

interface Props {
  readonly preview: ImportPreview
  readonly draft: MappingDraft
  readonly onChange: (draft: MappingDraft) => void
  readonly onRecipe: (recipe: Recipe) => void
}

/** What each heading means. What is only alike is asked, never taken silently. */
export function MappingSection({ preview, draft, onChange, onRecipe }: Props) {
  const gaps = gapsOf(draft)
  const lacking = Object.keys(draft.lacking)
  return (
    <Section
      title="What the columns mean"
      summary="A heading that is a column's own name is taken as it is; one that is only like it is a guess, which counts when you confirm it."
    >
      <Below gap={3}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center' }}>
          <RecipeChoice chosen={draft.name} onRecipe={onRecipe} />
          {gaps.unconfirmed > 0 && (
            <Button variant="outlined" onClick={() => onChange(confirmGuesses(draft))}>
              {gaps.unconfirmed === 1
                ? 'Confirm the guess'
                : `Confirm all ${gaps.unconfirmed} guesses`}
            </Button>
          )}
        </Box>
        {lacking.length > 0 && (
          <Alert
            severity="error"
            action={
              <Button
                color="inherit"
                size="small"
                onClick={() => onChange({ ...draft, lacking: {} })}
              >
                Leave them out
              </Button>
            }
          >
            {`The recipe names headings that this file does not have: ${lacking.join(', ')}. Check that it is the right file and the right row of headings.`}
          </Alert>
        )}
        <MappingTable preview={preview} draft={draft} onChange={onChange} />
        {gaps.missing.length > 0 && (
          <Alert severity="warning">
            {`Every row needs these columns, and no heading gives them yet: ${gaps.missing.map((one) => COLUMN_NAMES[one]).join(', ')}.`}
          </Alert>
        )}
      </Below>
    </Section>
  )
}

interface RecipeProps {
  readonly chosen: string
  readonly onRecipe: (recipe: Recipe) => void
}

function RecipeChoice({ chosen, onRecipe }: RecipeProps) {
  const recipes = useRecipes().data ?? []
  if (recipes.length === 0) return null
  const names = recipes.flatMap(({ name }) => name ?? [])
  return (
    <Box sx={{ width: 320 }}>
      <ChoiceField
        label="Saved recipe"
        value={names.includes(chosen) ? chosen : ''}
        placeholder="None"
        choices={names.map((name) => ({ value: name, name }))}
        onChange={(name) => {
          const recipe = recipes.find((one) => one.name === name)
          if (recipe) onRecipe(recipe)
        }}
      />
    </Box>
  )
}
