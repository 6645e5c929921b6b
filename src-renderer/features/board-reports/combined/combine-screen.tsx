import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import type { Collection } from '#shared/contract/combined-packs.ts'
import { REGION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { useLongCall } from '../../../api/use-long-call.ts'
import { Awaited } from '../../../components/page/awaited.tsx'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import { Page } from '../../../components/page/page.tsx'
import { ProgressNotice } from '../../../components/page/progress-notice.tsx'
import { Section } from '../../../components/page/section.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { CollectedPacks } from './collected-packs.tsx'
import { CombineAct } from './combine-act.tsx'
import { useCollection } from './use-combined-packs.ts'

/** Issued packs of several regions are collected here, and made into one. */
export function CombineScreen() {
  const collection = useCollection()
  const collecting = useLongCall('boardReports.collectPacks')
  const { output } = collecting
  const packs = collection.data?.packs ?? []
  const add = (
    <Button
      variant={packs.length === 0 ? 'contained' : 'outlined'}
      disabled={collecting.isRunning}
      onClick={() => collecting.start({})}
    >
      Add packs from a folder
    </Button>
  )
  return (
    <Page
      title="Combine packs"
      summary={collection.data ? summaryWords(collection.data) : undefined}
      action={
        <Button component={Link} to="/reports/issued" variant="outlined">
          Issued reports
        </Button>
      }
    >
      <Awaited answer={collection} doing="Reading the packs" />
      {collecting.isRunning && (
        <ProgressNotice
          label="Checking the packs"
          progress={collecting.progress}
          onCancel={collecting.cancel}
        />
      )}
      {collecting.error && <FailureNotice error={collecting.error} while="reading" />}
      {output?.ok === false && (
        <Alert severity="warning">
          {`There is no pack in ${output.failure.folder}, nor in a folder within it: a pack has a file manifest.json. Nothing was added; choose another folder.`}
        </Alert>
      )}
      {collection.data && packs.length === 0 && (
        <EmptyState title="No pack has been added yet" action={add}>
          Regions send the packs that they issued as folders of files. Add each folder, or one that
          holds them all. Signatures and versions are checked; no referral of another region is
          seen.
        </EmptyState>
      )}
      {collection.data && packs.length > 0 && (
        <>
          <CollectedPacks collection={collection.data} action={add} />
          {added(collection.data) > 1 && <Differences collection={collection.data} />}
          <CombineAct collection={collection.data} />
        </>
      )}
    </Page>
  )
}

function added({ packs }: Collection): number {
  return packs.filter(({ standing }) => standing.code === 'added').length
}

/** What it comes to, in a sentence or two. */
function summaryWords(collection: Collection): string {
  const { packs, missing } = collection
  const names = missing.map((one) => REGION_NAMES[one]).join(', ')
  if (packs.length === 0) {
    return 'One report for the advisory group from the packs that regions have issued, without any case.'
  }
  return `${added(collection)} of ${packs.length} packs can be added up.${names === '' ? '' : ` Nothing yet from: ${names}.`}`
}

function Differences({ collection: { differences } }: { readonly collection: Collection }) {
  const rows = differences.flatMap(({ what, says, effect }) =>
    says.map(({ region, words }) => ({ what, region, words, effect })),
  )
  return (
    <Section
      title="Differences of definition"
      summary={
        rows.length === 0
          ? 'The packs that are added up define their figures alike.'
          : 'Among the packs that are added up.'
      }
    >
      {rows.length > 0 && (
        <Below>
          <PlainTable
            caption="Differences of definition"
            rows={rows}
            keyOf={({ what, region }) => `${what} ${region}`}
            columns={[
              { key: 'what', name: 'What differs', minWidth: 180, cell: ({ what }) => what },
              { key: 'region', name: 'Region', minWidth: 160, cell: ({ region }) => region },
              { key: 'says', name: 'What it says', minWidth: 320, cell: ({ words }) => words },
              { key: 'effect', name: 'What that means', minWidth: 320, cell: (one) => one.effect },
            ]}
          />
        </Below>
      )}
    </Section>
  )
}
