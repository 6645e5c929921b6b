import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import type { Settings } from '#shared/contract/settings.ts'
import {
  LIMITABLE_STAGES,
  type LimitableStage,
  LONGEST_STAGE_LIMIT,
  NO_STAGE_LIMITS,
  readStageLimit,
  type StageLimits,
} from '#shared/domain/quality-improvement/stage-limits.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { DoneNotice } from '../../components/page/done-notice.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Section } from '../../components/page/section.tsx'
import { stageLimitsWords } from './settings-words.ts'
import { useSetStageLimits } from './use-settings.ts'

/** After how many days in a stage a day counts as lost, where the guidance does not say. */
export function StageLimitsSection({ settings }: { readonly settings: Settings }) {
  const save = useSetStageLimits()
  const [typed, setTyped] = useState(() => typedFrom(settings.stageLimits))
  const limits = read(typed)

  function send(event: FormEvent) {
    event.preventDefault()
    if (limits) save.mutate(limits)
  }

  return (
    <Section
      title="Limits of stages"
      summary="Days past the limit of a stage count as lost: the stage is then ranked among the blockages, and its lost days need a reason. The guidance’s own two are fixed: 14 days from referral to assessment, and 14 from assessment to admission. A limit changes neither a wait nor whose days they are."
    >
      <Box component="form" noValidate onSubmit={send} sx={{ display: 'grid', gap: 3 }}>
        <Box
          sx={{
            ...{ display: 'grid', columnGap: 3, rowGap: 2, alignItems: 'start' },
            gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
          }}
        >
          {LIMITABLE_STAGES.map((stage) => (
            <LimitField
              key={stage}
              stage={stage}
              value={typed[stage]}
              onChange={(next) => {
                setTyped({ ...typed, [stage]: next })
                save.reset()
              }}
            />
          ))}
        </Box>
        <Box>
          <Button type="submit" variant="contained" loading={save.isPending}>
            Save the limits
          </Button>
        </Box>
        <DoneNotice>
          {save.isSuccess ? stageLimitsWords(save.data.stageLimits) : undefined}
        </DoneNotice>
        {save.error && <FailureNotice error={save.error} while="saving" />}
      </Box>
    </Section>
  )
}

interface FieldProps {
  readonly stage: LimitableStage
  readonly value: string
  onChange(next: string): void
}

function LimitField({ stage, value, onChange }: FieldProps) {
  const limit = readStageLimit(value)
  const isRefused = limit === undefined
  return (
    <TextField
      label={`${PATHWAY_STAGE_NAMES[stage]}, days`}
      value={value}
      error={isRefused}
      helperText={
        isRefused
          ? `Whole days from 1 to ${LONGEST_STAGE_LIMIT}, or nothing.`
          : limit === null
            ? 'No limit.'
            : `Days beyond day ${limit} are lost.`
      }
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 10 } }}
    />
  )
}

type Typed = Readonly<Record<LimitableStage, string>>

function typedFrom(limits: StageLimits): Typed {
  const pairs = LIMITABLE_STAGES.map((stage) => [stage, limits[stage]?.toString() ?? ''])
  return Object.fromEntries(pairs) as Typed
}

/** `undefined` while any of them is no limit. */
function read(typed: Typed): StageLimits | undefined {
  let limits = NO_STAGE_LIMITS
  for (const stage of LIMITABLE_STAGES) {
    const limit = readStageLimit(typed[stage])
    if (limit === undefined) return undefined
    limits = { ...limits, [stage]: limit }
  }
  return limits
}
