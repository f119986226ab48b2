import { licenceKindNames, licenceKinds } from '@app/types/licence/values'
import { businessTraitNames, businessTraits, sizeClasses, sizeClassNames } from '@app/types/shop/values'
import { useTags } from '../../client/use-tags'
import { Choice, type ConditionsProps, options } from './choice'
import { signChoices, signNames } from './sign-conditions'

const tagOptions = (tags: readonly { readonly tag: string; readonly shops: number }[], chosen: string | undefined) => {
  const known = tags.map(({ tag, shops }) => ({ value: tag, label: `${tag}（${shops}）` }))
  const isKnown = chosen === undefined || tags.some(({ tag }) => tag === chosen)
  return isKnown ? known : [{ value: chosen, label: chosen }, ...known]
}

/** Conditions on what a shop is like: size, traits, tags, papers that it lacks, a sign, a place on the map. */
export const FactConditions = ({ filter, narrow }: ConditionsProps) => (
  <>
    <Choice
      name='规模'
      value={filter.sizeClass}
      options={options(sizeClasses, sizeClassNames)}
      onChange={narrow('sizeClass')}
    />
    <Choice
      name='特征'
      value={filter.trait}
      options={options(businessTraits, businessTraitNames)}
      onChange={narrow('trait')}
    />
    <Choice
      name='标签'
      value={filter.tag}
      options={tagOptions(useTags().data?.tags ?? [], filter.tag)}
      onChange={narrow('tag')}
    />
    <Choice
      name='缺'
      verb=''
      value={filter.missing}
      options={[{ value: 'any', label: '任何证照' }, ...options(licenceKinds, licenceKindNames)]}
      onChange={narrow('missing')}
    />
    <Choice
      name='码牌核验'
      verb=''
      value={filter.sign}
      options={options(signChoices, signNames)}
      onChange={narrow('sign')}
    />
    <Choice
      name='地图位置'
      verb=''
      value={filter.located}
      options={[
        { value: 'yes', label: '有' },
        { value: 'no', label: '没有' },
      ]}
      onChange={narrow('located')}
    />
  </>
)
