import type { ConductPerson } from '@app/types/inspection/conduct'
import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { Panel } from '../../parts/panel'
import { withCondition } from '../view/conditions'

type Props = { readonly people: readonly ConductPerson[]; readonly chosen: string | undefined }

const wordsOf = ({ visits, withFailing, hinted }: ConductPerson): string =>
  `${visits} 次检查，${withFailing === 0 ? '没有查出不符合' : `${withFailing} 次查出不符合`}，${hinted} 次有提示`

/** Who inspected how often, and how often something failed; a press shows one person's alone. */
export const ConductPeople = ({ people, chosen }: Props) => {
  const [params, setParams] = useSearchParams()
  const choose = (personId: string | undefined) => setParams(withCondition(params, 'inspectorId', personId))
  return (
    <Panel
      title='执法人员'
      aside={
        chosen === undefined ? undefined : (
          <Button type='link' size='small' onClick={() => choose(undefined)}>
            看全部
          </Button>
        )
      }
      flush
    >
      <ul className='lines'>
        {people.map((person) => (
          <li key={person.personId}>
            <div className='grow'>
              <Button
                type='link'
                className='row-link'
                aria-pressed={person.personId === chosen}
                onClick={() => choose(person.personId)}
              >
                {person.name}
              </Button>
              <div className='second'>{wordsOf(person)}</div>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
