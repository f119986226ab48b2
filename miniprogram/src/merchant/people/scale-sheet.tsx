import { useState } from 'react'
import type { Answer } from '../../data/api'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { useDeed } from '../../shell/use-deed'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { Field } from '../../ui/field'
import { Sheet } from '../../ui/sheet'

type Scale = Answer<'employee', 'listEmployees'>['scale']

const most = 100_000
const countIn = (typed: string): number | undefined => (/^\d{1,6}$/.test(typed) ? Number(typed) : undefined)
const isWrong = (typed: string): boolean => typed !== '' && (countIn(typed) ?? most + 1) > most

const yesOrNo = [
  { value: 'yes', words: '是' },
  { value: 'no', words: '不是' },
] as const
type YesOrNo = (typeof yesOrNo)[number]['value']
const said = (fact: boolean | undefined): YesOrNo | undefined => (fact === undefined ? undefined : fact ? 'yes' : 'no')

type AskProps = {
  readonly words: string
  readonly chosen: YesOrNo | undefined
  readonly onChoose: (value: YesOrNo) => void
}

const Ask = ({ words, chosen, onChoose }: AskProps) => (
  <>
    <View className='sub'>{words}</View>
    <Choice label={words} options={yesOrNo} chosen={chosen} onChoose={onChoose} />
  </>
)

const useScale = (scale: Scale) => {
  const [diners, setDiners] = useState(scale.dinersPerMeal === undefined ? '' : String(scale.dinersPerMeal))
  const [head, setHead] = useState(said(scale.isChainHeadOffice))
  const [special, setSpecial] = useState(said(scale.makesSpecialFood))
  const dinersPerMeal = countIn(diners)
  const declared: Scale = {
    ...(dinersPerMeal !== undefined && { dinersPerMeal }),
    ...(head && { isChainHeadOffice: head === 'yes' }),
    ...(special && { makesSpecialFood: special === 'yes' }),
  }
  return { diners, setDiners, head, setHead, special, setSpecial, declared }
}

type Props = {
  readonly shopId: string
  readonly scale: Scale
  readonly onClose: () => void
  readonly onDone: () => void
}

/** What decides whom a shop has to appoint and stands in no register: the shop says it (Order 60 art. 6). */
export const ScaleSheet = ({ shopId, scale, onClose, onDone }: Props) => {
  const { diners, setDiners, head, setHead, special, setSpecial, declared } = useScale(scale)
  const { busy, outcome, run } = useDeed(api.employee.declareScale)
  const declare = async () => {
    const given = await run({ shopId, ...declared })
    if ('value' in given) onDone()
  }
  return (
    <Sheet
      title='店的规模'
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不填' look='outline' onTap={onClose} />
          <Button
            id='declare-scale'
            words='记下'
            disabled={isWrong(diners) || Object.keys(declared).length === 0}
            busy={busy ? '正在记下…' : undefined}
            onTap={() => void declare()}
          />
        </View>
      }
    >
      <OutcomeStrip outcome={outcome} />
      <View className='stack'>
        <Field
          id='diners'
          label='一餐最多多少人吃饭（食堂、集中配餐填）'
          kind='number'
          value={diners}
          most={6}
          wrong={isWrong(diners) ? `填一个数，最多 ${most}` : undefined}
          onChange={(typed) => setDiners(typed.trim())}
        />
        <Ask words='是连锁企业的总部吗' chosen={head} onChoose={setHead} />
        <Ask words='生产保健食品、婴幼儿配方食品这类特殊食品吗' chosen={special} onChoose={setSpecial} />
      </View>
    </Sheet>
  )
}
