import { outcomeName } from '@app/rules/inspection/headline'
import {
  type InspectionKind,
  type ItemResult,
  itemResultNames,
  type Verdict,
  type VerdictScale,
} from '@app/types/inspection/values'
import { Shape, type Tone } from './shapes'

export const verdictTones: Readonly<Record<Verdict, Tone>> = {
  conforming: 'pass',
  basicallyConforming: 'warn',
  nonConforming: 'fail',
}
const itemTones: Readonly<Record<ItemResult, Tone>> = { pass: 'pass', fail: 'fail', notApplicable: 'none' }

/** A shape with its word: the only form in which a result is ever shown. */
export const Marked = ({ tone, children }: { readonly tone: Tone; readonly children: string }) => (
  <span className={`marked ${tone}`}>
    <Shape tone={tone} />
    <span>{children}</span>
  </span>
)

/** Result of an inspection; absent: not finished. Read out as 「结果：基本符合」. */
export const ResultBadge = ({
  verdict,
  scale,
  kind = 'routine',
}: {
  readonly verdict?: Verdict | undefined
  readonly scale?: VerdictScale | undefined
  /** Of which visit; without it a graded one. */
  readonly kind?: InspectionKind | undefined
}) => (
  <>
    <span className='sr-only'>结果：</span>
    {verdict === undefined ? (
      <Marked tone='none'>未完成</Marked>
    ) : (
      <Marked tone={verdictTones[verdict]}>{outcomeName({ kind, verdict, scale })}</Marked>
    )}
  </>
)

export const ItemBadge = ({ result }: { readonly result?: ItemResult | undefined }) =>
  result === undefined ? (
    <Marked tone='none'>没有查</Marked>
  ) : (
    <Marked tone={itemTones[result]}>{itemResultNames[result]}</Marked>
  )
