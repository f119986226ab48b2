import type { InspectionShown } from '@app/types/inspection/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { PublicationDrawer } from '../publication/publication-drawer'

/** How the result stands with the public. What is public by itself, or was withdrawn, waits in no queue: it is here. */
export const PublicationButton = ({ one: { received, verdict, ...visit } }: { readonly one: InspectionShown }) => {
  const [open, setOpen] = useState(false)
  if (received === undefined || verdict === undefined) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>公示</Button>
      {open ? <PublicationDrawer visit={visit} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
