import { useOutside } from '../../client/api-context'
import { Chips } from '../../parts/chips'
import type { ConditionsProps } from './choice'
import { chipsOf } from './condition-words'

/** What is set of the rare conditions. */
export const ConditionChips = ({ filter, narrow }: ConditionsProps) => (
  <Chips chips={chipsOf(filter, useOutside().now())} onRemove={(key) => narrow(key)(undefined)} />
)
