import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type {
  MatrixCell,
  SummaryMatrix,
} from '#shared/domain/quality-improvement/spc/summary-matrix.ts'
import { ScrolledTable } from '../../../components/table/scrolled-table.tsx'
import { AssuranceIcon, VariationIcon } from './icons.tsx'

interface Props {
  readonly matrix: SummaryMatrix
  readonly nameOf: (id: string) => string
  readonly onChoose: (id: string) => void
}

/** Every charted measure at the crossing of what its two icons say. */
export function MeasureMatrix({ matrix: { cells }, nameOf, onChoose }: Props) {
  const assurances = unique(cells.map(({ assurance }) => assurance))
  const variations = unique(cells.map(({ variation }) => variation)).filter((one) =>
    cells.some(({ variation, count }) => variation === one && count > 0),
  )
  const cellAt = (variation: string, assurance: string) =>
    cells.find((cell) => cell.variation === variation && cell.assurance === assurance)
  return (
    <ScrolledTable caption="Summary matrix">
      <table aria-label="Summary matrix" style={{ minWidth: 760 }}>
        <thead>
          <tr>
            <th scope="col">Variation</th>
            {assurances.map((assurance) => (
              <th key={assurance} scope="col">
                {assurance === 'none' ? (
                  'No target'
                ) : (
                  <AssuranceIcon assurance={assurance} isShort />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {variations.map((variation) => (
            <tr key={variation}>
              <th scope="row">
                <VariationIcon type={variation} isShort />
              </th>
              {assurances.map((assurance) => (
                <td key={assurance}>
                  <Names cell={cellAt(variation, assurance)} nameOf={nameOf} onChoose={onChoose} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrolledTable>
  )
}

interface NamesProps extends Pick<Props, 'nameOf' | 'onChoose'> {
  readonly cell: MatrixCell | undefined
}

function Names({ cell, nameOf, onChoose }: NamesProps) {
  const ids = cell?.ids ?? []
  if (ids.length === 0) return '0'
  return ids.map((id) => (
    <Box key={id}>
      <Button size="small" sx={{ textAlign: 'left' }} onClick={() => onChoose(id)}>
        {nameOf(id)}
      </Button>
    </Box>
  ))
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)]
}
