import Typography from '@mui/material/Typography'
import { useSigningKey } from './use-issued-reports.ts'

/** The fingerprint by which others tell that a pack is of this database. */
export function SigningKeyNote() {
  const { data: key } = useSigningKey()
  if (!key) return undefined
  return (
    <Typography sx={{ color: 'text.secondary', maxWidth: '75ch' }}>
      {
        'Issued reports are signed. Who combines packs of several regions will ask you for the fingerprint of your key: '
      }
      <Typography component="span" sx={{ fontFamily: 'monospace', color: 'text.primary' }}>
        {key.fingerprint}
      </Typography>
      . Tell it by telephone or in person, not with the pack.
    </Typography>
  )
}
