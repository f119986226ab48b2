import type { InspectionShown } from '@app/types/inspection/contract'
import type { ReactNode } from 'react'
import { useRouter } from '../device/hooks'
import { openDocument } from '../device/open-document'
import { api } from '../parts'
import { OutcomeStrip } from '../shell/outcome-strip'
import { Page } from '../shell/page'
import { QueryNotice, shownValue } from '../shell/query-view'
import { useRead } from '../shell/use-read'
import { Button } from '../ui/button'
import { Dock } from '../ui/dock'
import { InspectionView } from './inspection-view'
import { readInspection } from './read-inspection'
import { useDocument } from './use-document'

const parts = {
  request: api.inspection.requestDocument,
  find: api.inspection.openDocument,
  open: openDocument,
  wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
}

type InspectionPageProps = {
  readonly door: 'merchant' | 'inspector'
  /** What this person may do besides reading. */
  readonly renderBeside?: (shown: InspectionShown) => ReactNode
  /** Stands over it: what is to be known before it is read. */
  readonly first?: ReactNode
  /** Stands under it: what else is done with it and its document. */
  readonly renderBelow?: (shown: InspectionShown) => ReactNode
  /** Floats above the page. */
  readonly above?: ReactNode
}

/** An inspection with its document, behind the door of whoever looks. */
export const InspectionPage = ({ door, renderBeside, first, renderBelow, above }: InspectionPageProps) => {
  const { shopId = '', inspectionId = '' } = useRouter().params
  const [query, again] = useRead(`inspection/${inspectionId}`, () =>
    readInspection(api.inspection, { shopId, inspectionId }),
  )
  const { busy, outcome, open } = useDocument(parts, { shopId, inspectionId })
  const shown = shownValue(query)
  const beside = shown && renderBeside?.(shown)
  const printed = shown?.received !== undefined
  return (
    <Page
      door={door}
      title={shown?.shopName ?? '检查结果'}
      above={above}
      dock={
        (printed || beside) && (
          <Dock>
            {beside}
            {printed && (
              <Button
                id='open-document'
                words='看文书'
                icon='document'
                busy={busy ? '正在取文书…' : undefined}
                onTap={() => void open()}
              />
            )}
          </Dock>
        )
      }
    >
      <QueryNotice query={query} what='这次检查' again={again} />
      <OutcomeStrip outcome={outcome} />
      {first}
      {shown && <InspectionView shown={shown} onVersion={(version) => void open(version)} />}
      {shown && renderBelow?.(shown)}
    </Page>
  )
}
