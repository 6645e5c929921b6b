import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { NewReferralPanel } from './new-referral-panel.tsx'

/** The button that opens the form for a new referral, for the screen of the caseload. */
export function NewReferral() {
  const [isOpen, setOpen] = useState(false)
  const navigate = useNavigate()
  return (
    <>
      <Button variant="contained" startIcon={<Add />} onClick={() => setOpen(true)}>
        New referral
      </Button>
      {isOpen && (
        <NewReferralPanel
          onClose={() => setOpen(false)}
          onDone={(id) => {
            setOpen(false)
            void navigate(`/referrals/${id}`)
          }}
        />
      )}
    </>
  )
}
