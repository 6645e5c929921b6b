import ContentCopy from '@mui/icons-material/ContentCopyOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import InputBase from '@mui/material/InputBase'
import { useMutation } from '@tanstack/react-query'

interface Props {
  /** Whose hash it is, for whoever does not see where it stands. */
  readonly of: string
  readonly hash: string
}

/** A SHA-256 of which the beginning is seen; the whole is there to be read, marked and copied. */
export function HashField({ of, hash }: Props) {
  const copying = useMutation({ mutationFn: () => navigator.clipboard.writeText(hash) })
  const said = copying.isSuccess ? 'Copied' : 'Not copied: the clipboard was not free'
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <InputBase
        value={hash}
        readOnly
        onFocus={({ target }) => target.select()}
        inputProps={{ 'aria-label': `SHA-256 of ${of}` }}
        sx={{
          width: '17ch',
          fontFamily: 'monospace',
          '& input': { textOverflow: 'ellipsis', padding: 0 },
        }}
      />
      <IconButton
        size="small"
        aria-label={`Copy the SHA-256 of ${of}`}
        onClick={() => copying.mutate()}
      >
        <ContentCopy fontSize="inherit" />
      </IconButton>
      <Box component="span" role="status" sx={{ typography: 'caption', color: 'text.secondary' }}>
        {(copying.isSuccess || copying.isError) && said}
      </Box>
    </Box>
  )
}
