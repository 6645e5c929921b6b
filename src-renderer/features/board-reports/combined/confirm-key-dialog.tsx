import Alert from '@mui/material/Alert'
import Typography from '@mui/material/Typography'
import type { CollectedPack, PackSignature } from '#shared/contract/combined-packs.ts'
import { Below } from '../../../components/page/below.tsx'
import { ConfirmDialog } from '../../../components/page/confirm-dialog.tsx'
import { packName } from './combined-words.ts'

interface Props {
  readonly pack: CollectedPack
  readonly signature: PackSignature
  readonly isBusy: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks whether the region itself said this fingerprint: nothing in a pack can prove whose it is. */
export function ConfirmKeyDialog({ pack, signature, isBusy, onConfirm, onCancel }: Props) {
  const { fingerprint, confirmedBefore } = signature
  return (
    <ConfirmDialog
      title={`Is this the key of ${packName(pack)}?`}
      confirmLabel="It is their key"
      isBusy={isBusy}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <Below gap={3}>
        {confirmedBefore !== null && (
          <Alert severity="warning">
            {`Another key was confirmed for the region before: ${confirmedBefore}. Ask them why it changed. If they do not know of it, the pack is not theirs.`}
          </Alert>
        )}
        <Typography>
          Ask somebody of the region by another way than the one by which the pack came, such as by
          telephone. They find it under Issued reports.
        </Typography>
        <Typography
          sx={{ fontFamily: 'monospace', fontSize: 20, color: 'text.primary' }}
          aria-label={`Fingerprint ${fingerprint}`}
        >
          {fingerprint}
        </Typography>
        <Typography>
          Confirmed once, it is kept for later packs of the region, with your name.
        </Typography>
      </Below>
    </ConfirmDialog>
  )
}
