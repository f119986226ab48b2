import { useStore } from '../data/use-store'
import { largeText, privacyQuestion } from '../parts'
import type { DoorRole } from '../session/session'
import { PageFrame, type PageProps } from '../ui/page'
import { PrivacySheet } from '../ui/privacy-sheet'
import { PlatformTabBar } from './platform-tab-bar'

type Props = Omit<PageProps, 'large' | 'door'> & { readonly door: PageProps['door'] | DoorRole }

/**
 * A page as the app shows it: the frame, in the person's text size, with what may float above it. A head comes through
 * the inspectors' door.
 */
export const Page = ({ above, children, door, ...rest }: Props) => {
  const large = useStore(largeText)
  const question = useStore(privacyQuestion)
  const answer = (given: 'agree' | 'disagree') => {
    privacyQuestion.set(undefined)
    question?.answer(given)
  }
  const floating = (
    <>
      {above}
      {question && <PrivacySheet onAnswer={answer} />}
      {rest.tab && <PlatformTabBar />}
    </>
  )
  return (
    <PageFrame {...rest} door={door === 'stationHead' ? 'inspector' : door} large={large} above={floating}>
      {children}
    </PageFrame>
  )
}
