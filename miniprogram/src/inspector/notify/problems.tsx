import type { BeginningRule } from '@app/types/inspection/values'
import { View } from '../../ui/box'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field'
import { Strip } from '../../ui/strip'
import type { Told } from './notification'

type ProblemsProps = {
  readonly problems: readonly { readonly rule: BeginningRule; readonly words: string }[]
  readonly told: Told
  readonly tell: (part: Partial<Told>) => void
}

/** What speaks against beginning: said, and gone past only with a reason that the office sees. */
export const Problems = ({ problems, told, tell }: ProblemsProps) =>
  problems.length === 0 ? null : (
    <Card must title='开始前要处理'>
      <View className='stack'>
        {problems.map(({ rule, words }) => (
          <View key={rule} className='stack'>
            <Strip look='warn'>{words}</Strip>
            {rule === 'approval' && (
              <Field
                id='approval'
                label='审批编号'
                value={told.approval}
                most={60}
                onChange={(approval) => tell({ approval })}
              />
            )}
            <Field
              id={`reason-${rule}`}
              label={rule === 'approval' ? '没有审批，仍要检查的理由' : '仍要检查的理由'}
              value={told.reasons[rule] ?? ''}
              most={200}
              placeholder='写明理由，本局会看到'
              onChange={(reason) => tell({ reasons: { ...told.reasons, [rule]: reason } })}
            />
          </View>
        ))}
      </View>
    </Card>
  )
