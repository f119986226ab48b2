import { traitsOf } from '@app/rules/shop/facts/traits'
import { fullDate } from '@app/rules/time/day'
import type { BusinessTypesVersion } from '@app/types/shop/business-types'
import { businessTraitNames, businessTypeNames } from '@app/types/shop/values'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'

/** `停用食品摊贩；停用学校食堂`; `全部启用`. */
const offWords = ({ types }: BusinessTypesVersion): string => {
  const kinds = types.filter(({ enabled }) => !enabled).map(({ businessType }) => businessTypeNames[businessType])
  const traits = types.flatMap(({ businessType, enabled, traits: on }) =>
    enabled
      ? traitsOf[businessType].filter((trait) => !on.includes(trait)).map((trait) => businessTraitNames[trait])
      : [],
  )
  const off = [...kinds, ...traits]
  return off.length === 0 ? '全部启用' : `停用${off.join('、')}`
}

const stateOf = ({ version, effectiveFrom }: BusinessTypesVersion, held: number, today: string) => {
  if (version === held) return <Marked tone='pass'>现行</Marked>
  return effectiveFrom > today ? <Marked tone='none'>以后</Marked> : null
}

type Props = {
  readonly versions: readonly BusinessTypesVersion[]
  readonly held: number
  readonly today: string
}

/** Every version of the setting, newest first, with who, when and why. */
export const KindsHistory = ({ versions, held, today }: Props) => (
  <Panel title='变更记录' flush>
    <ul className='lines'>
      {versions.map((one) => (
        <li key={one.version}>
          <div className='grow'>
            <b>{`${fullDate(one.effectiveFrom)}起`}</b>
            <div>{offWords(one)}</div>
            <div className='second'>{one.version === 0 ? '系统自带' : `${one.setBy ?? ''}：${one.reason ?? ''}`}</div>
          </div>
          <span className='tail'>{stateOf(one, held, today)}</span>
        </li>
      ))}
    </ul>
  </Panel>
)
