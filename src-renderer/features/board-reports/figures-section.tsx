import Button from '@mui/material/Button'
import { useDeferredValue, useState } from 'react'
import type { TracedFigure } from '#shared/domain/board-reports/traced-figures.ts'
import { SearchField } from '../../components/form/search-field.tsx'
import { Below } from '../../components/page/below.tsx'
import { Section } from '../../components/page/section.tsx'
import type { Column } from '../../components/table/column.ts'
import { PlainTable } from '../../components/table/plain-table.tsx'
import { FigurePanel } from './figure-panel.tsx'
import type { ReportQuestion } from './use-board-report.ts'

interface Props {
  readonly figures: readonly TracedFigure[]
  readonly question: ReportQuestion
}

/** Every figure of the report: what it counts, and who is behind it. */
export function FiguresSection({ figures, question }: Props) {
  const [text, setText] = useState('')
  const [opened, setOpened] = useState<string>()
  const wanted = useDeferredValue(text.trim().toLowerCase())
  const matching = figures.filter(({ figure, meaning }) =>
    `${figure} ${meaning}`.toLowerCase().includes(wanted),
  )
  const figure = figures.find((one) => one.figure === opened)
  return (
    <Section
      title="Figures"
      summary={`${matching.length} of ${figures.length} figures of this report. Each opens its definition${question.audience === 'internal' ? ' and the referrals behind it' : ''}.`}
    >
      <Below gap={3}>
        <SearchField
          label="Find a figure"
          value={text}
          onChange={setText}
          help="By its name or by what it counts."
        />
        <PlainTable<TracedFigure>
          caption="Figures of the report"
          rows={matching.slice(0, MOST_ROWS)}
          keyOf={(one) => one.figure}
          columns={columnsFor(setOpened)}
        />
        {matching.length > MOST_ROWS &&
          `The first ${MOST_ROWS} are shown: find the others by a word.`}
      </Below>
      {figure && (
        <FigurePanel
          key={figure.figure}
          {...{ figure, question }}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Section>
  )
}

/** A report has some two hundred; a word finds the others. */
const MOST_ROWS = 60

function columnsFor(open: (figure: string) => void): readonly Column<TracedFigure>[] {
  return [
    {
      ...{ key: 'figure', name: 'Figure', minWidth: 260 },
      cell: ({ figure }) => (
        <Button
          size="small"
          sx={{ textAlign: 'left', justifyContent: 'flex-start', padding: 0, minWidth: 0 }}
          onClick={() => open(figure)}
        >
          {figure}
        </Button>
      ),
    },
    {
      ...{ key: 'shown', name: 'Shown', minWidth: 90, isNumber: true },
      cell: ({ shown }) => shown || 'no figure',
    },
  ]
}
