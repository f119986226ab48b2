import { dayOf, fullDate } from '@app/rules/time/day'
import type { Dossier } from '@app/types/shop/contract'
import { Card, Section } from '../../ui/card'
import { Row } from '../../ui/row'
import { dotted } from '../../words/shop'

/** Who changed the register's entry, and why; nothing of none. */
export const RegisterHistory = ({ changes }: { readonly changes: NonNullable<Dossier['history']> }) =>
  changes.length === 0 ? null : (
    <>
      <Section title='登记变动' count={changes.length} />
      <Card flush>
        {changes.map(({ changeId, at, by, reason }) => (
          <Row key={changeId} title={reason ?? '登记信息有改动'} words={dotted(fullDate(dayOf(at)), by)} />
        ))}
      </Card>
    </>
  )
