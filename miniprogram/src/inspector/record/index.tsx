import type { InspectionShown } from '@app/types/inspection/contract'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { InspectionPage } from '../../inspection/inspection-page'
import { session } from '../../parts'
import { Button } from '../../ui/button'

/** Only the two who signed correct what they signed; a recusal has nothing to correct. */
const mayCorrect = ({ received, state, inspectors }: InspectionShown, personId: string | undefined): boolean =>
  received !== undefined && state !== 'recused' && inspectors.some((inspector) => inspector.personId === personId)

/** A submitted inspection and its document, right after signing and ever after. */
export default function Record() {
  const { me } = useStore(session)
  return (
    <InspectionPage
      door='inspector'
      renderBeside={(shown) =>
        mayCorrect(shown, me?.person?.personId) && (
          <Button
            id='to-correct'
            words='更正'
            icon='pen'
            look='outline'
            short
            onTap={() => goTo('/inspector/correct/index', { shopId: shown.shopId, inspectionId: shown.inspectionId })}
          />
        )
      }
    />
  )
}
