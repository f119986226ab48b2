import { signOutWarning } from '@app/rules/submission/words'
import { useState } from 'react'
import { useStore } from '../../data/use-store'
import { outbox, signOut } from '../../parts'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { Sheet } from '../../ui/sheet'

type SheetProps = { readonly onClose: () => void }

/** Says first what would not open any more. */
export const SignOutSheet = ({ onClose }: SheetProps) => {
  const warning = signOutWarning(useStore(outbox.state))
  const leave = () => {
    onClose()
    void signOut()
  }
  return (
    <Sheet
      title='退出登录'
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words={warning ? '先不退，去上传' : '先不退'} look='outline' onTap={onClose} />
          <Button id='sign-out' words={warning ? '仍要退出' : '退出'} look='danger' onTap={leave} />
        </View>
      }
    >
      <View className='sub'>{warning ?? '退出后，这部手机上看不到您的工作内容，再登录就回来。'}</View>
    </Sheet>
  )
}

/** Leaves this phone to somebody else, and comes back to it. */
export const useSignOut = () => {
  const [asked, setAsked] = useState(false)
  return {
    sheet: asked && <SignOutSheet onClose={() => setAsked(false)} />,
    row: (
      <Card flush>
        <Row icon='lock' title='退出登录' words='手机给别人用以前' onTap={() => setAsked(true)} />
      </Card>
    ),
  }
}
