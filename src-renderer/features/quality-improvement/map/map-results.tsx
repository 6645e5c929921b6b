import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import type { MapAnswer } from '#shared/contract/bottleneck-map.ts'
import type { BottleneckMap } from '#shared/domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import { mapRows } from '#shared/domain/quality-improvement/bottleneck-map/map-rows.ts'
import type { MapPlace } from '#shared/domain/quality-improvement/bottleneck-map/map-steps.ts'
import type { MapVariant } from '#shared/domain/quality-improvement/bottleneck-map/map-variants.ts'
import { SaveNumbers } from '../../../components/chart/save-numbers.tsx'
import { Below } from '../../../components/page/below.tsx'
import { Section } from '../../../components/page/section.tsx'
import { ComparisonSection } from './comparison-section.tsx'
import { MapDrawing, type Opened } from './map-drawing.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapPanel } from './map-panel.tsx'
import { type PictureSettings, pictureOf } from './map-picture.ts'
import { MapSettings } from './map-settings.tsx'
import { MapStagesTable } from './map-stages-table.tsx'
import { MapTables } from './map-tables.tsx'
import { lostWords, referralsWords } from './map-words.ts'
import { placePicture } from './place-picture.ts'
import { ReworkList } from './rework-list.tsx'
import type { MapQuestion } from './use-bottleneck-map.ts'
import { VariantPanel } from './variant-panel.tsx'
import { VariantsSection } from './variants-section.tsx'

interface Props {
  readonly answer: MapAnswer
  readonly question: MapQuestion
}

interface Side {
  readonly name: string
  readonly map: BottleneckMap
}

type Shown =
  | (Opened & { readonly map: BottleneckMap })
  | { readonly kind: 'variant'; readonly variant: MapVariant }

const USUAL: PictureSettings = {
  measure: 'median',
  lostBy: 'pastStageLimit',
  least: 'auto',
  endings: 'hidden',
}

/** The map, or two of them, and what stands behind: orders, stages, repeats, differences. */
export function MapResults({ answer: { map, other }, question }: Props) {
  const [settings, setSettings] = useState(USUAL)
  const [isTable, setTable] = useState(false)
  const [shown, setShown] = useState<Shown>()
  const [variant, setVariant] = useState<MapVariant>()
  const sides = useMemo(
    (): readonly Side[] =>
      other
        ? [
            { name: 'Group A', map },
            { name: 'Group B', map: other.map },
          ]
        : [{ name: 'Bottleneck map', map }],
    [map, other],
  )
  const known = variant && map.variants.find((one) => isSameOrder(one, variant))
  return (
    <Below>
      <Section
        title="The map"
        summary="What was recorded after what. Choose a place or a step to see its numbers and its referrals."
        action={
          <SaveNumbers
            name={`bottleneck map ${question.from} to ${question.to} as at ${question.asAt}`}
            rows={() => mapRows(map).map((row) => [...row])}
          />
        }
      >
        <MapSettings value={settings} isTable={isTable} onChange={setSettings} onTable={setTable} />
        <MapSides
          sides={sides}
          settings={settings}
          isTable={isTable}
          way={known && ['start', ...known.milestones]}
          onOpen={(opened, of) => setShown({ ...opened, map: of })}
        />
      </Section>
      {other && (
        <Section
          title="B beside A"
          summary="A longer wait in B is a difference above 0. Nothing but the numbers is said where either side has fewer than 5. A difference says that waits differ, not why."
        >
          <ComparisonSection comparison={other.comparison} measure={settings.measure} />
        </Section>
      )}
      <Section
        title="Orders of milestones"
        summary="How the recorded milestones followed one another, the most frequent order first."
      >
        <VariantsSection
          map={map}
          chosen={known}
          onChoose={setVariant}
          onList={(one) => setShown({ kind: 'variant', variant: one })}
        />
      </Section>
      <Section
        title="Time in each stage"
        summary="Median days: done only leaves out everyone still in the stage; all counted is Kaplan-Meier. The chances of going on and of ending otherwise compete (Aalen-Johansen)."
      >
        <Below>
          {sides.map(({ name, map: { stages } }) => (
            <MapStagesTable key={name} name={name} stages={stages} />
          ))}
        </Below>
      </Section>
      <Section title="Done again">
        <ReworkList rework={map.rework} />
      </Section>
      {shown && shown.kind !== 'variant' && (
        <MapPanel
          map={shown.map}
          opened={shown}
          onOpen={(opened) => setShown({ ...opened, map: shown.map })}
          onClose={() => setShown(undefined)}
        />
      )}
      {shown?.kind === 'variant' && (
        <VariantPanel map={map} variant={shown.variant} onClose={() => setShown(undefined)} />
      )}
    </Below>
  )
}

interface SidesProps {
  readonly sides: readonly Side[]
  readonly settings: PictureSettings
  readonly isTable: boolean
  readonly way: readonly MapPlace[] | undefined
  readonly onOpen: (opened: Opened, map: BottleneckMap) => void
}

function MapSides({ sides, settings, isTable, way, onOpen }: SidesProps) {
  const { picture, layout } = useMemo(() => {
    const maps = sides.map(({ map }) => map)
    const drawn = pictureOf(maps, settings)
    return { picture: drawn, layout: placePicture(drawn, maps, settings) }
  }, [sides, settings])
  return (
    <Below gap={2}>
      {!isTable && <MapLegend measure={settings.measure} />}
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns:
            isTable || sides.length === 1
              ? 'minmax(0, 1fr)'
              : { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        {sides.map(({ name, map }) => (
          <Below key={name} gap={2}>
            <Typography>{sideWords(name, map, settings)}</Typography>
            {isTable ? (
              <MapTables
                name={name}
                map={map}
                measure={settings.measure}
                lostBy={settings.lostBy}
                onOpen={(opened) => onOpen(opened, map)}
              />
            ) : (
              <MapDrawing
                name={name}
                map={map}
                picture={picture}
                layout={layout}
                settings={settings}
                way={way}
                onOpen={(opened) => onOpen(opened, map)}
              />
            )}
          </Below>
        ))}
      </Box>
      {!isTable && picture.rarer > 0 && (
        <Typography role="status" sx={{ color: 'text.secondary' }}>
          {picture.rarer} rarer steps, of fewer than {referralsWords(picture.least)}, are not drawn;
          the table has them all.
        </Typography>
      )}
    </Below>
  )
}

function sideWords(name: string, map: BottleneckMap, { lostBy }: PictureSettings): string {
  const { size, admitted, open, endedOtherwise, lost, leftOut } = map
  const left =
    leftOut > 0
      ? ` ${leftOut === 1 ? '1 milestone is' : `${leftOut} milestones are`} not drawn: dated after the end, or known only to the month.`
      : ''
  return `${name}: ${referralsWords(size)}; ${admitted} admitted, ${open} still waiting, ${endedOtherwise} ended otherwise. ${lostWords(lost, lostBy)}.${left}`
}

function isSameOrder(a: MapVariant, b: MapVariant): boolean {
  return a.milestones.join(' ') === b.milestones.join(' ')
}
