import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import type { Settings } from '#shared/contract/settings.ts'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Late } from '../../components/page/late.tsx'
import { Page } from '../../components/page/page.tsx'
import { Section } from '../../components/page/section.tsx'
import { LookSection } from './look-section.tsx'
import { PassphraseSection } from './passphrase-section.tsx'
import { RegimeSection } from './regime-section.tsx'
import { SilenceSection } from './silence-section.tsx'
import { SiteSection } from './site-section.tsx'
import { StageLimitsSection } from './stage-limits-section.tsx'
import { useSettings } from './use-settings.ts'

/** What holds for the whole site, and how the program looks. */
export function SettingsScreen() {
  const settings = useSettings()
  return (
    <Page title="Settings">
      <Box sx={{ display: 'grid', gap: 4, maxWidth: 900 }}>
        {settings.isPending && (
          <Late>
            <LinearProgress aria-label="Reading the settings" />
          </Late>
        )}
        {settings.error && (
          <FailureNotice
            error={settings.error}
            while="reading"
            onRetry={() => void settings.refetch()}
          />
        )}
        {settings.data && <Sections settings={settings.data} />}
      </Box>
    </Page>
  )
}

function Sections({ settings }: { readonly settings: Settings }) {
  return (
    <>
      <SiteSection settings={settings} />
      <RegimeSection settings={settings} />
      <StageLimitsSection settings={settings} />
      <SilenceSection settings={settings} />
      <LookSection />
      <PassphraseSection />
      <Section title="Identifiers">
        <Typography sx={{ maxWidth: '75ch' }}>
          {settings.identifiers === 'off'
            ? 'Off. Prison numbers, NHS numbers and dates of birth are checked on import and then not stored: duplicates are found by a keyed hash, and of the date of birth only the age at referral is kept.'
            : 'On. Prison numbers, NHS numbers and dates of birth are stored, and who opens a record is kept in the view log.'}
        </Typography>
      </Section>
      <Section title="About this database">
        <Box component="dl" sx={{ margin: 0, display: 'grid', gap: 2, overflowWrap: 'anywhere' }}>
          <Fact name="File" value={settings.file} />
          <Fact name="Version of the program" value={settings.version} />
          <Fact
            name="Data"
            value={settings.isDemonstration ? 'Made up, for demonstration' : 'Real records'}
          />
        </Box>
      </Section>
    </>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Typography component="dd" sx={{ margin: 0 }}>
        {value}
      </Typography>
    </div>
  )
}
