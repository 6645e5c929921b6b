import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { addMonths } from '#shared/domain/local-date.ts'
import type { ProjectMeasure } from '#shared/domain/quality-improvement/projects/project.ts'
import { useEstablishments } from '../../../api/use-establishments.ts'
import { useViewing } from '../../../components/page/viewing.tsx'
import { CHART_NAMES, reasonWords, valueWords } from '../charts/chart-words.ts'
import { AssuranceIcon, VariationIcon } from '../charts/icons.tsx'
import { useMeasure } from '../charts/use-measures.ts'
import { useMeasureName } from '../charts/use-own-measures.ts'
import { PartList } from './part-list.tsx'
import { ROLE_NAMES } from './project-words.ts'

interface Props {
  readonly measures: readonly ProjectMeasure[]
  readonly onChange: (measure: ProjectMeasure) => void
  readonly onRemove: (measure: ProjectMeasure) => void
}

/** The measures of a project, each with what its chart says now and a way to the chart. */
export function ProjectMeasures({ measures, onChange, onRemove }: Props) {
  const nameOf = useMeasureName()
  return (
    <PartList
      label="Measures"
      parts={measures}
      empty="No measure yet. Without one nobody can tell whether the change is an improvement."
      nameOf={({ measure }) => nameOf(measure)}
      onChange={onChange}
      onRemove={onRemove}
    >
      {(measure) => <Measure measure={measure} />}
    </PartList>
  )
}

function Measure({
  measure: { role, measure, establishment, target },
}: {
  readonly measure: ProjectMeasure
}) {
  const { asAt } = useViewing()
  const nameOf = useMeasureName()
  const establishments = useEstablishments().data ?? []
  const answer = useMeasure({
    ...{ measure, asAt, from: addMonths(asAt, -18), to: asAt },
    ...(establishment ? { establishment } : {}),
    ...(target === undefined ? {} : { target }),
  })
  const shown = answer.data?.ok ? answer.data.value : undefined
  const chart = shown?.chart
  const place = establishments.find(({ code }) => code === establishment)?.name ?? establishment
  const to = `/quality-improvement/charts?measure=${measure}&establishment=${establishment ?? ''}`
  return (
    <>
      <Typography sx={{ color: 'text.secondary' }}>{ROLE_NAMES[role]}</Typography>
      <Typography>
        <MuiLink component={Link} to={to}>
          {nameOf(measure)}
          {place && `, ${place}`}
        </MuiLink>
        {target !== undefined && shown && `; target ${valueWords(target, shown.definition)}`}
      </Typography>
      {chart && chart.kind !== 'none' && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 2 }}>
          <VariationIcon type={chart.variation} />
          {chart.assurance && <AssuranceIcon assurance={chart.assurance} />}
          <Typography sx={{ color: 'text.secondary' }}>
            {CHART_NAMES[chart.kind]} of {chart.points.length} points in 18 months
          </Typography>
        </Box>
      )}
      {chart?.kind === 'none' && (
        <Typography sx={{ color: 'text.secondary' }}>{reasonWords(chart.choice.reason)}</Typography>
      )}
    </>
  )
}
