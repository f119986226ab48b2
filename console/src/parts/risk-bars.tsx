import { type RiskLevel, riskLevelNames, riskLevels } from '@app/types/risk/values'

/** Risk level as rising indigo bars, letter and word; never green to red. */
export const RiskBars = ({ level, full = false }: { readonly level: RiskLevel; readonly full?: boolean }) => (
  <span className={full ? 'risk full' : 'risk'}>
    <span className='bars' aria-hidden='true'>
      {riskLevels.map((step) => (
        <i key={step} className={step <= level ? 'on' : ''} />
      ))}
    </span>
    <span className='sr-only'>{`风险等级 ${level} 级，${riskLevelNames[level]}`}</span>
    <span aria-hidden='true'>{full ? `风险 ${level} 级·${riskLevelNames[level]}` : level}</span>
  </span>
)
