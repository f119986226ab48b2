import { type RiskLevel, riskLevelNames, riskLevels } from '@app/types/risk/values'
import { Text, View } from '@tarojs/components'

/** Risk level: four rising bars in indigo, letter and word; never a traffic light. */
export const RiskBars = ({ level }: { readonly level: RiskLevel }) => (
  <View className='risk' ariaRole='img' ariaLabel={`风险等级 ${level} 级，${riskLevelNames[level]}`}>
    <View className='risk__bars' ariaHidden>
      {riskLevels.map((step, index) => (
        <View
          key={step}
          className={`risk__bar risk__bar--${index + 1}${riskLevels.indexOf(level) >= index ? ' risk__bar--on' : ''}`}
        />
      ))}
    </View>
    <Text>{`风险 ${level} 级·${riskLevelNames[level]}`}</Text>
  </View>
)
