import { licenceKindNames, licenceKinds } from '@app/types/licence/values'
import { businessTraitNames, businessTraits, codeStateNames, sizeClasses, sizeClassNames } from '@app/types/shop/values'
import { type ReactNode, useId } from 'react'
import { useOutside } from '../../client/api-context'
import { useTags } from '../../client/use-tags'
import { either, LabelledChoice, options } from '../../parts/choice'
import { DayField } from '../../parts/day-field'
import { dayOf } from '../../words/day'
import type { ConditionsProps } from './choice'
import type { RareKey } from './condition-words'
import { codeChoices, unvisitedChoices } from './shop-filter'
import { signChoices, signNames } from './sign-conditions'

const tagOptions = (tags: readonly { readonly tag: string; readonly shops: number }[], chosen: string | undefined) => {
  const known = tags.map(({ tag, shops }) => ({ value: tag, label: `${tag}（${shops}）` }))
  const isKnown = chosen === undefined || tags.some(({ tag }) => tag === chosen)
  return isKnown ? known : [{ value: chosen, label: chosen }, ...known]
}

/** Conditions chosen from a few words. */
const choices = {
  sizeClass: { name: '规模', options: options(sizeClasses, sizeClassNames) },
  trait: { name: '特征', options: options(businessTraits, businessTraitNames) },
  missing: {
    name: '缺证照',
    options: [{ value: 'any', label: '任何证照' }, ...options(licenceKinds, licenceKindNames)],
  },
  located: { name: '地图位置', options: either('有', '没有') },
  codeState: { name: '店码', options: options(codeChoices, codeStateNames) },
  printed: { name: '码牌印制', options: either('印过', '没印过') },
  sign: { name: '码牌核验', options: options(signChoices, signNames) },
  unvisited: { name: '多久没查', options: unvisitedChoices.map((days) => ({ value: days, label: `满 ${days} 天` })) },
} satisfies { readonly [Key in RareKey]?: object }

const days = {
  printedBefore: '码牌印于这天之前',
  scannedSince: '这天起核验过码牌',
  notScannedSince: '这天起没核验过码牌',
  inspectedSince: '这天起查过',
  notInspectedSince: '这天起没查过',
} satisfies { readonly [Key in RareKey]?: string }

const Chosen = ({ of, filter, narrow }: ConditionsProps & { readonly of: keyof typeof choices }) => (
  <LabelledChoice {...choices[of]} value={filter[of]} onChange={narrow(of)} />
)

const OnDay = ({ of, filter, narrow }: ConditionsProps & { readonly of: keyof typeof days }) => {
  const id = useId()
  const today = dayOf(useOutside().now())
  return (
    <div className='field'>
      <label htmlFor={id}>{days[of]}</label>
      <DayField id={id} value={filter[of]} latest={today} onChange={narrow(of)} />
    </div>
  )
}

const Tags = ({ filter, narrow }: ConditionsProps) => (
  <LabelledChoice
    name='标签'
    value={filter.tag}
    options={tagOptions(useTags().data?.tags ?? [], filter.tag)}
    onChange={narrow('tag')}
  />
)

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset>
    <legend>{title}</legend>
    <div className='fields'>{children}</div>
  </fieldset>
)

/** Conditions that are asked less often: what a shop is like, its sign, its inspections. */
export const RareConditions = (props: ConditionsProps) => (
  <div className='rare-conditions'>
    <Group title='店'>
      <Chosen of='sizeClass' {...props} />
      <Chosen of='trait' {...props} />
      <Tags {...props} />
      <Chosen of='missing' {...props} />
      <Chosen of='located' {...props} />
    </Group>
    <Group title='码牌'>
      <Chosen of='codeState' {...props} />
      <Chosen of='printed' {...props} />
      <OnDay of='printedBefore' {...props} />
      <Chosen of='sign' {...props} />
      <OnDay of='scannedSince' {...props} />
      <OnDay of='notScannedSince' {...props} />
    </Group>
    <Group title='检查'>
      <Chosen of='unvisited' {...props} />
      <OnDay of='inspectedSince' {...props} />
      <OnDay of='notInspectedSince' {...props} />
    </Group>
  </div>
)
