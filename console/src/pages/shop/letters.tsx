import type { Employee, Letter } from '@app/types/employee/contract'
import { postNames, responsiblePosts } from '@app/types/employee/values'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { Loaded } from '../../parts/loaded'
import { dayInWords, momentInWords } from '../../words/day'

type Props = { readonly one: Pick<Employee, 'shopId' | 'employeeId' | 'name'> }

/** The address is asked for with the list: it holds for some minutes. */
const LetterLine = ({ one: { shopId, employeeId }, letter }: Props & { readonly letter: Letter }) => {
  const api = useApi()
  const { now } = useOutside()
  const { post, from, number, requestedAt } = letter
  const query = useQuery({
    queryKey: ['letters', 'open', employeeId, post, from, number],
    queryFn: () => api.employee.openLetter({ shopId, employeeId, post, from, number }),
  })
  return (
    <li className='row-note'>
      <b>{postNames[post]}</b>
      {`　${dayInWords(from)}起任职，${momentInWords(requestedAt, now())}出具，第 ${number} 份　`}
      {query.data?.url === undefined ? (
        <span className='second'>{query.isError ? '没有读出来' : '正在读取'}</span>
      ) : (
        <a className='with-icon' href={query.data.url} target='_blank' rel='noreferrer'>
          <Icon name='open' size={15} />看 PDF
        </a>
      )}
    </li>
  )
}

const LettersDrawer = ({ one, onClose }: Props & { readonly onClose: () => void }) => {
  const api = useApi()
  const { shopId, employeeId, name } = one
  const query = useQuery({
    queryKey: ['letters', 'of', employeeId],
    queryFn: () => api.employee.listLetters({ shopId, employeeId }),
  })
  return (
    <Drawer open title={`${name}的任命书`} size={560} onClose={onClose} destroyOnHidden>
      <Loaded query={query} what='任命书'>
        {({ letters }) =>
          letters.length === 0 ? (
            <p className='row-note'>店里还没有出具过任命书。</p>
          ) : (
            <ul className='column'>
              {letters.map((letter) => (
                <LetterLine key={`${letter.post}-${letter.from}-${letter.number}`} one={one} letter={letter} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Drawer>
  )
}

/** The letters of one who holds or held a responsible post. */
export const LettersCell = ({ one, otherwise }: { readonly one: Employee; readonly otherwise: ReactNode }) => {
  const [isOpen, setOpen] = useState(false)
  const isAppointed = one.posts.some(({ post }) => responsiblePosts.some((some) => some === post))
  if (!isAppointed) return otherwise
  return (
    <>
      <Button size='small' aria-label={`看${one.name}的任命书`} onClick={() => setOpen(true)}>
        看任命书
      </Button>
      {isOpen ? <LettersDrawer one={one} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
