import type { ComponentType } from 'react'
import { useStore } from '../data/use-store'
import { draftKeys } from '../parts'
import { Page } from '../shell/page'
import { Button } from '../ui/button'
import { Loading, Message } from '../ui/states'

const Closed = ({ title }: { readonly title: string }) => (
  <Page door='inspector' title={title}>
    <Message
      title='草稿打不开'
      words='草稿是加密存的，要您本人在这部手机上联网登录过一次。请连上网络再试；内容都还在，没有删除。'
    >
      <Button words='再试一次' onTap={() => void draftKeys.follow()} />
    </Message>
  </Page>
)

/** A page that shows drafts, once they can be opened. */
export const behindKey = (Inside: ComponentType, title: string): ComponentType => {
  const Behind = () => {
    const { state } = useStore(draftKeys.now)
    if (state === 'there') return <Inside />
    if (state === 'none') return <Closed title={title} />
    return (
      <Page door='inspector' title={title}>
        <Loading words='正在打开草稿…' />
      </Page>
    )
  }
  return Behind
}
