import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type {
  BottleneckMap,
  MapEdge,
  MapNode,
} from '#shared/domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import { isTooFew } from '#shared/domain/quality-improvement/too-few.ts'
import { Below } from '../../../components/page/below.tsx'
import { SidePanel } from '../../../components/page/side-panel.tsx'
import type { Opened } from './map-drawing.tsx'
import { edgeKey } from './map-picture.ts'
import { daysFigure, edgeWords, lostWords, placeName, referralsWords } from './map-words.ts'
import { StayList } from './stay-list.tsx'
import { TimesTable } from './times-table.tsx'

interface Props {
  readonly map: BottleneckMap
  readonly opened: Opened
  readonly onOpen: (opened: Opened) => void
  readonly onClose: () => void
}

/** What stands behind a place or a step: its numbers, and its referrals. */
export function MapPanel({ map, opened, onOpen, onClose }: Props) {
  if (opened.kind === 'place') {
    const node = map.nodes.find(({ place }) => place === opened.place)
    return (
      <SidePanel title={placeName(opened.place)} width={620} onClose={onClose}>
        {node && <PlaceFigures map={map} node={node} onOpen={onOpen} />}
      </SidePanel>
    )
  }
  const edge = map.edges.find((one) => edgeKey(one) === edgeKey(opened))
  const title = `${placeName(opened.from)} to ${placeName(opened.to)}`
  return (
    <SidePanel title={title} width={620} onClose={onClose}>
      {edge && <StepFigures map={map} edge={edge} onOpen={onOpen} />}
    </SidePanel>
  )
}

interface PlaceProps {
  readonly map: BottleneckMap
  readonly node: MapNode
  readonly onOpen: (opened: Opened) => void
}

function PlaceFigures({ map, node, onOpen }: PlaceProps) {
  const { place, referrals, visits, standing, lost, times } = node
  const onward = map.edges.filter(({ from }) => from === place)
  const hither = map.edges.filter(({ to }) => to === place)
  return (
    <Below gap={5}>
      <Typography>
        {referralsWords(referrals)}
        {visits > referrals && `, ${visits} times in all`}. While here,{' '}
        {lostWords(lost, 'pastStageLimit')} and {lostWords(lost, 'pastDay28')}.
      </Typography>
      {standing.referrals > 0 && (
        <Part
          title="Still waiting here"
          about="As at the day on the screen, or the end of their follow-up where that was earlier."
        >
          <StayList
            caption={`Still waiting at ${placeName(place)}`}
            map={map}
            stays={standing.stays}
          />
        </Part>
      )}
      {times && (
        <Part title="How long until the next milestone">
          <TimesTable times={times} until="From here to the next milestone" />
        </Part>
      )}
      <Steps title="Steps from here" edges={onward} onOpen={onOpen} />
      <Steps title="Steps to here" edges={hither} onOpen={onOpen} />
    </Below>
  )
}

interface StepProps {
  readonly map: BottleneckMap
  readonly edge: MapEdge
  readonly onOpen: (opened: Opened) => void
}

function StepFigures({ map, edge, onOpen }: StepProps) {
  const { from, to, kind, referrals, passages, times, lost, stays } = edge
  const origin = map.nodes.find(({ place }) => place === from)
  return (
    <Below gap={5}>
      <Typography>
        {referralsWords(referrals)}
        {passages > referrals && `, ${passages} times in all`}.
        {kind !== 'start' && (
          <>
            {' '}
            {kind === 'open' ? 'So far' : 'Of those who went this way'}, in days:{' '}
            {isTooFew(times.n)
              ? 'too few for a mean, a median or a centile'
              : `mean ${daysFigure(times.mean)}, median ${daysFigure(times.median)}, 90th centile ${daysFigure(times.p90)}`}
            , longest {daysFigure(times.longest)}. On the way, {lostWords(lost, 'pastStageLimit')}{' '}
            and {lostWords(lost, 'pastDay28')}.
          </>
        )}
      </Typography>
      {kind !== 'start' && origin?.times && (
        <Part
          title={`Everyone who was at ${placeName(from)}`}
          about="Whichever way they went, and those who still wait there, whom the step does not show."
        >
          <TimesTable
            times={origin.times}
            until={`From ${placeName(from)} to the next milestone`}
          />
        </Part>
      )}
      <Part title="Referrals">
        <StayList caption={`${placeName(from)} to ${placeName(to)}`} map={map} stays={stays} />
      </Part>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {[from, to].map((place, index) => (
          <Button
            // A step may lead back to where it began.
            key={index === 0 ? 'from' : 'to'}
            size="small"
            variant="outlined"
            onClick={() => onOpen({ kind: 'place', place })}
          >
            {placeName(place)}
          </Button>
        ))}
      </Box>
    </Below>
  )
}

interface StepsProps {
  readonly title: string
  readonly edges: readonly MapEdge[]
  readonly onOpen: (opened: Opened) => void
}

function Steps({ title, edges, onOpen }: StepsProps) {
  if (edges.length === 0) return null
  return (
    <Part title={title}>
      <Box
        component="ul"
        sx={{ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 1 }}
      >
        {edges.map((edge) => (
          <li key={edgeKey(edge)}>
            <Button
              size="small"
              sx={{ textAlign: 'left' }}
              onClick={() => onOpen({ kind: 'step', from: edge.from, to: edge.to })}
            >
              {edgeWords(edge, 'median', 'pastStageLimit')}
            </Button>
          </li>
        ))}
      </Box>
    </Part>
  )
}

interface PartProps {
  readonly title: string
  readonly about?: string
  readonly children: ReactNode
}

function Part({ title, about, children }: PartProps) {
  return (
    <Box component="section">
      <Typography component="h3" variant="h3" sx={{ marginBottom: 1 }}>
        {title}
      </Typography>
      {about && (
        <Typography
          variant="caption"
          component="p"
          sx={{ color: 'text.secondary', marginBottom: 2 }}
        >
          {about}
        </Typography>
      )}
      {children}
    </Box>
  )
}
