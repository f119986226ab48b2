import { goOn } from '../device/go'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { Message } from '../ui/states'

type SignedAlreadyProps = {
  readonly title: string
  readonly inspectionId: string
  /** The signatures go; what was checked stays. */
  readonly onGiveUp: () => void
}

/** What has been signed is not changed under the signatures: they are given up first, or the person goes back. */
export const SignedAlready = ({ title, inspectionId, onGiveUp }: SignedAlreadyProps) => (
  <Page door='inspector' title={title}>
    <Message title='已经有人签字' words='要改内容，已签的字就作废，改完全部重新签。查过的内容都还在。'>
      <Button id='back-to-sign' words='不改，去签字' onTap={() => goOn('/inspector/sign/index', { inspectionId })} />
      <Button id='give-up-signatures' words='作废签字，回去改' look='danger' onTap={onGiveUp} />
    </Message>
  </Page>
)
