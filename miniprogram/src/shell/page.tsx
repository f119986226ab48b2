import { useStore } from '../data/use-store'
import { largeText, privacyQuestion } from '../parts'
import { PageFrame, type PageProps } from '../ui/page'
import { PrivacySheet } from '../ui/privacy-sheet'
import { PlatformTabBar } from './platform-tab-bar'

/** A page as the app shows it: the frame, in the person's text size, with what may float above it. */
export const Page = ({ above, children, ...rest }: Omit<PageProps, 'large'>) => {
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
    <PageFrame {...rest} large={large} above={floating}>
      {children}
    </PageFrame>
  )
}
