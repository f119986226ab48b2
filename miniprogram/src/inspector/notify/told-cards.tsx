import { locate } from '../../device/locate'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choice, OptionRow } from '../../ui/choice'
import { Field } from '../../ui/field'
import { Strip } from '../../ui/strip'
import type { Told } from './notification'

export type ToldProps = { readonly told: Told; readonly tell: (part: Partial<Told>) => void }

const recusals = [
  { value: 'none', words: '不申请' },
  { value: 'requested', words: '申请回避' },
] as const

/** The words of the notification, and what was answered. */
export const Asked = ({ told, tell, bureau }: ToldProps & { readonly bureau: string }) => (
  <>
    <Card title='一、亮证告知'>
      <View className='stack'>
        <View>{`“我们是${bureau}的执法人员，这是我们的执法证。现在依法对您单位进行监督检查，请您配合。”`}</View>
        <OptionRow
          many
          words='已出示执法证'
          on={told.credentialsShown}
          onTap={() => tell({ credentialsShown: !told.credentialsShown })}
        />
      </View>
    </Card>
    <Card title='二、问回避'>
      <View className='stack'>
        <View>“您认为我们与您单位有利害关系、可能影响公正的，可以申请回避。您申请吗？”</View>
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
            <Strip look='warn'>申请了回避，这次检查就停在这里，由所里另派人员。</Strip>
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
