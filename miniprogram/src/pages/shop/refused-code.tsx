import { goTo } from '../../device/go'
import { dial } from '../../device/phone'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Shape } from '../../ui/shape'

type Words = { readonly title: string; readonly why: string; readonly steps: readonly (readonly [string, string])[] }

const forged: Words = {
  title: '这张码不是本局签发的',
  why: '码里的防伪签名对不上。它可能是仿制的，也可能印坏了、被涂改过。',
  steps: [
    ['先别凭这张码判断这家店。', '我们没有显示任何商户信息，因为不知道它是哪一家。'],
    ['看看店里有没有另一张码。', '本局的码印有监管所电话，由所里统一张贴。'],
    ['告诉我们您在哪家店看到的。', '打 12315，一分钟说清楚，我们去现场核对。'],
  ],
}

const words: Readonly<Record<string, Words>> = {
  'code.forged': forged,
  'code.superseded': {
    title: '这张码已换新',
    why: '本局给这家店换过码，这一张不再作数。它可能没有及时取下，也可能被人贴到了别处。',
    steps: [
      ['先别凭这张码判断这家店。', '我们没有显示商户信息，因为旧码可能贴在别家。'],
      ['扫店里新贴的码。', '本局的码印有监管所电话，由所里统一张贴。'],
      ['只有这一张的，请告诉我们。', '打 12315，说您在哪家店看到的。'],
    ],
  },
  'code.revoked': {
    title: '这张码已停用',
    why: '本局收回了这张码，它不再代表任何一家店。',
    steps: [
      ['先别凭这张码判断这家店。', '我们没有显示商户信息，因为这张码已经作废。'],
      ['看看店里有没有另一张码。', '本局的码印有监管所电话，由所里统一张贴。'],
      ['还挂在店里的，请告诉我们。', '打 12315，说您在哪家店看到的。'],
    ],
  },
}

export const isCodeRefusal = (code: string): boolean => code in words

/** Each refused code has its own clear page: what is so, and what one can do. */
export const RefusedCode = ({ code, onAgain }: { readonly code: string; readonly onAgain: () => void }) => {
  const { title, why, steps } = words[code] ?? forged
  const isForged = code === 'code.forged'
  return (
    <>
      <View className='refused'>
        <View className='refused__shape'>
          <Shape tone={isForged ? 'fail' : 'warn'} size='hero' />
        </View>
        <View className={`title ${isForged ? 'fail' : 'warn'}-ink`} ariaRole='heading' ariaLevel='2'>
          {title}
        </View>
        <View>{why}</View>
      </View>
      <Card title='您可以这样做'>
        {steps.map(([what, how], index) => (
          <View key={what} className='step'>
            <View className='step__number' ariaHidden>
              {index + 1}
            </View>
            <View>
              <View className='strong'>{what}</View>
              <View className='sub'>{how}</View>
            </View>
          </View>
        ))}
      </Card>
      <View className='stack'>
        <Button words='换一张码再扫' icon='scan' onTap={onAgain} />
        <Button words='打 12315' icon='phone' look='outline' onTap={() => dial('12315')} />
        {isForged && (
          <Button
            words='是我的店，还没有码：我要入驻'
            icon='shop'
            look='quiet'
            onTap={() => goTo('/merchant/joining/index')}
          />
        )}
      </View>
    </>
  )
}
