import type { Answer } from '../../data/api'
import { locate } from '../../device/locate'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { Field } from '../../ui/field'
import { Strip } from '../../ui/strip'
import { Credentials } from './credentials'
import type { Expired, Told } from './notification'

type ToldProps = { readonly told: Told; readonly tell: (part: Partial<Told>) => void }

type AskedProps = ToldProps & {
  readonly notice: Notice
  /** Name of the second inspector, once chosen. */
  readonly second: string | undefined
  readonly expired: Expired
}

type Notice = Answer<'inspection', 'prepareInspection'>['notice']

/** Large enough to be read out, or by whom it is read to. */
const Paragraphs = ({ words }: { readonly words: readonly string[] }) => (
  <View className='told' ariaRole='list'>
    {words.map((paragraph, index) => (
      <View key={paragraph} className='told__one' ariaRole='listitem'>
        <View className='told__number'>{index + 1}</View>
        <View className='told__words'>{paragraph}</View>
      </View>
    ))}
  </View>
)

const recusals = [
  { value: 'none', words: '不申请' },
  { value: 'requested', words: '申请回避' },
] as const

/** The notice word for word as the document prints it, and what was answered. */
export const Asked = ({ told, tell, notice, second, expired }: AskedProps) => (
  <>
    <Card title='一、亮证告知'>
      <View className='stack'>
        <Paragraphs words={notice.paragraphs} />
        <Credentials told={told} tell={tell} second={second} expired={expired} />
      </View>
    </Card>
    <Card title='二、问回避'>
      <View className='stack'>
        <View className='told__words'>{notice.question}</View>
        <Choice
          label='是否申请回避'
          options={recusals}
          chosen={told.recusal}
          onChoose={(recusal) => tell({ recusal })}
        />
        {told.recusal === 'requested' && (
          <>
            <Field
              id='reason'
              label='回避理由'
              value={told.recusalReason}
              most={200}
              onChange={(recusalReason) => tell({ recusalReason })}
            />
            <Strip look='warn'>申请了回避，这次检查就停在这里，两名执法人员签字送达后，由所长另派人员。</Strip>
          </>
        )}
        <Field
          id='answered-by'
          label='回答人姓名'
          value={told.answeredBy}
          most={40}
          onChange={(answeredBy) => tell({ answeredBy })}
        />
      </View>
    </Card>
  </>
)

/** Where the inspection takes place; the position is optional. */
export const Where = ({ told, tell }: ToldProps) => (
  <Card title='四、检查地点'>
    <View className='stack'>
      <Field id='address' label='地址' value={told.address} most={200} onChange={(address) => tell({ address })} />
      <Button
        words={told.position ? '已记下位置' : '记下位置（可以不记）'}
        icon='place'
        look='quiet'
        onTap={() => void locate().then((position) => position && tell({ position }))}
      />
    </View>
  </Card>
)
