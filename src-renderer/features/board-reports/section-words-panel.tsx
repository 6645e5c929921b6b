import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { SectionWords } from '#shared/domain/board-reports/authors-words.ts'
import type { Sentence } from '#shared/domain/board-reports/report-document.ts'
import type { ReportEdits } from '#shared/domain/board-reports/report-edits.ts'
import { FormPanel } from '../../components/form/form-panel.tsx'
import { TextArea } from '../../components/form/text-area.tsx'

interface Props {
  readonly section: SectionWords
  readonly edits: ReportEdits
  readonly onSave: (edits: ReportEdits) => void
  readonly onClose: () => void
}

/** What the program proposes to say in a section, to be said otherwise, and what to add to it. */
export function SectionWordsPanel({ section, edits, onSave, onClose }: Props) {
  const { id, title, sentences } = section
  const [commentary, setCommentary] = useState(edits.commentary[id] ?? '')
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(sentences.map((one) => [one.id, one.text])),
  )

  function save() {
    const { [id]: _earlier, ...others } = edits.commentary
    onSave({
      ...edits,
      commentary: commentary.trim() === '' ? others : { ...others, [id]: commentary.trim() },
      sentences: withOwnWords(edits.sentences, sentences, texts),
    })
  }

  return (
    <FormPanel
      title="Words of this section"
      about={title}
      saveLabel="Use these words"
      isSaving={false}
      error={null}
      onSave={save}
      onClose={onClose}
    >
      <TextArea
        label="Commentary"
        autoFocus
        value={commentary}
        onChange={setCommentary}
        help="Stands under the heading, marked as yours."
      />
      {sentences.map((one) => {
        const proposed = one.proposed ?? one.text
        const text = texts[one.id] ?? proposed
        return (
          <Box key={one.id} sx={{ display: 'grid', gap: 1 }}>
            <TextArea
              label={one.name ? `${one.name}: the sentence` : 'Sentence'}
              value={text}
              onChange={(next) => setTexts({ ...texts, [one.id]: next })}
              help={text.trim() === proposed ? 'The program’s words.' : `Proposed: ${proposed}`}
            />
            {text.trim() !== proposed && (
              <Button
                size="small"
                variant="text"
                sx={{ justifySelf: 'start' }}
                onClick={() => setTexts({ ...texts, [one.id]: proposed })}
              >
                Take the program’s words again
              </Button>
            )}
          </Box>
        )
      })}
    </FormPanel>
  )
}

/** Only what differs from the proposal is kept: a figure in a sentence that was left stays fresh. */
function withOwnWords(
  kept: ReportEdits['sentences'],
  sentences: readonly Sentence[],
  texts: Readonly<Record<string, string>>,
): ReportEdits['sentences'] {
  const next = new Map(Object.entries(kept))
  for (const { id, text, proposed } of sentences) {
    const own = (texts[id] ?? text).trim()
    if (own === '' || own === (proposed ?? text)) next.delete(id)
    else next.set(id, own)
  }
  return Object.fromEntries(next)
}
